#!/usr/bin/env node
// Start-up only. CommonJS (see package.json beside it), which starts sooner than a module.
const { join } = require('node:path');
const engine = require('./engine.js');
const { cacheFolder, loadBundle } = require('./load-bundle.js');

const [, , command = '', first = ''] = process.argv;
engine.optimizeLate(command);

// Another kind of document and another format need other functions: what is kept compiled for one lacks the other's.
const kind = command === 'build' && !first.startsWith('-') ? first : '';
const format = process.argv.find((_, index) => process.argv[index - 1] === '--format') ?? '';
const folder = cacheFolder();
const { exports: planverk, keep } = loadBundle(folder, [command, kind, format].filter(Boolean).join('-'));
const launcher = {
  threadFile: join(__dirname, 'second-thread.js'),
  cacheFolder: folder,
  saveMemory: engine.saveMemory,
};
planverk.run(process, launcher).then((code) => {
  process.exitCode = code;
  if (code < 2) keep();
});
