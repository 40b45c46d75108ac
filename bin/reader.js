// The second thread of a plan with much to read: serves the port that it is given, and ends with it.
const { workerData: port } = require('node:worker_threads');
const { cacheFolder, loadBundle } = require('./load-bundle.js');

const { exports: planverk, keep } = loadBundle(cacheFolder(), 'reader');
planverk.serveReader(port);
port.on('close', keep);
