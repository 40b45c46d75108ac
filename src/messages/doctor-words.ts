import { plural, type Wording, wording } from './wording.ts';

/** What was found, and the one thing to do about it; nothing to do where all is well. */
export interface Finding<V = unknown> {
  readonly state: 'ok' | 'warning' | 'error';
  readonly text: Wording<V>;
  readonly advice?: Wording<V>;
}

const ok = <V>(text: Wording<V>): Finding<V> => ({ state: 'ok', text });
const warning = <V>(text: Wording<V>, advice: Wording<V>): Finding<V> => ({ state: 'warning', text, advice });
const error = <V>(text: Wording<V>, advice: Wording<V>): Finding<V> => ({ state: 'error', text, advice });

interface OfVersion {
  readonly version: string;
}
interface OfPath {
  readonly path: string;
}
interface OfPaths {
  readonly paths: readonly string[];
}

const getNode: Wording = {
  nb: 'Installer en nyere utgave fra https://nodejs.org.',
  nn: 'Installer ei nyare utgåve frå https://nodejs.org.',
  en: 'Install a newer version from https://nodejs.org.',
};
const runFix: Wording = {
  nb: 'Kjør: planverk doctor --fix',
  nn: 'Køyr: planverk doctor --fix',
  en: 'Run: planverk doctor --fix',
};

/** Everything that `planverk doctor` may find, by the names that its JSON has. */
export const findings = {
  'node-fits': ok<OfVersion>({
    nb: (v) => `Node.js ${v.version}`,
    nn: (v) => `Node.js ${v.version}`,
    en: (v) => `Node.js ${v.version}`,
  }),
  'node-ended': warning<OfVersion & { end: string }>(
    {
      nb: (v) => `Node.js ${v.version} får ikke nye sikkerhetsoppdateringer etter ${v.end}`,
      nn: (v) => `Node.js ${v.version} får ikkje rettingar av tryggleiken etter ${v.end}`,
      en: (v) => `Node.js ${v.version} gets no security fixes after ${v.end}`,
    },
    getNode,
  ),
  'node-too-old': error<OfVersion>(
    {
      nb: (v) => `Node.js ${v.version} er for gammel: planverk trenger 20 eller nyere`,
      nn: (v) => `Node.js ${v.version} er for gammal: planverk treng 20 eller nyare`,
      en: (v) => `Node.js ${v.version} is too old: planverk needs 20 or newer`,
    },
    getNode,
  ),
  'version-fits': ok<OfVersion>({
    nb: (v) => `planverk ${v.version}, som package.json sier`,
    nn: (v) => `planverk ${v.version}, som package.json seier`,
    en: (v) => `planverk ${v.version}, as package.json says`,
  }),
  'version-not-pinned': ok<OfVersion>({
    nb: (v) => `planverk ${v.version}; ingen package.json låser versjonen`,
    nn: (v) => `planverk ${v.version}; ingen package.json låser versjonen`,
    en: (v) => `planverk ${v.version}; no package.json pins the version`,
  }),
  'version-differs': warning<OfVersion & { pinned: string }>(
    {
      nb: (v) => `planverk ${v.version}, men package.json sier ${v.pinned}`,
      nn: (v) => `planverk ${v.version}, men package.json seier ${v.pinned}`,
      en: (v) => `planverk ${v.version}, but package.json says ${v.pinned}`,
    },
    {
      nb: 'Kjør npm install (på Windows npm.cmd install), og bruk den som er i mappen.',
      nn: 'Køyr npm install (på Windows npm.cmd install), og bruk den som er i mappa.',
      en: 'Run npm install (on Windows npm.cmd install), and use the one in the folder.',
    },
  ),
  'plan-found': ok<OfPath>({
    nb: (v) => `planen er i ${v.path}`,
    nn: (v) => `planen er i ${v.path}`,
    en: (v) => `the plan is in ${v.path}`,
  }),
  'plan-missing': error(
    {
      nb: 'ingen plan her eller lenger opp',
      nn: 'ingen plan her eller lenger opp',
      en: 'no plan here or further up',
    },
    {
      nb: 'Gå til mappen med planen, eller begynn en: planverk init',
      nn: 'Gå til mappa med planen, eller byrj ein: planverk init',
      en: 'Go to the folder of the plan, or begin one: planverk init',
    },
  ),
  'format-unknown': error<OfVersion>(
    {
      nb: (v) => `planen har formatversjon ${v.version}, som denne utgaven ikke kjenner`,
      nn: (v) => `planen har formatversjon ${v.version}, som denne utgåva ikkje kjenner`,
      en: (v) => `the plan has format version ${v.version}, which this version does not know`,
    },
    {
      nb: 'Installer en nyere utgave av planverk.',
      nn: 'Installer ei nyare utgåve av planverk.',
      en: 'Install a newer version of planverk.',
    },
  ),
  'files-sound': ok<{ count: number }>({
    nb: (v) => `${plural(v.count, 'fil', 'filer')} uten konflikter og kopier`,
    nn: (v) => `${plural(v.count, 'fil', 'filer')} utan konfliktar og kopiar`,
    en: (v) => `${plural(v.count, 'file', 'files')} without conflicts and copies`,
  }),
  'files-in-conflict': error<OfPaths>(
    {
      nb: (v) => `git har latt konfliktmerker stå i ${v.paths.join(', ')}`,
      nn: (v) => `git har late konfliktmerke stå i ${v.paths.join(', ')}`,
      en: (v) => `git left conflict markers in ${v.paths.join(', ')}`,
    },
    {
      nb: 'Velg hva som skal gjelde, og ta bort linjene med <<<<<<<, ======= og >>>>>>>.',
      nn: 'Vel kva som skal gjelde, og ta bort linjene med <<<<<<<, ======= og >>>>>>>.',
      en: 'Choose what is to hold, and remove the lines with <<<<<<<, ======= and >>>>>>>.',
    },
  ),
  'files-copied': warning<OfPaths>(
    {
      nb: (v) => `kopier ved siden av originalen: ${v.paths.join(', ')}`,
      nn: (v) => `kopiar ved sida av originalen: ${v.paths.join(', ')}`,
      en: (v) => `copies beside the original: ${v.paths.join(', ')}`,
    },
    {
      nb: 'Flytt det som mangler, over i originalen, og slett kopien.',
      nn: 'Flytt det som manglar, over i originalen, og slett kopien.',
      en: 'Move what is missing into the original, and delete the copy.',
    },
  ),
  'names-alike': error<OfPaths>(
    {
      nb: (v) => `filer med samme navn, skrevet på to måter: ${v.paths.join(', ')}`,
      nn: (v) => `filer med same namn, skrivne på to måtar: ${v.paths.join(', ')}`,
      en: (v) => `files of the same name, written in two ways: ${v.paths.join(', ')}`,
    },
    {
      nb: 'Gi den ene et annet navn, eller slett den.',
      nn: 'Gje den eine eit anna namn, eller slett henne.',
      en: 'Give one of them another name, or delete it.',
    },
  ),
  'names-too-long': warning<OfPaths & { most: number }>(
    {
      nb: (v) => `stier på mer enn ${v.most} tegn, som Windows ikke alltid kan åpne: ${v.paths.join(', ')}`,
      nn: (v) =>
        `stiar på meir enn ${v.most} teikn, som Windows ikkje alltid kan opne: ${v.paths.join(', ')}`,
      en: (v) =>
        `paths of more than ${v.most} characters, which Windows cannot always open: ${v.paths.join(', ')}`,
    },
    {
      nb: 'Legg mappen nærmere toppen av disken.',
      nn: 'Legg mappa nærare toppen av disken.',
      en: 'Move the folder nearer to the top of the disk.',
    },
  ),
  'git-found': ok<OfVersion>({
    nb: (v) => `git ${v.version}`,
    nn: (v) => `git ${v.version}`,
    en: (v) => `git ${v.version}`,
  }),
  'git-missing': warning(
    {
      nb: 'git er ikke installert: endringer kan ikke vises',
      nn: 'git er ikkje installert: endringar kan ikkje visast',
      en: 'git is not installed: changes cannot be shown',
    },
    {
      nb: 'Installer git fra https://git-scm.com.',
      nn: 'Installer git frå https://git-scm.com.',
      en: 'Install git from https://git-scm.com.',
    },
  ),
  'repository-sound': ok({
    nb: 'git-lageret er i orden',
    nn: 'git-lageret er i orden',
    en: 'the git repository is sound',
  }),
  'repository-missing': warning(
    {
      nb: 'mappen er ikke i et git-lager: endringer kan ikke vises',
      nn: 'mappa er ikkje i eit git-lager: endringar kan ikkje visast',
      en: 'the folder is not in a git repository: changes cannot be shown',
    },
    { nb: 'Kjør: git init', nn: 'Køyr: git init', en: 'Run: git init' },
  ),
  'repository-not-trusted': error<OfPath>(
    {
      nb: (v) => `git stoler ikke på ${v.path}, fordi en annen bruker eier mappen`,
      nn: (v) => `git stolar ikkje på ${v.path}, fordi ein annan brukar eig mappa`,
      en: (v) => `git does not trust ${v.path}, since another user owns the folder`,
    },
    {
      nb: (v) => `Er den din, kjør: git config --global --add safe.directory ${v.path}`,
      nn: (v) => `Er ho di, køyr: git config --global --add safe.directory ${v.path}`,
      en: (v) => `If it is yours, run: git config --global --add safe.directory ${v.path}`,
    },
  ),
  'repository-shallow': warning(
    {
      nb: 'bare en del av historikken er hentet',
      nn: 'berre ein del av historikken er henta',
      en: 'only a part of the history is fetched',
    },
    {
      nb: 'Kjør: git fetch --unshallow',
      nn: 'Køyr: git fetch --unshallow',
      en: 'Run: git fetch --unshallow',
    },
  ),
  'repository-merging': warning(
    {
      nb: 'en sammenfletting er bare begynt',
      nn: 'ei samanfletting er berre begynt',
      en: 'a merge is under way',
    },
    {
      nb: 'Lagre den med git commit, eller avbryt den med git merge --abort.',
      nn: 'Lagre henne med git commit, eller avbryt henne med git merge --abort.',
      en: 'End it with git commit, or give it up with git merge --abort.',
    },
  ),
  'repository-locked': warning<OfPath>(
    {
      nb: (v) => `git er opptatt, eller ble avbrutt: ${v.path} finnes`,
      nn: (v) => `git er oppteken, eller vart avbroten: ${v.path} finst`,
      en: (v) => `git is busy, or was interrupted: ${v.path} is there`,
    },
    {
      nb: (v) => `Lukk andre programmer som bruker git. Er filen der fortsatt, slett den: ${v.path}`,
      nn: (v) => `Lukk andre program som brukar git. Er fila der framleis, slett henne: ${v.path}`,
      en: (v) => `Close other programs that use git. If the file is still there, delete it: ${v.path}`,
    },
  ),
  'line-ends-changed': warning(
    {
      nb: 'git skifter linjeskift i filene (core.autocrlf), og ingen .gitattributes sier noe annet',
      nn: 'git skiftar linjeskift i filene (core.autocrlf), og ingen .gitattributes seier noko anna',
      en: 'git changes line ends in files (core.autocrlf), and no .gitattributes says otherwise',
    },
    {
      nb: 'Skriv «* text=auto eol=lf» øverst i .gitattributes.',
      nn: 'Skriv «* text=auto eol=lf» øvst i .gitattributes.',
      en: 'Write "* text=auto eol=lf" at the top of .gitattributes.',
    },
  ),
  'place-local': ok({
    nb: 'mappen er på maskinens egen disk',
    nn: 'mappa er på disken til maskina',
    en: 'the folder is on a disk of the machine',
  }),
  'place-synced': warning(
    {
      nb: 'mappen synkroniseres av OneDrive, som kan ødelegge et git-lager',
      nn: 'mappa blir synkronisert av OneDrive, som kan øydeleggje eit git-lager',
      en: 'the folder is synchronized by OneDrive, which can damage a git repository',
    },
    {
      nb: 'Flytt den til en mappe utenfor OneDrive.',
      nn: 'Flytt henne til ei mappe utanfor OneDrive.',
      en: 'Move it to a folder outside OneDrive.',
    },
  ),
  'place-remote': warning(
    {
      nb: 'mappen er på en nettverksdisk eller på den andre siden av WSL, og er langsom',
      nn: 'mappa er på ein nettverksdisk eller på den andre sida av WSL, og er langsam',
      en: 'the folder is on a network drive or on the other side of WSL, and slow',
    },
    {
      nb: 'Flytt den til maskinens egen disk.',
      nn: 'Flytt henne til disken til maskina.',
      en: 'Move it to a disk of the machine.',
    },
  ),
  'folders-writable': ok<{ size: string }>({
    nb: (v) => `dokumenter og mellomlager kan skrives; mellomlageret er på ${v.size}`,
    nn: (v) => `dokument og mellomlager kan skrivast; mellomlageret er på ${v.size}`,
    en: (v) => `documents and cache can be written; the cache is ${v.size}`,
  }),
  'folder-not-writable': error<OfPath>(
    {
      nb: (v) => `det går ikke an å skrive i ${v.path}`,
      nn: (v) => `det går ikkje an å skrive i ${v.path}`,
      en: (v) => `nothing can be written in ${v.path}`,
    },
    {
      nb: 'Be om skrivetilgang, eller velg en annen mappe med --out.',
      nn: 'Be om skrivetilgang, eller vel ei anna mappe med --out.',
      en: 'Ask for access, or choose another folder with --out.',
    },
  ),
  'cache-not-writable': warning<OfPath>(
    {
      nb: (v) => `mellomlageret kan ikke skrives i ${v.path}, så alt går langsommere`,
      nn: (v) => `mellomlageret kan ikkje skrivast i ${v.path}, så alt går langsamare`,
      en: (v) => `the cache cannot be written in ${v.path}, so everything is slower`,
    },
    {
      nb: 'La PLANVERK_CACHE si hvor det kan være.',
      nn: 'La PLANVERK_CACHE seie kvar det kan vere.',
      en: 'Let PLANVERK_CACHE say where it may be.',
    },
  ),
  'fonts-found': ok<{ count: number }>({
    nb: (v) => `${v.count} fonter`,
    nn: (v) => `${v.count} fontar`,
    en: (v) => `${v.count} fonts`,
  }),
  'fonts-missing': error<OfPaths>(
    {
      nb: (v) => `fonter mangler i planverk: ${v.paths.join(', ')}`,
      nn: (v) => `fontar manglar i planverk: ${v.paths.join(', ')}`,
      en: (v) => `fonts are missing in planverk: ${v.paths.join(', ')}`,
    },
    { nb: 'Installer planverk på nytt.', nn: 'Installer planverk på nytt.', en: 'Install planverk again.' },
  ),
  'support-files-fit': ok({
    nb: 'filene rundt planen er fra denne versjonen',
    nn: 'filene rundt planen er frå denne versjonen',
    en: 'the files around the plan are from this version',
  }),
  'support-files-missing': warning<OfPaths>(
    {
      nb: (v) => `filer rundt planen mangler: ${v.paths.join(', ')}`,
      nn: (v) => `filer rundt planen manglar: ${v.paths.join(', ')}`,
      en: (v) => `files around the plan are missing: ${v.paths.join(', ')}`,
    },
    runFix,
  ),
  'workflows-fit': ok({
    nb: 'arbeidsflytene bruker nye nok utgaver',
    nn: 'arbeidsflytane brukar nye nok utgåver',
    en: 'the workflows use versions that are new enough',
  }),
  'workflows-aged': warning<OfPaths>(
    {
      nb: (v) => `arbeidsflyter bruker utgaver som ikke kjøres lenger: ${v.paths.join(', ')}`,
      nn: (v) => `arbeidsflytar brukar utgåver som ikkje blir køyrde lenger: ${v.paths.join(', ')}`,
      en: (v) => `workflows use versions that no longer run: ${v.paths.join(', ')}`,
    },
    {
      nb: 'Kopier nye fra templates/ci i planverk.',
      nn: 'Kopier nye frå templates/ci i planverk.',
      en: 'Copy new ones from templates/ci of planverk.',
    },
  ),
  'scripts-run': ok<{ policy: string }>({
    nb: (v) => `PowerShell kjører skript (${v.policy})`,
    nn: (v) => `PowerShell køyrer skript (${v.policy})`,
    en: (v) => `PowerShell runs scripts (${v.policy})`,
  }),
  'scripts-blocked': ok<{ policy: string }>({
    nb: (v) => `PowerShell stopper npx og npm (${v.policy}); planverk.cmd og npm.cmd kan brukes`,
    nn: (v) => `PowerShell stoppar npx og npm (${v.policy}); planverk.cmd og npm.cmd kan brukast`,
    en: (v) => `PowerShell blocks npx and npm (${v.policy}); planverk.cmd and npm.cmd can be used`,
  }),
  'call-missing': warning<{ policy: string }>(
    {
      nb: (v) => `PowerShell stopper npx og npm (${v.policy}), og planverk.cmd mangler`,
      nn: (v) => `PowerShell stoppar npx og npm (${v.policy}), og planverk.cmd manglar`,
      en: (v) => `PowerShell blocks npx and npm (${v.policy}), and planverk.cmd is missing`,
    },
    runFix,
  ),
  'code-page-fits': ok({
    nb: 'terminalen bruker UTF-8',
    nn: 'terminalen brukar UTF-8',
    en: 'the terminal uses UTF-8',
  }),
  'code-page-old': warning<{ codePage: number }>(
    {
      nb: (v) =>
        `terminalen bruker tegntabell ${v.codePage}: æ, ø og å kan bli feil når utskriften sendes til en fil`,
      nn: (v) =>
        `terminalen brukar teikntabell ${v.codePage}: æ, ø og å kan bli feil når utskrifta blir send til ei fil`,
      en: (v) =>
        `the terminal uses code page ${v.codePage}: æ, ø and å may come out wrong when the output is sent to a file`,
    },
    {
      nb: 'Kjør: chcp 65001, i hver ny terminal, før utskrift sendes til en fil.',
      nn: 'Køyr: chcp 65001, i kvar ny terminal, før utskrift blir send til ei fil.',
      en: 'Run: chcp 65001, in each new terminal, before output is sent to a file.',
    },
  ),
} as const satisfies Readonly<Record<string, Finding<never>>>;

export const doctorWords = {
  fixed: wording<OfPaths>({
    nb: (v) => `Skrevet: ${v.paths.join(', ')}`,
    nn: (v) => `Skrive: ${v.paths.join(', ')}`,
    en: (v) => `Written: ${v.paths.join(', ')}`,
  }),
  nothingFixed: {
    nb: 'Ingen filer rundt planen trengte å skrives.',
    nn: 'Ingen filer rundt planen måtte skrivast.',
    en: 'No file around the plan had to be written.',
  },
  allWell: { nb: 'Alt er i orden.', nn: 'Alt er i orden.', en: 'All is well.' },
  result: wording<{ errors: number; warnings: number }>({
    nb: (v) => `${plural(v.errors, 'feil', 'feil')}, ${plural(v.warnings, 'advarsel', 'advarsler')}`,
    nn: (v) => `${plural(v.errors, 'feil', 'feil')}, ${plural(v.warnings, 'åtvaring', 'åtvaringar')}`,
    en: (v) => `${plural(v.errors, 'error', 'errors')}, ${plural(v.warnings, 'warning', 'warnings')}`,
  }),
} as const satisfies Readonly<Record<string, Wording<never>>>;
