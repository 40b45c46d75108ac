// Loaded before a program, by --require: ends it as SIGKILL does, before the nth change that it makes below a folder.
// KILL_BELOW names the folder and KILL_BEFORE is n; where it is 0, nothing is ended, and KILL_COUNT is a file for the count.
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const { sep } = require('node:path');

const { KILL_BELOW: folder, KILL_BEFORE: nth, KILL_COUNT: counted } = process.env;
const { closeSync, openSync, writeFileSync } = fs;
const open = new Set();
let count = 0;

function change() {
  count += 1;
  if (count === Number(nth)) process.kill(process.pid, 'SIGKILL');
}

const isBelow = (path) => String(path).startsWith(folder + sep);

for (const name of ['mkdirSync', 'renameSync', 'rmSync', 'utimesSync', 'writeFileSync', 'linkSync']) {
  const original = fs[name];
  fs[name] = (path, ...rest) => {
    if (isBelow(path)) change();
    return original(path, ...rest);
  };
}
for (const name of ['writeSync', 'fsync', 'fsyncSync', 'ftruncateSync']) {
  const original = fs[name];
  fs[name] = (descriptor, ...rest) => {
    if (open.has(descriptor)) change();
    return original(descriptor, ...rest);
  };
}
fs.openSync = (path, flags, ...rest) => {
  const writes = isBelow(path) && flags !== undefined && flags !== 'r';
  if (writes) change();
  const descriptor = openSync(path, flags, ...rest);
  if (writes) open.add(descriptor);
  return descriptor;
};
fs.closeSync = (descriptor) => {
  if (open.delete(descriptor)) change();
  return closeSync(descriptor);
};
syncBuiltinESMExports();
if (counted) process.on('exit', () => writeFileSync(counted, String(count)));
