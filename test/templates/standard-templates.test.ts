import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { standardLocales, standardTemplates } from '#templates';
import { actionFields } from '../../src/document/action-fields.ts';
import { documentKinds, isAdoptedKind } from '../../src/kinds/document-kinds.ts';
import type { Language } from '../../src/kinds/languages.ts';
import { nounsOfPlan, withNouns } from '../../src/templates/nouns.ts';
import { root } from '../support/run-cli.ts';

const schemaOf = (kind: string) =>
  JSON.parse(readFileSync(join(root, 'schemas', `${kind}.schema.json`), 'utf8'));

test("the schema's parts are those of planverk's own templates, and of what is adopted its status", () => {
  const { allOf, $defs } = schemaOf('template');
  const branches: { if: { properties: { document: { const: string } } }; then: unknown }[] = allOf;
  expect(branches.map((branch) => branch.if.properties.document.const)).toEqual([...documentKinds]);
  for (const kind of documentKinds) {
    const branch = branches.find((own) => own.if.properties.document.const === kind)?.then as {
      properties: { sections: { items: { properties: { section: { enum: string[] } } } } };
    };
    const used = new Set(standardTemplates[kind].sections.map(({ section }) => section));
    expect(used).not.toContain('status');
    if (isAdoptedKind(kind)) used.add('status');
    // A plan may want a last page, and contents of a document that is short enough to do without.
    used.add('closing');
    if (kind === 'changes') used.add('contents');
    // An economic plan says below its main table what is not paid.
    if (kind === 'economic-plan') used.add('uncovered');
    // What comes first is at a glance; a plan without that part may have it alone.
    if (kind === 'action-plan') used.add('priorities');
    expect([...used].sort()).toEqual([...branch.properties.sections.items.properties.section.enum].sort());
  }
  expect([...$defs.field.enum].sort()).toEqual(Object.keys(actionFields).sort());
});

test("the schema's words are those of every locale, and its titles say them", () => {
  const { properties } = schemaOf('locale');
  const { nb, en } = standardLocales;
  const said = (language: Language, sentence: string) =>
    withNouns(sentence, nounsOfPlan({ language }, language));
  for (const locale of Object.values(standardLocales))
    expect(Object.keys(locale).sort()).toEqual(Object.keys(properties).sort());
  for (const [key, { title }] of Object.entries<{ title: string }>(properties))
    expect(title).toBe(
      `${said('nb', nb[key as keyof typeof nb])} · ${said('en', en[key as keyof typeof en])}`,
    );
});
