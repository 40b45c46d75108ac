#!/usr/bin/env node
// Start-up only. CommonJS (see package.json beside it), which starts sooner than a module.
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { cacheFolder, loadBundle } = require('./load-bundle.js');

const [, , command = '', first = ''] = process.argv;
// Most runs are over in a second: what V8 would optimize as eagerly as it does in programs that stay costs more than it
// gives, most of all where documents are made (bench/start.mjs, bench/validate.mjs). Said before anything is loaded, as
// what is kept compiled belongs to the flags it was compiled with.
setFlagsFromString(`--interrupt-budget=${command === 'build' ? 1_000_000 : 400_000}`);

// Another kind of document and another format need other functions: what is kept compiled for one lacks the other's.
const kind = command === 'build' && !first.startsWith('-') ? first : '';
const format = process.argv.find((_, index) => process.argv[index - 1] === '--format') ?? '';
const folder = cacheFolder();
const { exports: planverk, keep } = loadBundle(folder, [command, kind, format].filter(Boolean).join('-'));
planverk.run(process, join(__dirname, 'second-thread.js'), folder).then((code) => {
  process.exitCode = code;
  if (code < 2) keep();
});
