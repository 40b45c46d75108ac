// The second thread of a run with much to do: serves the port that it is given with one task, and ends with it.
const { workerData } = require('node:worker_threads');
const { cacheFolder, loadBundle } = require('./load-bundle.js');

const { task, port } = workerData;
const { exports: planverk, keep } = loadBundle(cacheFolder(), `to-${task}`);
planverk.serve(task, port);
port.on('close', keep);
