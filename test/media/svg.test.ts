import svgpath from 'svgpath';
import { type Drawing, isLabel, type Shape, segmentsOf } from '../../src/media/drawing.ts';
import { readSvg, svgLimits } from '../../src/media/svg.ts';
import { mostClasses } from '../../src/media/svg-style.ts';
import { writeSvg } from '../../src/media/write-svg.ts';
import { logoSvg } from '../support/pictures.ts';
import { randomOf } from '../support/random.ts';

const xml = (body: string, attributes = 'viewBox="0 0 1000 1000"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${body}</svg>`;
function drawingOf(text: string): Drawing {
  const read = readSvg(Buffer.from(text));
  if ('kind' in read) throw new Error(`${read.reason} ${read.detail ?? ''}`);
  return read;
}
/** What is drawn in a frame of 1000 by 1000 units, which are those of the outlines. */
const shapesOf = ({ parts }: Drawing): readonly Shape[] =>
  parts.flatMap((part) => (isLabel(part) ? [] : [part]));
const drawn = (body: string): readonly Shape[] => shapesOf(drawingOf(xml(body)));
const outline = (body: string) => segmentsIn(drawn(body)[0]);
const segmentsIn = (shape: Shape | undefined) => (shape ? [...segmentsOf(shape.outline)] : undefined);
/** Rounded, so that angles come out even. */
const rounded = (shape: Shape | undefined) =>
  segmentsIn(shape)?.map(([command, ...numbers]) => [
    command,
    ...numbers.map((number) => Math.round(number * 1000) / 1000 + 0),
  ]);
const verdict = (text: string): string => {
  const read = readSvg(Buffer.from(text));
  return 'kind' in read ? `${read.reason} ${read.detail ?? ''}`.trim() : 'drawn';
};
const refusal = (body: string): string => verdict(xml(`<rect width="1" height="1"/>${body}`));

test('a logo: classes, groups, curves, colours to see through', () => {
  const drawing = drawingOf(logoSvg);
  const { frame, width, height } = drawing;
  const shapes = shapesOf(drawing);
  expect([width, height, frame]).toEqual([
    60,
    20,
    { width: expect.closeTo(1000), height: expect.closeTo(333.333) },
  ]);
  expect(shapes.map(({ fill, stroke }) => [fill, stroke?.color, stroke?.width])).toEqual([
    [{ color: '#0b4f6c', opacity: 1 }, undefined, undefined],
    [undefined, '#a1123f', expect.closeTo((2 * 1000) / 60)],
    [{ color: '#3d6b1f', opacity: 0.5 }, undefined, undefined],
  ]);
  expect(rounded(shapes[0])?.[0]).toEqual(['M', 83.333, 33.333]);
});

describe('outlines', () => {
  test.each([
    [
      'M1 2L3 4',
      [
        ['M', 1, 2],
        ['L', 3, 4],
      ],
    ],
    [
      'm1 2 3 4',
      [
        ['M', 1, 2],
        ['L', 4, 6],
      ],
    ],
    ['M1,2,3,4z', [['M', 1, 2], ['L', 3, 4], ['Z']]],
    [
      'M1 2h3v4H9V9',
      [
        ['M', 1, 2],
        ['L', 4, 2],
        ['L', 4, 6],
        ['L', 9, 6],
        ['L', 9, 9],
      ],
    ],
    [
      'M.5.5.25-1e1',
      [
        ['M', 0.5, 0.5],
        ['L', 0.25, -10],
      ],
    ],
    [
      'M0 0Q3 6 6 0',
      [
        ['M', 0, 0],
        ['C', 2, 4, 4, 4, 6, 0],
      ],
    ],
    [
      'M0 0Q3 6 6 0T12 0',
      [
        ['M', 0, 0],
        ['C', 2, 4, 4, 4, 6, 0],
        ['C', 8, -4, 10, -4, 12, 0],
      ],
    ],
    [
      'M0 0C1 2 3 4 5 6S9 9 8 8',
      [
        ['M', 0, 0],
        ['C', 1, 2, 3, 4, 5, 6],
        ['C', 7, 8, 9, 9, 8, 8],
      ],
    ],
    [
      'M0 0S1 2 3 4',
      [
        ['M', 0, 0],
        ['C', 0, 0, 1, 2, 3, 4],
      ],
    ],
    ['M5 5h1zh9', [['M', 5, 5], ['L', 6, 5], ['Z'], ['M', 5, 5], ['L', 14, 5]]],
    ['M5 5h1zm1 1h9', [['M', 5, 5], ['L', 6, 5], ['Z'], ['M', 6, 6], ['L', 15, 6]]],
    [
      'M0 0A5 0 0 0 1 9 9',
      [
        ['M', 0, 0],
        ['L', 9, 9],
      ],
    ],
    ['M3 3z', [['M', 3, 3], ['Z']]],
  ])('%s', (d, segments) => {
    expect(outline(`<path d="${d}"/>`)).toEqual(segments);
  });

  test('half a circle is two curves through its quarter', () => {
    const kappa = 10 * 0.5522847498;
    expect(rounded(drawn('<path d="M0 20a10 10 0 01 20 0"/>')[0])).toEqual([
      ['M', 0, 20],
      ['C', 0, expect.closeTo(20 - kappa, 2), expect.closeTo(10 - kappa, 2), 10, 10, 10],
      ['C', expect.closeTo(10 + kappa, 2), 10, 20, expect.closeTo(20 - kappa, 2), 20, 20],
    ]);
  });

  test('rectangles, circles, lines and rows of points', () => {
    expect(outline('<rect x="1" y="2" width="3" height="4"/>')).toEqual([
      ['M', 1, 2],
      ['L', 4, 2],
      ['L', 4, 6],
      ['L', 1, 6],
      ['Z'],
    ]);
    expect(outline('<line x1="1" y1="2" x2="3" y2="4" stroke="red"/>')).toEqual([
      ['M', 1, 2],
      ['L', 3, 4],
    ]);
    expect(outline('<polygon points="1,2 3,4 5 6"/>')).toEqual([
      ['M', 1, 2],
      ['L', 3, 4],
      ['L', 5, 6],
      ['Z'],
    ]);
    expect(outline('<polyline points="1,2-3-4"/>')).toEqual([
      ['M', 1, 2],
      ['L', -3, -4],
    ]);
    expect(drawn('<circle cx="5" cy="5" r="5"/>')[0]?.outline.commands).toBe('MCCCCZ');
    expect(
      rounded(drawn('<rect width="100" height="40" rx="10"/>')[0])?.map(([command, ...numbers]) => [
        command,
        ...numbers.slice(-2),
      ]),
    ).toEqual([
      ['M', 10, 0],
      ['L', 90, 0],
      ['C', 100, 10],
      ['L', 100, 30],
      ['C', 90, 40],
      ['L', 10, 40],
      ['C', 0, 30],
      ['L', 0, 10],
      ['C', 10, 0],
      ['Z'],
    ]);
  });

  test('lengths have units, and parts of the frame are parts of it', () => {
    expect(outline('<rect width="100%" height="50%"/>')?.[2]).toEqual(['L', 1000, 500]);
    expect(outline('<rect width="1in" height="12pt"/>')?.[2]).toEqual(['L', 96, 16]);
    expect(rounded(drawn('<rect width="25.4mm" height="2.54cm"/>')[0])?.[2]).toEqual(['L', 96, 96]);
    expect(refusal('<rect width="2em" height="1"/>')).toBe('svg-part width="2em"');
    expect(refusal('<rect width="two" height="1"/>')).toBe('svg-part width="two"');
  });

  test('what nobody sees is not drawn', () => {
    const unseen = [
      '<rect width="0" height="5"/>',
      '<rect width="5" height="-1"/>',
      '<path d=""/>',
      '<path/>',
      '<path d="M1 1"/>',
      '<circle r="0"/>',
      '<path d="M0 0h9" fill="none"/>',
      '<path d="M0 0h9v9z" opacity="0"/>',
      '<g transform="scale(0)"><path d="M0 0h9v9z"/></g>',
      '<g display="none"><text>x</text></g>',
      '<g style="display: none"><path d="M0 0h9v9z"/></g>',
      '<g visibility="hidden"><path d="M0 0h9v9z"/></g>',
      '<defs><path d="M0 0h9"/></defs>',
      '<svg width="0" height="9"><path d="M0 0h9v9z"/></svg>',
    ];
    for (const body of unseen)
      expect({ body, shapes: drawn(`<rect width="1" height="1"/>${body}`).length }).toEqual({
        body,
        shapes: 1,
      });
    expect(drawn('<g visibility="hidden"><path d="M0 0h9v9z" visibility="visible"/></g>')).toHaveLength(1);
  });

  test('as another reader of path data has them', () => {
    const random = randomOf(3);
    const number = (): string => String((random(2000) - 500) / 10);
    const pair = (): string => `${number()} ${number()}`;
    const commands = [
      () => `L${pair()}`,
      () => `l${pair()} ${pair()}`,
      () => `h${number()}`,
      () => `V${number()}`,
      () => `c${pair()} ${pair()} ${pair()}`,
      () => `C${pair()},${pair()},${pair()}`,
      () => `s${pair()} ${pair()}`,
      () => `S${pair()} ${pair()}`,
      () => `q${pair()} ${pair()}`,
      () => `t${pair()}`,
      () => `T${pair()}`,
      () => `a${1 + random(90)} ${1 + random(90)} ${random(360)} ${random(2)}${random(2)}${pair()}`,
      () => `A${1 + random(90)},${1 + random(90)},${random(360)},${random(2)},${random(2)},${pair()}`,
      () => `zM${pair()}`,
    ];
    for (let round = 0; round < 300; round += 1) {
      const d = `M${pair()}${Array.from({ length: 8 }, () => commands[random(commands.length)]?.() ?? '').join('')}`;
      const transform = `translate(${pair()}) rotate(${number()} ${pair()}) skewX(${random(40)}) scale(${(1 + random(20)) / 10} ${(1 + random(20)) / 10})`;
      const expected: number[] = [];
      svgpath(d)
        .abs()
        .unarc()
        .unshort()
        .transform(transform)
        .iterate(([command, ...numbers]) => {
          if (command !== 'Z') expected.push(...numbers.slice(-2));
        });
      const [shape] = drawn(`<path transform="${transform}" d="${d}"/>`);
      const ends = (segmentsIn(shape) ?? []).flatMap(([, ...numbers]) => numbers.slice(-2));
      // Arcs may be divided in other places: what both have is where the outline ends, and how it goes where there are none.
      const compared = /[aA]/.test(d) ? -2 : 0;
      const [ours, theirs] = [ends.slice(compared), expected.slice(compared)];
      expect(ours.length).toBe(theirs.length);
      for (const [at, value] of ours.entries())
        expect(Math.abs(value - (theirs[at] ?? 0))).toBeLessThan(0.05);
    }
  });

  test.each([
    'L1 1',
    'M0',
    'M0 0L',
    'M0 0L1',
    'M0 0X1',
    'M0 0A1 1 0 2 0 1 1',
    'M0 0,,1 1',
    'M0 0 L x',
    '5',
    'M 0 0 5 5 5',
  ])('%s is damaged: half a path is another drawing', (d) => {
    expect(refusal(`<path d="${d}"/>`)).toMatch(/^damaged/);
  });
});

describe('places', () => {
  test('transforms are composed from the outside inwards', () => {
    expect(
      rounded(
        drawn(
          '<g transform="translate(100 200)"><g transform="rotate(90) scale(2)"><path d="M10 0h5"/></g></g>',
        )[0],
      ),
    ).toEqual([
      ['M', 100, 220],
      ['L', 100, 230],
    ]);
    expect(rounded(drawn('<path transform="matrix(1 2 3 4 5 6), skewY(45)" d="M1 1h1"/>')[0])).toEqual([
      ['M', 12, 16],
      ['L', 16, 22],
    ]);
  });

  test.each([
    'scale(',
    'scale()',
    'scale(1 2 3)',
    'rotate(a)',
    'turn(5)',
    'matrix(1 2 3)',
    'scale(1) x',
    'translate(1;2)',
  ])('%s is refused', (transform) => {
    expect(refusal(`<g transform="${transform}"><path d="M0 0h9"/></g>`)).toMatch(/^svg-part /);
  });

  test('the view box moves, groups scale, strokes and dashes scale with them', () => {
    const [shape] = shapesOf(
      drawingOf(
        xml(
          '<g transform="scale(2)"><path d="M3 4h1v1z" stroke="black" stroke-dasharray="1 2" stroke-dashoffset=".5"/></g>',
          'viewBox="5 5 10 10"',
        ),
      ),
    );
    expect(segmentsIn(shape)).toEqual([['M', 100, 300], ['L', 300, 300], ['L', 300, 500], ['Z']]);
    expect(shape?.stroke).toMatchObject({ width: 200, dashes: [200, 400], dashOffset: 100 });
  });

  /** The corners of what fills the view box, in the frame. */
  const placed = (attributes: string): number[] => {
    const drawing = drawingOf(xml('<rect width="10" height="10"/>', attributes));
    const { frame } = drawing;
    const [first, , third] = rounded(shapesOf(drawing)[0]) ?? [];
    return [...(first?.slice(1) ?? []), ...(third?.slice(1) ?? []), frame.width, frame.height] as number[];
  };
  test.each([
    ['width="20" height="10" viewBox="0 0 10 10"', [250, 0, 750, 500, 1000, 500]],
    ['width="10" height="20" viewBox="0 0 10 10"', [0, 250, 500, 750, 500, 1000]],
    [
      'width="20" height="10" viewBox="0 0 10 10" preserveAspectRatio="xMinYMin"',
      [0, 0, 500, 500, 1000, 500],
    ],
    [
      'width="20" height="10" viewBox="0 0 10 10" preserveAspectRatio="xMaxYMid meet"',
      [500, 0, 1000, 500, 1000, 500],
    ],
    [
      'width="20" height="10" viewBox="0 0 10 10" preserveAspectRatio="xMidYMid slice"',
      [0, -250, 1000, 750, 1000, 500],
    ],
    ['width="20" height="10" viewBox="0 0 10 10" preserveAspectRatio="none"', [0, 0, 1000, 500, 1000, 500]],
    ['width="100%" height="100%" viewBox="0 0 20 10"', [0, 0, 500, 500, 1000, 500]],
    ['width="40" viewBox="0 0 20 10"', [0, 0, 500, 500, 1000, 500]],
    [
      'width="210mm" height="297mm" viewBox="0 0 210 297"',
      [
        0,
        0,
        expect.closeTo(33.67, 2),
        expect.closeTo(33.67, 2),
        expect.closeTo(707.07, 2),
        expect.closeTo(1000),
      ],
    ],
    ['width="20" height="10"', [0, 0, 500, 500, 1000, 500]],
  ])('in the frame: %s', (attributes, expected) => {
    expect(placed(attributes)).toEqual(expected);
  });

  test('a frame in a frame places what is in it, and cuts it off', () => {
    const [shape] = drawn(
      '<svg x="100" y="100" width="200" height="100" viewBox="0 0 10 10"><rect width="50" height="5"/></svg>',
    );
    expect(rounded(shape)?.slice(0, 3)).toEqual([
      ['M', 150, 100],
      ['L', 650, 100],
      ['L', 650, 150],
    ]);
    expect(shape?.clip).toEqual([
      [100, 100],
      [300, 100],
      [300, 200],
      [100, 200],
    ]);
  });

  test('unless it is told not to', () => {
    const [shape] = drawn(
      '<svg width="100" height="100" overflow="visible"><rect width="500" height="5"/></svg>',
    );
    expect(shape?.clip).toBeUndefined();
    const [styled] = drawn(
      '<svg width="100" height="100" style="overflow:visible"><rect width="500" height="5"/></svg>',
    );
    expect(styled?.clip).toBeUndefined();
  });

  test('frames in frames leave what they have in common, turned ones too', () => {
    const [inner] = drawn(
      '<svg width="100" height="100"><svg x="50" y="50" width="100" height="100"><rect width="9" height="9"/></svg></svg>',
    );
    expect(inner?.clip?.map((point) => point.join()).sort()).toEqual([
      '100,100',
      '100,50',
      '50,100',
      '50,50',
    ]);
    const [turned] = drawn(
      '<g transform="translate(500 500) rotate(45)"><svg width="100" height="100"><rect width="9" height="9"/></svg></g>',
    );
    expect(turned?.clip?.map((point) => point.map(Math.round))).toEqual([
      [500, 500],
      [571, 571],
      [500, 641],
      [429, 571],
    ]);
    expect(
      verdict(
        xml(
          '<svg width="10" height="10"><svg x="50" width="9" height="9"><rect width="9" height="9"/></svg></svg>',
        ),
      ),
    ).toBe('svg-empty');
  });

  test('a pen that is wider in one direction stays so', () => {
    const [shape] = drawn(
      '<path transform="scale(4 1)" d="M10 10h10v10" stroke="red" stroke-width="2" fill="none"/>',
    );
    const { pen = [0, 0, 0, 0], stroke } = shape as Shape;
    // The width that a line along the other direction gets.
    const [across, along] = [
      (stroke?.width ?? 0) * Math.abs(pen[0]),
      (stroke?.width ?? 0) * Math.abs(pen[3]),
    ];
    expect([across, along]).toEqual([8, 2]);
    const ends = segmentsIn(shape)?.map(([, x = 0, y = 0]) => [
      x * pen[0] + y * pen[2],
      x * pen[1] + y * pen[3],
    ]);
    expect(ends).toEqual([
      [40, 10],
      [80, 10],
      [80, 20],
    ]);
  });
});

describe('looks', () => {
  const look = (body: string) => drawn(body)[0];
  test.each([
    ['fill="#abc"', '#aabbcc', 1],
    ['fill="#A1B2C3"', '#a1b2c3', 1],
    ['fill="rgb(1, 20, 300)"', '#0114ff', 1],
    ['fill="rgb(0%,50%,100%)"', '#0080ff', 1],
    ['fill="rgba(0,0,0,.5)"', '#000000', 0.5],
    ['fill="red" fill-opacity="50%" opacity=".5"', '#ff0000', 0.25],
    ['fill="currentColor" color="teal"', '#008080', 1],
    ['style="fill:teal;fill-opacity:2"', '#008080', 1],
    ['style="fill: teal !important"', '#008080', 1],
    ['fill="red" class="a"', '#0000ff', 1],
    ['fill="red" class="b a"', '#ffff00', 1],
    ['style="fill:/* red; */lime"', '#00ff00', 1],
    ['', '#000000', 1],
  ])('%s', (attributes, color, opacity) => {
    const shape = look(
      `<style>.a{fill:blue} .b { fill : yellow } /* .a{fill:red} */</style><path d="M0 0h9v9z" ${attributes}/>`,
    );
    expect(shape?.fill).toEqual({ color, opacity });
  });

  test('what is inherited is what is around', () => {
    expect(look('<g fill="red"><path d="M0 0h9v9z" fill="inherit"/></g>')?.fill?.color).toBe('#ff0000');
    expect(look('<g opacity=".5"><g opacity=".5"><path d="M0 0h9v9z"/></g></g>')?.fill?.opacity).toBe(0.25);
  });

  test.each([
    ['', { width: 1, cap: 0, join: 0, miterLimit: 4, dashes: [], dashOffset: 0 }],
    [
      'stroke-linecap="round" stroke-linejoin="bevel" stroke-miterlimit="9"',
      { cap: 1, join: 2, miterLimit: 9 },
    ],
    ['stroke-dasharray="0"', { dashes: [] }],
    ['stroke-dasharray="0 0"', { dashes: [] }],
    ['stroke-dasharray="none"', { dashes: [] }],
    ['stroke-dasharray="5px, 3"', { dashes: [5, 3] }],
    ['stroke-dasharray="0 4" stroke-linecap="round"', { dashes: [0, 4], cap: 1 }],
    ['stroke-width="1%"', { width: 10 }],
  ])('a stroke: %s', (attributes, expected) => {
    expect(look(`<path d="M0 0h9" fill="none" stroke="red" ${attributes}/>`)?.stroke).toMatchObject(expected);
  });

  test.each(['0', '0px', '0.0001', '1e-300'])('a stroke of width %s is none', (width) => {
    expect(look(`<path d="M0 0h9v9z" stroke="red" stroke-width="${width}"/>`)?.stroke).toBeUndefined();
  });

  test.each([
    ['stroke-width="-1"', 'svg-part stroke-width="-1"'],
    ['stroke-dasharray="-1 2"', 'svg-part stroke-dasharray="-1 2"'],
    ['stroke-dasharray="a"', 'svg-part stroke-dasharray="a"'],
    ['stroke-linecap="pointed"', 'svg-part stroke-linecap="pointed"'],
    ['stroke-miterlimit="0"', 'svg-part stroke-miterlimit="0"'],
    ['stroke-dasharray="0.001"', 'svg-number stroke-dasharray="0.001"'],
  ])('%s is refused', (attributes, reason) => {
    expect(refusal(`<path d="M0 0h9" stroke="red" ${attributes}/>`)).toBe(reason);
  });
});

describe('refused', () => {
  test.each([
    ['<image href="x.png"/>', 'svg-part image'],
    ['<foreignObject/>', 'svg-part foreignObject'],
    ['<use href="#a"/>', 'svg-part use'],
    ['<switch/>', 'svg-part switch'],
    ['<path d="M0 0h9"><animate attributeName="d"/></path>', 'svg-part animate'],
    ['<rect width="1" height="1" fill="url(#g)"/>', 'svg-part url(#g)'],
    ['<rect width="1" height="1" clip-path="url(#c)"/>', 'svg-part clip-path'],
    ['<rect width="1" height="1" style="mix-blend-mode: multiply"/>', 'svg-part mix-blend-mode'],
    ['<path d="M0 0h9" stroke="red" vector-effect="non-scaling-stroke"/>', 'svg-part vector-effect'],
    ['<rect width="1" height="1" style="transform: scale(2)"/>', 'svg-part transform: scale(2)'],
    ['<rect style="width: 9px" height="1"/>', 'svg-part width: 9px'],
    ['<rect width="1" height="1" fill="periwinkle-ish"/>', 'svg-part periwinkle-ish'],
    ['<g>', 'damaged'],
    ['&unknown;', 'damaged'],
  ])('%s: what would have to be left out', (body, reason) => {
    expect(refusal(body)).toBe(reason);
  });

  test.each([
    ['<style>rect > g { fill: red }</style>', 'svg-part rect > g'],
    ['<style>#a { fill: red }</style>', 'svg-part #a'],
    ['<style>.a { fill: red </style>', 'svg-part .a'],
    ['<style>aaa</style>', 'svg-part aaa'],
    ['<style>@import "a.css";</style>', 'svg-part @import "a.css";'],
    [
      '<defs><style>@import url(https://example.org/a.css);</style></defs>',
      'svg-part @import url(https://example.org/a.css);',
    ],
    ['<style>@media print { .a { fill: red } }</style>', 'svg-part @media print'],
  ])('%s: choosing in other ways than by class', (style, reason) => {
    expect(verdict(xml(`${style}<rect width="1" height="1"/>`))).toBe(reason);
  });

  test('a style sheet behind what it is for', () => {
    expect(refusal('<style>.a { fill: red }</style>')).toBe('svg-part style');
  });

  const link = 'https://example.org/x';
  test.each([
    ['<script>x()</script>', 'svg-part script'],
    ['<defs><script>x()</script></defs>', 'svg-part script'],
    ['<metadata><script>x()</script></metadata>', 'svg-part script'],
    ['<desc><script>x()</script></desc>', 'svg-part script'],
    ['<title><x:script xmlns:x="http://www.w3.org/2000/svg">x()</x:script></title>', 'svg-part x:script'],
    ['<g display="none"><script href="#a"/></g>', 'svg-part script'],
    ['<defs><foreignObject><b/></foreignObject></defs>', 'svg-part foreignObject'],
    ['<rect width="1" height="1" onclick="x()"/>', 'svg-part onclick'],
    ['<defs><rect ONLOAD="x()"/></defs>', 'svg-part ONLOAD'],
    [`<defs><image href="${link}"/></defs>`, `svg-part href="${link}"`],
    [`<g display="none"><use xlink:href="${link}#a"/></g>`, `svg-part xlink:href="${link}#a"`],
    ['<metadata><a href="javascript:x()"/></metadata>', 'svg-part href="javascript:x()"'],
    ['<defs><image href="data:image/svg+xml,x"/></defs>', 'svg-part href="data:image/svg+xml,x"'],
  ])('%s: programs and ways out of the file, wherever they stand', (body, reason) => {
    expect(refusal(body)).toBe(reason);
  });

  test('a program of the whole drawing, and a style sheet from elsewhere', () => {
    const rect = '<rect width="1" height="1"/>';
    expect(verdict(xml(rect, 'viewBox="0 0 9 9" onload="x()"'))).toBe('svg-part onload');
    expect(verdict(`<?xml-stylesheet href="a.css"?>${xml(rect)}`)).toBe('svg-part xml-stylesheet');
    expect(verdict(`<?xml version="1.0"?><?other a?>${xml(rect)}`)).toBe('drawn');
  });

  test('abbreviations of its own are named as such, a mere DOCTYPE is not', () => {
    const rect = '<rect width="1" height="1"/>';
    const doctype =
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"';
    expect(verdict(`${doctype}>${xml(rect)}`)).toBe('drawn');
    expect(verdict(`${doctype} [ <!ENTITY a "b"> ]>${xml(rect)}`)).toBe('svg-entities');
    expect(
      verdict(`<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${xml(`<text>&a;</text>${rect}`)}`),
    ).toBe('svg-entities');
    expect(verdict(`<!DOCTYPE svg [<!ENTITY % a SYSTEM "${link}"> %a;]>${xml(rect)}`)).toBe('svg-entities');
  });

  test.each([
    ['', 'svg-empty'],
    ['viewBox="0 0 0 9"', 'svg-empty'],
    ['width="9"', 'svg-empty'],
    ['width="100%" height="100%"', 'svg-empty'],
    ['viewBox="0 0 9"', 'svg-part viewBox="0 0 9"'],
    ['viewBox="a"', 'svg-part viewBox="a"'],
    ['viewBox="0 0 9 9" preserveAspectRatio="left"', 'svg-part preserveAspectRatio="left"'],
    ['viewBox="0 0 9 9" transform="scale(2)"', 'svg-part transform'],
    ['viewBox="0 0 1e-300 1e-300"', 'svg-number 1e-300 × 1e-300'],
    ['viewBox="0 0 1e400 9"', 'svg-number 1e400'],
    ['viewBox="0 0 5000 1"', 'svg-number 5000 × 1'],
    ['width="1e9" height="1e9" viewBox="0 0 9 9"', 'svg-number 1000000000 × 1000000000'],
  ])('a drawing that is as large as this: %s', (attributes, reason) => {
    expect(verdict(xml('<rect width="1" height="1"/>', attributes))).toBe(reason);
  });
});

describe('numbers that no page can hold', () => {
  test.each([
    '<path d="M1e308 1e308L-1e308 1e308C1e308 1e308 1e308 1e308 1e309 1e309z"/>',
    '<path d="M1e400 0h1"/>',
    '<path d="M0 0h32768"/>',
    '<path d="M0 0h-2147483649"/>',
    '<path d="M0 0h1e21"/>',
    '<path d="M0 0a1e300 1e300 0 0 1 9 9"/>',
    '<path d="M0 0h9" stroke="red" stroke-width="1e308"/>',
    '<path d="M0 0h9" stroke="red" stroke-dasharray="1e308 1"/>',
    '<path d="M0 0h9" stroke="red" stroke-dashoffset="1e9"/>',
    '<path d="M0 0h9" stroke="red" stroke-miterlimit="1e9"/>',
    '<rect width="1e308" height="1"/>',
    '<circle r="40000"/>',
    '<g transform="scale(1e200)"><g transform="scale(1e200)"><rect width="1" height="1"/></g></g>',
    '<g transform="scale(1e200)"><g transform="scale(1e-300)"><g transform="matrix(1e308 0 0 1e308 0 0)"><rect width="9" height="1"/></g></g></g>',
    '<g transform="translate(1e9)"><rect width="1" height="1"/></g>',
    '<svg width="40000" height="9"><rect width="1" height="1"/></svg>',
    '<path transform="scale(30000 .001)" d="M0 0h1v1e6" stroke="red"/>',
  ])('%s', (body) => {
    expect(refusal(body)).toMatch(/^svg-number /);
  });

  test('what is large in the file and small in the frame is drawn', () => {
    const [shape] = shapesOf(
      drawingOf(
        xml('<path d="M6500000 7000000h500000v500000z"/>', 'viewBox="6500000 7000000 500000 500000"'),
      ),
    );
    expect(rounded(shape)).toEqual([['M', 0, 0], ['L', 1000, 0], ['L', 1000, 1000], ['Z']]);
  });
});

describe('too much of it', () => {
  test.each([
    ['shapes', '<rect width="1" height="1"/>'.repeat(svgLimits.shapes + 1), 'svg-parts 20000'],
    ['elements', '<g/>'.repeat(svgLimits.elements), 'svg-parts 100000'],
    ['segments', `<path d="M0 0${'h1h-1'.repeat(svgLimits.segments / 2)}"/>`, 'svg-parts 500000'],
    [
      'segments in several paths',
      `<path d="M0 0${'h1h-1'.repeat(svgLimits.segments / 8)}"/>`.repeat(4),
      'svg-parts 500000',
    ],
    ['points', `<polyline points="${'1 1 '.repeat(svgLimits.segments + 1)}"/>`, 'svg-parts 500000'],
    [
      'levels',
      `${'<g>'.repeat(svgLimits.depth)}<path d="M0 0h9"/>${'</g>'.repeat(svgLimits.depth)}`,
      'svg-deep 64',
    ],
    ['attributes', `<g ${Array.from({ length: 501 }, (_, at) => `a${at}=""`).join(' ')}/>`, 'svg-parts 500'],
    ['levels of what is hidden', `<defs>${'<a>'.repeat(svgLimits.depth)}`, 'svg-deep 64'],
  ])('%s', (_name, body, reason) => {
    expect(refusal(body)).toBe(reason);
  });

  test('classes', () => {
    const rules = (count: number): string =>
      Array.from({ length: count }, (_, at) => `.a${at}{fill:red}`).join('');
    const styled = (count: number): string =>
      verdict(xml(`<style>${rules(count)}</style><path d="M0 0h9"/>`));
    expect(styled(mostClasses)).toBe('drawn');
    expect(styled(mostClasses + 1)).toBe('svg-parts 10000');
  });

  test('as much as is allowed is drawn', () => {
    const deep = svgLimits.depth - 2;
    expect(verdict(xml(`${'<g>'.repeat(deep)}<path d="M0 0h9"/>${'</g>'.repeat(deep)}`))).toBe('drawn');
    expect(drawn('<rect width="1" height="1"/>'.repeat(svgLimits.shapes))).toHaveLength(svgLimits.shapes);
  });
});

describe('what is written anew', () => {
  const written = (body: string, attributes?: string): string => writeSvg(drawingOf(xml(body, attributes)));

  test('has the outlines and looks, and nothing else', () => {
    expect(
      written(
        '<title>Kart</title><metadata>Kari</metadata><!-- hemmelig --><g id="lag1" inkscape:label="x" class="a"><path id="p" d="m1 2 3 4" fill="none" stroke="#123" stroke-width="2" stroke-dasharray="1 2" stroke-linecap="round" data-x="y"/></g><rect width="5" height="5" fill="red" fill-opacity=".5" fill-rule="evenodd"/>',
        'width="20" height="10" viewBox="0 0 1000 500" inkscape:export-filename="C:\\Users\\kari\\kart.svg" xmlns:inkscape="http://www.inkscape.org/"',
      ),
    ).toBe(`<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10" viewBox="0 0 1000 500">
<path d="M1 2L4 6" fill="none" stroke="#112233" stroke-width="2" stroke-linecap="round" stroke-dasharray="1 2"/>
<path d="M0 0L5 0L5 5L0 5Z" fill="#ff0000" fill-opacity="0.5" fill-rule="evenodd"/>
</svg>
`);
  });

  test('cuts off what stands outside a frame in the frame', () => {
    const svg = written(
      '<rect width="1" height="1"/><svg x="10" y="20" width="30" height="40"><rect width="999" height="1"/><rect width="999" height="2"/></svg>',
    );
    expect(svg).toContain(
      '<defs><clipPath id="p-clip-1"><path d="M10 20L40 20L40 60L10 60Z"/></clipPath></defs>',
    );
    expect(svg.match(/clip-path="url\(#p-clip-1\)"/g)).toHaveLength(1);
    expect(svg.match(/<\/g>/g)).toHaveLength(1);
  });

  test('reads as the same drawing again', () => {
    const random = randomOf(4);
    const one = (): string => {
      const numbers = Array.from({ length: 6 }, () => random(900)).join(' ');
      const transform = `rotate(${random(360)} 500 500) scale(${1 + random(3)} ${1 + random(3)})`;
      return `<path d="M${random(900)} ${random(900)}C${numbers}z" transform="${transform}" fill="#${(0x100000 + random(0xefffff)).toString(16)}" ${random(2) ? 'stroke="navy" stroke-width="3"' : ''}/>`;
    };
    const drawing = drawingOf(
      xml(Array.from({ length: 50 }, one).join(''), 'width="300" height="200" viewBox="0 0 1500 1000"'),
    );
    const again = drawingOf(writeSvg(drawing));
    expect([again.width, again.height, again.frame, again.parts.length]).toEqual([
      300,
      200,
      drawing.frame,
      50,
    ]);
    for (const [index, shape] of shapesOf(drawing).entries()) {
      const other = again.parts[index] as Shape;
      expect(other.fill).toEqual(shape.fill);
      expect(other.outline.commands).toBe(shape.outline.commands);
      expect(other.stroke?.width ?? 0).toBeCloseTo(shape.stroke?.width ?? 0, 2);
      // A pen is written to a millionth, outlines to a thousandth.
      const place = ({ outline, pen = [1, 0, 0, 1] }: Shape): number[] =>
        [...segmentsOf(outline)].flatMap(([, ...points]) =>
          points.flatMap((x, at) => {
            const y = points[at + 1];
            return at % 2 === 0 && y !== undefined ? [x * pen[0] + y * pen[2], x * pen[1] + y * pen[3]] : [];
          }),
        );
      const expected = place(shape);
      const apart = Math.max(...place(other).map((value, at) => Math.abs(value - (expected[at] ?? 0))));
      expect(apart).toBeLessThan(0.02);
    }
  });

  test('throws at what is no number', () => {
    const drawing = drawingOf(xml('<rect width="1" height="1"/>'));
    expect(() => writeSvg({ ...drawing, width: Number.NaN })).toThrow(RangeError);
    expect(() => writeSvg({ ...drawing, frame: { width: Number.POSITIVE_INFINITY, height: 1 } })).toThrow(
      RangeError,
    );
  });
});
