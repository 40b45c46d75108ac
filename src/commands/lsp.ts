import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type {
  CompletionItem,
  Location,
  Diagnostic as Shown,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { FileTree } from '../io/file-tree.ts';
import { findPlanFolder } from '../io/find-plan.ts';
import { overlayTree } from '../io/overlay-tree.ts';
import { type Occurrence, occurrenceAt, occurrencesOf } from '../lsp/occurrences.ts';
import { refusalOf, renamedFile } from '../lsp/rename.ts';
import { wantedAt } from '../lsp/wanted-kinds.ts';
import { entityNames } from '../messages/entity-names.ts';
import { lspWords } from '../messages/lsp-words.ts';
import { type Language, say } from '../messages/wording.ts';
import type { PlanFile } from '../model/classify.ts';
import type { Entity } from '../model/entities.ts';
import { type Loaded, loadPlan } from '../model/load-plan.ts';
import { inspectMedia } from '../model/media.ts';
import { type ReadFile, readFile } from '../model/read-file.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import type { Place } from '../text/place.ts';
import { rangeOf, spanFinder } from '../text/source.ts';
import { chooseLanguage } from './language.ts';
import { openTree } from './open-tree.ts';
import { diagnose } from './read-plan.ts';
import type { CommonOptions, ExitCode, World } from './world.ts';

/** How long a writer's hands must rest before the plan is read again, in milliseconds. */
const rest = 150;

/** The plan as it was last read, open files as they stand in the editor. */
interface Reading extends Loaded {
  readonly diagnostics: readonly Diagnostic[];
  readonly occurrences: readonly Occurrence[];
}

/** A language server on standard input and output, for one plan. Ends when the editor says so. */
export async function lsp(options: CommonOptions, world: World): Promise<ExitCode> {
  const server = await import('vscode-languageserver/node');
  const { TextDocument } = await import('vscode-languageserver-textdocument');
  const connection = server.createConnection(
    new server.StreamMessageReader(process.stdin),
    new server.StreamMessageWriter(process.stdout),
  );
  const documents = new server.TextDocuments(TextDocument);
  let folder = findPlanFolder(options.plan, world.cwd);
  let reading: Promise<Reading | undefined> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let canRenameFiles = false;
  let told = new Set<string>();
  /** The editor has said good-bye, or is gone: nothing more may be said to it. */
  let ending = false;
  const remembered = new Map<string, { readonly bytes: Uint8Array; readonly result: ReadFile }>();

  /** Reads a file as it is, unless it was read with the same bytes before. */
  const readOnce = (tree: FileTree, file: PlanFile): ReadFile => {
    try {
      const bytes = tree.read(file.path);
      const before = remembered.get(file.path);
      if (before && Buffer.compare(before.bytes, bytes) === 0) return before.result;
      const result = readFile(tree, file);
      remembered.set(file.path, { bytes, result });
      return result;
    } catch {
      return readFile(tree, file);
    }
  };
  const read = async (): Promise<Reading | undefined> => {
    if (!folder) return undefined;
    const open = new Map<string, Uint8Array>();
    for (const document of documents.all()) {
      const path = pathOf(document.uri);
      if (path) open.set(path, Buffer.from(document.getText()));
    }
    const tree = overlayTree(await openTree(folder), open);
    const loaded = loadPlan(tree, readOnce);
    const whole = loaded.plan ? { ...loaded, plan: await inspectMedia(loaded.plan, tree) } : loaded;
    const occurrences = whole.plan ? occurrencesOf(whole.plan, whole.sources) : [];
    return { ...whole, diagnostics: diagnose(whole), occurrences };
  };
  const current = (): Promise<Reading | undefined> => {
    // A folder that is gone, or a file that cannot be read, is no reason to end.
    reading ??= read().catch(() => undefined);
    return reading;
  };
  const languageOf = ({ plan }: Loaded): Language =>
    chooseLanguage(options.lang, world, plan?.record.language);

  /** The path in the plan folder, with `/`; undefined for what is elsewhere. */
  function pathOf(uri: string): string | undefined {
    if (!folder || !uri.startsWith('file:')) return undefined;
    try {
      const path = relative(folder, fileURLToPath(uri));
      return path === '' || path.startsWith('..') ? undefined : path.split(sep).join('/').normalize('NFC');
    } catch {
      return undefined;
    }
  }
  const uriOf = (path: string): string => pathToFileURL(join(folder ?? '', ...path.split('/'))).href;

  const textOf = (path: string, { sources }: Loaded) =>
    TextDocument.create(uriOf(path), 'text', 0, sources.get(path)?.text ?? '');
  const locationOf = (place: Place, own: Loaded): Location => {
    const document = textOf(place.file, own);
    const [from, to] = rangeOf(own.sources.get(place.file), place);
    return {
      uri: document.uri,
      range: { start: document.positionAt(from), end: document.positionAt(Math.max(from, to)) },
    };
  };
  const at = async (params: {
    readonly textDocument: { readonly uri: string };
    readonly position: { readonly line: number; readonly character: number };
  }) => {
    const own = await current();
    const path = pathOf(params.textDocument.uri);
    if (!own || !path) return undefined;
    const document = documents.get(params.textDocument.uri) ?? textOf(path, own);
    const offset = document.offsetAt(params.position);
    return { own, path, document, offset, occurrence: occurrenceAt(own.occurrences, path, offset) };
  };

  const publish = async (): Promise<void> => {
    const own = await current();
    if (!own) return;
    const language = languageOf(own);
    const byFile = new Map<string, Shown[]>();
    for (const { code, severity, text, hint, values, at: place, related } of own.diagnostics) {
      const help = hint && say(hint, language, values);
      const location = locationOf(place, own);
      const shown: Shown = {
        range: location.range,
        severity: { error: 1, warning: 2, info: 3 }[severity] as 1 | 2 | 3,
        code,
        source: 'planverk',
        message: help ? `${say(text, language, values)}\n${help}` : say(text, language, values),
        relatedInformation: related.map((other) => ({ location: locationOf(other, own), message: code })),
      };
      const list = byFile.get(location.uri);
      if (list) list.push(shown);
      else byFile.set(location.uri, [shown]);
    }
    for (const uri of told) if (!byFile.has(uri)) byFile.set(uri, []);
    for (const [uri, diagnostics] of byFile) {
      if (ending) return;
      await connection.sendDiagnostics({ uri, diagnostics });
    }
    told = new Set([...byFile].filter(([, list]) => list.length > 0).map(([uri]) => uri));
  };
  const changed = (): void => {
    reading = undefined;
    clearTimeout(timer);
    timer = setTimeout(() => void publish(), rest);
  };
  const nameOf = (entity: Entity, own: Loaded): string => {
    const { line } = spanFinder(own.sources)(entity.place);
    const number = 'number' in entity ? ` ${entity.number}` : '';
    return `${entityNames[entity.kind]?.[languageOf(own)] ?? entity.kind}${number} · ${entity.file}:${line}`;
  };

  connection.onInitialize(({ workspaceFolders, rootUri, capabilities }) => {
    for (const uri of [...(workspaceFolders ?? []).map((own) => own.uri), rootUri ?? '']) {
      if (!folder && uri.startsWith('file:')) folder = findPlanFolder(undefined, fileURLToPath(uri));
    }
    const { workspaceEdit } = capabilities.workspace ?? {};
    canRenameFiles =
      workspaceEdit?.documentChanges === true && (workspaceEdit.resourceOperations ?? []).includes('rename');
    return {
      capabilities: {
        textDocumentSync: server.TextDocumentSyncKind.Incremental,
        completionProvider: { triggerCharacters: ['#', '-', ' ', '['] },
        hoverProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        renameProvider: { prepareProvider: true },
      },
      serverInfo: { name: 'planverk', version: world.version },
    };
  });
  connection.onInitialized(() => changed());
  documents.onDidOpen(({ document }) => {
    if (!folder && document.uri.startsWith('file:'))
      folder = findPlanFolder(undefined, join(fileURLToPath(document.uri), '..'));
    changed();
  });
  documents.onDidChangeContent(changed);
  documents.onDidClose(changed);
  connection.onDidChangeWatchedFiles(changed);

  connection.onCompletion(async (params): Promise<CompletionItem[]> => {
    const here = await at(params);
    const wanted = here && wantedAt(here.document.getText(), here.offset);
    const plan = here?.own.plan;
    if (!wanted || !plan) return [];
    const from = here.document.positionAt(here.offset - wanted.begun.length);
    return plan.entities
      .filter(({ kind }) => wanted.kinds.includes(kind))
      .map((entity) => ({
        label: entity.id,
        kind: server.CompletionItemKind.Reference,
        detail: entity.title,
        documentation: nameOf(entity, here.own),
        textEdit: { range: { start: from, end: params.position }, newText: entity.id },
      }));
  });
  connection.onHover(async (params) => {
    const here = await at(params);
    if (!here?.occurrence) return null;
    const { entity, range } = here.occurrence;
    return {
      // Plain text: nothing of a plan is markup in an editor.
      contents: { kind: 'plaintext', value: `${entity.title}\n${nameOf(entity, here.own)}` },
      range: { start: here.document.positionAt(range[0]), end: here.document.positionAt(range[1]) },
    };
  });
  connection.onDefinition(async (params) => {
    const here = await at(params);
    return here?.occurrence ? locationOf(here.occurrence.entity.idPlace, here.own) : null;
  });
  connection.onReferences(async (params) => {
    const here = await at(params);
    if (!here?.occurrence) return [];
    const { entity } = here.occurrence;
    return here.own.occurrences
      .filter((own) => own.entity === entity && (params.context.includeDeclaration || !own.declares))
      .map((own) => locationOf(own, here.own));
  });
  connection.onPrepareRename(async (params) => {
    const here = await at(params);
    if (!here?.occurrence) return null;
    const [from, to] = here.occurrence.range;
    return {
      range: { start: here.document.positionAt(from), end: here.document.positionAt(to) },
      placeholder: here.occurrence.entity.id,
    };
  });
  connection.onRenameRequest(async (params): Promise<WorkspaceEdit | null> => {
    const here = await at(params);
    const plan = here?.own.plan;
    if (!here?.occurrence || !plan) return null;
    const { entity } = here.occurrence;
    const refuse = (wording: (typeof lspWords)[keyof typeof lspWords]): never => {
      const message = say(wording, languageOf(here.own), { name: params.newName });
      throw new server.ResponseError(server.ErrorCodes.InvalidParams, message);
    };
    const refusal = refusalOf(plan, params.newName);
    if (refusal) return refuse(lspWords[refusal]);
    const file = renamedFile(here.own.occurrences, entity, params.newName);
    if (file && !canRenameFiles) return refuse(lspWords.fileCannotMove);
    const changes: Record<string, { range: Location['range']; newText: string }[]> = {};
    for (const own of here.own.occurrences) {
      if (own.entity !== entity || own.range[0] === own.range[1]) continue;
      const { uri, range } = locationOf(own, here.own);
      changes[uri] ??= [];
      changes[uri].push({ range, newText: params.newName });
    }
    if (!file) return { changes };
    return {
      documentChanges: [
        ...Object.entries(changes).map(([uri, edits]) => ({ textDocument: { uri, version: null }, edits })),
        { kind: 'rename' as const, oldUri: uriOf(file.from), newUri: uriOf(file.to) },
      ],
    };
  });

  documents.listen(connection);
  connection.listen();
  return new Promise((resolve) => {
    let asked = false;
    const end = (): void => {
      ending = true;
      clearTimeout(timer);
      resolve(asked ? 0 : 1);
    };
    connection.onShutdown(() => {
      asked = true;
      ending = true;
    });
    connection.onExit(end);
    process.stdin.on('end', end);
    process.stdin.on('close', end);
  });
}
