import { deflateSync } from 'node:zlib';
import { exifOf, readExif } from '../../src/media/exif.ts';
import { mediaLimits } from '../../src/media/facts.ts';
import { inspectPicture } from '../../src/media/inspect.ts';
import { isJpeg, readJpeg, segmentsIn } from '../../src/media/jpeg.ts';
import { chunksOf, readPng } from '../../src/media/png.ts';
import { published } from '../../src/media/publish.ts';
import {
  chunk,
  jpeg,
  png,
  progressiveJpeg,
  restartingJpeg,
  sampledJpeg,
  talkativeExif,
  turnedJpeg,
  withSegments,
} from '../support/pictures.ts';

/** A picture as it goes out, and what is taken to be in it. */
async function publish(bytes: Uint8Array, keep = false) {
  const facts = await inspectPicture(bytes, mediaLimits);
  if (facts.kind !== 'picture') throw new Error(`${facts.kind}: ${'reason' in facts ? facts.reason : ''}`);
  const result = Buffer.from(published(bytes, facts, keep));
  const again = await inspectPicture(result, mediaLimits);
  return { result, facts, again };
}
const markers = (bytes: Uint8Array): string =>
  [...segmentsIn(bytes)].map(({ marker }) => marker.toString(16)).join(' ');
const chunks = (bytes: Uint8Array): string => [...chunksOf(bytes)].map(({ type }) => type).join(' ');

const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), talkativeExif(6)]);
const xmp = Buffer.from('http://ns.adobe.com/xap/1.0/\0<dc:creator>XMP-MERKE</dc:creator>', 'latin1');
const iptc = Buffer.from('Photoshop 3.0\0\x1c\x02\x50\0\x0aIPTC-MERKE', 'latin1');
const profile = Buffer.from('ICC_PROFILE\0\x01\x01FARGER', 'latin1');
const adobe = Buffer.from('Adobe\0\x64\0\0\0\0\x01', 'latin1');
const jfifWithPicture = Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01MERKE', 'latin1');
const secrets = /MERKE|KAMERA|FOTOGRAF|POSISJON|secret/;

describe('a photo', () => {
  const photo = Buffer.concat([
    withSegments(
      jpeg,
      [0xe1, exif],
      [0xe1, xmp],
      [0xe2, profile],
      [0xe2, Buffer.from('MPF\0MERKE', 'latin1')],
      [0xe0, Buffer.from('JFXX\0MERKE', 'latin1')],
      [0xeb, Buffer.from('JP\0MERKE', 'latin1')],
      [0xed, iptc],
      [0xee, adobe],
      [0xee, Buffer.from('Adobe MERKE and more', 'latin1')],
      [0xfe, Buffer.from('COM-MERKE', 'latin1')],
    ),
    Buffer.from('secret behind the end'),
  ]);

  test('goes out with its picture, profile and orientation, and nothing else', async () => {
    const { result, facts, again } = await publish(photo);
    expect(result.toString('latin1')).not.toMatch(secrets);
    expect(again).toEqual({ ...facts, carries: [] });
    expect(facts).toMatchObject({ width: 6, height: 8, orientation: 6 });
    // Header, orientation, profile, Adobe's word on colours; then tables, frame and scan.
    expect(markers(result)).toBe('e0 e1 e2 ee db db c0 c4 c4 c4 c4 da d9');
    expect(result.includes('FARGER')).toBe(true);
    expect(result.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]));
    // The picture's own data, byte for byte.
    const pictureData = (bytes: Buffer): Buffer =>
      bytes.subarray(bytes.indexOf(Buffer.from([0xff, 0xdb])), bytes.lastIndexOf(Buffer.from([0xff, 0xd9])));
    expect(pictureData(result)).toEqual(pictureData(jpeg));
  });

  test('its orientation is told by a new Exif block that says nothing else', async () => {
    const { result } = await publish(photo);
    const exif = [...segmentsIn(result)].find(({ marker }) => marker === 0xe1);
    expect(Buffer.from(exif?.body ?? [])).toEqual(
      Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exifOf(6)]),
    );
    expect(readExif(exifOf(6))).toEqual({ orientation: 6, carries: new Set() });
  });

  test('loses the small picture of its header, and keeps how dense its pixels are', async () => {
    const withPreview = Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      withSegments(jpeg, [0xe0, jfifWithPicture]).subarray(2, 4 + 2 + jfifWithPicture.length),
      jpeg.subarray(20),
    ]);
    const { result, facts } = await publish(withPreview);
    expect(facts.carries).toEqual(['thumbnail']);
    expect(result.toString('latin1')).not.toMatch(secrets);
    expect(result.subarray(2, 20).toString('hex')).toBe('ffe000104a46494600010100000100010000');
  });

  test.each([
    ['plain', jpeg],
    ['sampled', sampledJpeg],
    ['progressive', progressiveJpeg],
    ['restarting', restartingJpeg],
  ])('that has nothing to hide goes out as it came: %s', async (_name, bytes) => {
    expect((await publish(bytes)).result).toEqual(bytes);
  });

  test('that the plan says is kept goes out with all that it tells, and still without what is behind its end', async () => {
    const { result, again, facts } = await publish(photo, true);
    expect(result).toEqual(photo.subarray(0, -'secret behind the end'.length));
    expect(again).toMatchObject({ kind: 'picture', orientation: facts.orientation });
    for (const mark of ['KAMERA-MERKE', 'XMP-MERKE', 'IPTC-MERKE', 'COM-MERKE'])
      expect(result.includes(mark)).toBe(true);
  });

  test('is the same when it is published again', async () => {
    for (const bytes of [photo, turnedJpeg(3), withSegments(jpeg, [0xfe, Buffer.from('x')])]) {
      const { result } = await publish(bytes);
      expect((await publish(result)).result).toEqual(result);
      expect(isJpeg(result)).toBe(true);
      expect(readJpeg(result)?.orientation).toBe(readJpeg(bytes)?.orientation);
    }
  });
});

describe('a PNG', () => {
  const text = (keyword: string, value: string): Buffer => Buffer.from(`${keyword}\0${value}`, 'latin1');
  const talkative = Buffer.concat([
    png({
      colorType: 3,
      chunks: [
        ['gAMA', Buffer.from([0, 0, 0xb1, 0x8f])],
        ['sRGB', Buffer.from([0])],
        ['tRNS', Buffer.from([255, 0])],
        ['tEXt', text('Author', 'FOTOGRAF-MERKE')],
        ['tEXt', text('Comment', 'KAMERA-MERKE')],
        ['zTXt', Buffer.concat([text('Raw profile type exif', '\0'), deflateSync('POSISJON-MERKE')])],
        ['iTXt', text('XML:com.adobe.xmp', '\0\0\0\0<exif:GPSLatitude>MERKE</exif:GPSLatitude>')],
        ['tIME', Buffer.from([7, 0xdb, 1, 2, 3, 4, 5])],
        ['eXIf', talkativeExif(8)],
        ['prVt', Buffer.from('MERKE')],
        ['acTL', Buffer.alloc(8)],
      ],
    }),
    Buffer.from('secret: what an editor cut away and left behind the end'),
  ]);

  test('goes out with what shows it, and nothing else', async () => {
    const { result, facts, again } = await publish(talkative);
    expect(result.toString('latin1')).not.toMatch(secrets);
    expect([...facts.carries].sort()).toEqual([
      'device',
      'people',
      'position',
      'rest',
      'text',
      'thumbnail',
      'time',
    ]);
    expect(chunks(result)).toBe('IHDR eXIf PLTE gAMA sRGB tRNS IDAT IEND');
    expect(again).toEqual({ ...facts, carries: [], losses: ['transparency'] });
    expect(facts).toMatchObject({ orientation: 8, width: 3, height: 4 });
    const [published, other] = [readPng(result), readPng(talkative)];
    expect([published?.deflated, published?.palette, published?.hole]).toEqual([
      other?.deflated,
      other?.palette,
      other?.hole,
    ]);
    expect(result.subarray(-8, -4).toString('latin1')).toBe('IEND');
  });

  test.each([
    ['plain', png()],
    ['with a palette', png({ colorType: 3, depth: 2 })],
    ['interlaced', png({ interlace: 1, width: 1, height: 1 })],
  ])('that has nothing to hide goes out as it came: %s', async (_name, bytes) => {
    expect((await publish(bytes)).result).toEqual(bytes);
  });

  test('that is kept goes out with all that it tells, and still without what is behind its end', async () => {
    const { result } = await publish(talkative, true);
    expect(result).toEqual(talkative.subarray(0, talkative.indexOf('secret')));
  });

  test('that is turned is turned once, wherever its Exif block stood', async () => {
    const whole = png();
    const behind = Buffer.concat([
      whole.subarray(0, -12),
      chunk('eXIf', talkativeExif(3)),
      whole.subarray(-12),
    ]);
    const { result } = await publish(behind);
    expect(chunks(result)).toBe('IHDR eXIf IDAT IEND');
    expect(readPng(result)?.orientation).toBe(3);
  });
});

test('a drawing goes out as it is written anew, whatever is kept of others', async () => {
  const svg = Buffer.from(
    '<svg viewBox="0 0 1000 1000"><metadata>MERKE</metadata><path d="M0 0h9v9z"/></svg>',
  );
  for (const keep of [false, true]) {
    expect((await publish(svg, keep)).result.toString()).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="1000" viewBox="0 0 1000 1000">\n<path d="M0 0L9 0L9 9Z" fill="#000000"/>\n</svg>\n',
    );
  }
});

describe('an Exif block', () => {
  test('is read in either byte order', () => {
    const big = talkativeExif(5);
    expect(readExif(big).orientation).toBe(5);
    const little = Buffer.from('49492a00080000000100120103000100000003000000' + '00000000', 'hex');
    expect(readExif(little).orientation).toBe(3);
  });

  test('that is damaged says nothing, and ends', () => {
    const exif = talkativeExif(5);
    for (let length = 0; length < exif.length; length += 1) {
      const { orientation } = readExif(exif.subarray(0, length));
      expect([1, 5]).toContain(orientation);
    }
    // Directories that lead to themselves.
    const loop = Buffer.from(exifOf(5));
    loop.writeUInt32BE(8, loop.length - 4);
    expect(readExif(loop).orientation).toBe(5);
    expect(readExif(Buffer.alloc(200, 0xff))).toEqual({ orientation: 1, carries: new Set() });
  });
});
