// node peers/typst.mjs FOLDER OUT: the text set by Typst, tagged as it is by default.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { folders } from './fonts.mjs';

const [folder, out] = process.argv.slice(2);
const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: folders }] });
writeFileSync(out, compiler.pdf({ mainFilePath: join(folder, 'text.typ') }));
