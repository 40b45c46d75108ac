import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const licenceTexts = createRequire(import.meta.url)('spdx-license-list/full');

/**
 * What is in the scripts that esbuild made, beside planverk's own code.
 * @param {string} root the folder that paths of the metafiles begin at
 * @param {readonly import('esbuild').Metafile[]} metafiles
 * @param {readonly string[]} copied packages of which files are copied as they are
 * @returns the notices of all licences as one text, and the list of packages as a CycloneDX 1.6 file (JSON)
 * @throws where a package has neither a licence file nor a licence whose text is known
 */
export function inventoryOf(root, metafiles, copied) {
  const folders = new Set(copied.map((name) => `node_modules/${name}`));
  for (const { outputs } of metafiles) {
    for (const { inputs } of Object.values(outputs)) {
      for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path.replace(/^[\w-]+:/, ''))?.[0];
        if (folder && bytesInOutput > 0) folders.add(folder);
      }
    }
  }
  const packages = [...folders]
    .map((folder) => describe(join(root, folder)))
    .sort((one, other) => (one.purl < other.purl ? -1 : 1));
  return { notices: noticesOf(packages), bill: billOf(root, packages) };
}

function describe(folder) {
  const { name, version, license, author, homepage, repository } = manifestOf(folder);
  const files = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice|ofl)/i.test(file))
    .sort();
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  return {
    name,
    version,
    license,
    address: homepage ?? repository?.url ?? repository,
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    texts: texts.length > 0 ? texts : [standardText(name, license, author)],
  };
}

/** The text of a licence that its package only names. */
function standardText(name, license, author) {
  const text = licenceTexts[license]?.licenseText;
  const holder = author?.name ?? author;
  if (!text || !holder)
    throw new Error(`${name}: no licence file, and no text for “${license}” by “${holder}”`);
  return text
    .replace(/<year>\s*/i, '')
    .replace(/<(copyright holders|owner|name of author)>/i, holder)
    .trim();
}

function noticesOf(packages) {
  const sections = packages.map(
    ({ name, version, license, texts }) => `${name} ${version} (${license})\n\n${texts.join('\n\n')}\n`,
  );
  const line = `\n${'-'.repeat(80)}\n\n`;
  return `planverk contains code and fonts of these packages, under the licences given.\n${line}${sections.join(line)}`;
}

function billOf(root, packages) {
  const { name, version, license } = manifestOf(root);
  const component = (type, own) => ({
    type,
    'bom-ref': own.purl,
    name: own.name,
    version: own.version,
    licenses: licencesOf(own.license),
    purl: own.purl,
    ...(own.address && { externalReferences: [{ type: 'website', url: addressOf(own.address) }] }),
  });
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: component('application', { name, version, license, purl: `pkg:npm/${name}@${version}` }),
    },
    components: packages.map((own) => component('library', own)),
  };
  return `${JSON.stringify(bill, undefined, 2)}\n`;
}

/** One id of the SPDX list, or an expression of several. */
function licencesOf(license) {
  return licenceTexts[license] ? [{ license: { id: license } }] : [{ expression: license }];
}

function addressOf(address) {
  return address
    .replace(/^git\+/, '')
    .replace(/^git:/, 'https:')
    .replace(/^github:/, 'https://github.com/');
}

function manifestOf(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}
