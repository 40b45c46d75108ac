import type { Chart, Shade } from '../../document/chart.ts';
import { type Html, html, joinHtml } from '../../escape/html.ts';
import { tint } from '../../templates/color.ts';
import type { Context } from './page-context.ts';

/** A drawing as SVG, on white in any light: its shades are distinguishable there. */
export function chartSvg({ width, height, title, alt, shapes }: Chart, context: Context): Html {
  context.charts.count += 1;
  const id = `chart-${context.charts.count}`;
  const { colors } = context.options;
  const base = context.accent ?? colors.accents[0] ?? colors.text;
  const colorOf = (shade: Shade): string =>
    shade === 'rule' ? colors.rule : shade === 'text' ? colors.text : tint(base, shade);
  const short = (value: number): string => String(Math.round(value * 100) / 100);
  const drawn = shapes.map((shape) => {
    if (shape.type === 'bar')
      return html`<rect x="${short(shape.x)}" y="${short(shape.y)}" width="${short(shape.width)}" height="${short(shape.height)}" fill="${colorOf(shape.shade)}"/>`;
    if (shape.type === 'line') {
      const points = shape.points.map(([x, y]) => `${short(x)},${short(y)}`).join(' ');
      const dash = shape.dashed ? html` stroke-dasharray="4 3"` : '';
      return html`<polyline points="${points}" fill="none" stroke="${colorOf(shape.shade)}" stroke-width="${shape.thickness}"${dash}/>`;
    }
    const weight = shape.strong ? html` font-weight="600"` : '';
    return html`<text x="${short(shape.x)}" y="${short(shape.baseline)}" text-anchor="${shape.anchor}" fill="${colors.text}"${weight}>${shape.value}</text>`;
  });
  return html`<figure class="chart" tabindex="0" aria-label="${title}"><svg viewBox="0 0 ${short(width)} ${short(height)}" role="img" aria-labelledby="${id}-title ${id}-text" font-size="9">
<title id="${id}-title">${title}</title>
<desc id="${id}-text">${alt}</desc>
${joinHtml(drawn, '\n')}
</svg></figure>`;
}
