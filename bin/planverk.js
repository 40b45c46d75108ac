#!/usr/bin/env node
// Start-up only. CommonJS (see package.json beside it), which starts sooner than a module.
const { join } = require('node:path');
const { cacheFolder, loadBundle } = require('./load-bundle.js');

const folder = cacheFolder();
const { exports: planverk, keep } = loadBundle(folder, process.argv[2] ?? '');
planverk.run(process, join(__dirname, 'reader.js'), folder).then((code) => {
  process.exitCode = code;
  if (code < 2) keep();
});
