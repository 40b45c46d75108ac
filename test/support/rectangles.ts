import { operationsOf } from './pdf-content.ts';
import { readStructure } from './pdf-structure.ts';

/** A filled rectangle, in points from the top left corner of its page. */
export interface Rectangle {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly color: string;
}

/** Every rectangle that a PDF fills, in order. */
export async function rectanglesIn(bytes: Uint8Array): Promise<readonly Rectangle[]> {
  const pdf = readStructure(bytes);
  return pdf.pages.flatMap((page) => {
    const found: Rectangle[] = [];
    let color = '';
    const content = pdf.list(page.dict['/Contents']);
    const streams = content.length > 0 ? content : [page.dict['/Contents'] ?? null];
    for (const stream of streams)
      for (const { operator, operands } of operationsOf(pdf.stream(stream) ?? Buffer.alloc(0))) {
        if (operator === 'rg') color = operands.join(' ');
        if (operator !== 're') continue;
        const [x = 0, y = 0, width = 0, height = 0] = operands as number[];
        found.push({ page: page.index, x, y, width, height, color });
      }
    return found;
  });
}
