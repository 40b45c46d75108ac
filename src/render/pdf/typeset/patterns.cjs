// CommonJS, because only its `require` loads at once and when it is asked for: half a megabyte of patterns a language.
// For English the British patterns: the readers of a European plan measured that English.
exports.nb = () => require('hyphen/nb');
exports.nn = () => require('hyphen/nn');
exports.en = () => require('hyphen/en-gb');
