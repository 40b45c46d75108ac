import type { CompletionItem, InsertTextFormat, InsertTextMode } from 'vscode-languageserver/node';

/** `InsertTextFormat.Snippet` */
const snippet: InsertTextFormat = 2;
/** `InsertTextMode.asIs`: lines are indented already. */
const asIs: InsertTextMode = 1;

const hole = /⟨([^⟩]*)⟩/g;

/**
 * A text to insert whose parts between `⟨` and `⟩` are to be replaced: places to visit in an editor that knows snippets,
 * and words that stay in another.
 */
export function insertion(
  text: string,
  snippets: boolean,
): { readonly newText: string } & Pick<CompletionItem, 'insertTextFormat' | 'insertTextMode'> {
  if (!snippets || !/⟨/.test(text)) return { newText: text.replace(hole, '$1'), insertTextMode: asIs };
  let count = 0;
  const escaped = text.replace(/[\\$}]/g, '\\$&');
  const newText = escaped.replace(hole, (_, words: string) => {
    count += 1;
    return `\${${count}:${words}}`;
  });
  return { newText, insertTextFormat: snippet, insertTextMode: asIs };
}
