import type { BuildContext } from '../build-context.ts';
import type { Callout } from '../document.ts';
import { paragraph, text } from '../words.ts';

/** The mark on what is invented to show how a plan looks. */
export function exampleNote({ locale }: BuildContext): Callout {
  return {
    type: 'callout',
    role: 'example',
    title: locale.example,
    children: [paragraph(text(locale.exampleNote))],
  };
}
