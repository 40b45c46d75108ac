// node peers/eleventy.mjs FOLDER OUT: the pages of a folder of Markdown made by Eleventy, as it is by default.
import Eleventy from '@11ty/eleventy';

const [folder, out] = process.argv.slice(2);
await new Eleventy(folder, out, { quietMode: true }).write();
