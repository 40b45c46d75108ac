import { mediaLimits } from '../../src/media/facts.ts';
import { inspectPicture } from '../../src/media/inspect.ts';
import { readJpeg } from '../../src/media/jpeg.ts';
import {
  arithmeticJpeg,
  cmykJpeg,
  greyJpeg,
  jpeg,
  progressiveJpeg,
  restartingJpeg,
  sampledJpeg,
  talkativeExif,
  turnedJpeg,
  withSegments,
} from '../support/pictures.ts';

const judged = async (bytes: Uint8Array): Promise<string> => {
  const facts = await inspectPicture(bytes, mediaLimits);
  return facts.kind === 'unusable' ? facts.reason : facts.kind;
};
const end = Buffer.from([0xff, 0xd9]);

test.each([1, 2, 3, 4])('a camera held in way %i gives a picture as wide as it is stored', async (way) => {
  expect(readJpeg(turnedJpeg(way))?.orientation).toBe(way);
  expect(await inspectPicture(turnedJpeg(way), mediaLimits)).toMatchObject({ width: 8, height: 6 });
});

test.each([5, 6, 7, 8])('a camera held upright, in way %i, gives an upright picture', async (way) => {
  expect(readJpeg(turnedJpeg(way))?.orientation).toBe(way);
  expect(await inspectPicture(turnedJpeg(way), mediaLimits)).toMatchObject({
    width: 6,
    height: 8,
    orientation: way,
  });
});

const kinds = {
  colour: jpeg,
  grey: greyJpeg,
  'colours at half the size': sampledJpeg,
  progressive: progressiveJpeg,
  'with restarts': restartingJpeg,
};

describe.each(Object.entries(kinds))('%s', (_name, bytes) => {
  test('is taken', async () => {
    expect(await judged(bytes)).toBe('picture');
  });

  test('is not taken when it is cut, wherever, even where the end is put back', async () => {
    const taken: number[] = [];
    for (let length = 3; length < bytes.length - 2; length += 1) {
      const cut = bytes.subarray(0, length);
      if ((await judged(cut)) === 'picture') taken.push(length);
      if ((await judged(Buffer.concat([cut, end]))) === 'picture') taken.push(length);
    }
    expect(taken).toEqual([]);
  });

  test('is taken with bytes that fill up, and with something behind its end', async () => {
    const filled = Buffer.concat([bytes.subarray(0, 2), Buffer.from([0xff, 0xff]), bytes.subarray(2)]);
    expect(await judged(filled)).toBe('picture');
    const facts = await inspectPicture(Buffer.concat([bytes, Buffer.from('mer')]), mediaLimits);
    expect(facts).toMatchObject({ kind: 'picture', carries: ['rest'] });
  });
});

/** Where the first segment with a marker begins. */
const segmentAt = (bytes: Buffer, marker: number): number => bytes.indexOf(Buffer.from([0xff, marker]));

describe('not taken:', () => {
  const scan = segmentAt(jpeg, 0xda);
  const header = jpeg.readUInt16BE(scan + 2) + 2;
  const frame = segmentAt(jpeg, 0xc0);
  const spoilt = (at: number, ...values: number[]): Buffer => {
    const copy = Buffer.from(jpeg);
    copy.set(values, at);
    return copy;
  };
  test.each([
    ['no scan', Buffer.concat([jpeg.subarray(0, scan), end])],
    ['a scan without data', Buffer.concat([jpeg.subarray(0, scan + header), end])],
    [
      'no end, but one in a small picture',
      withSegments(jpeg.subarray(0, -2), [0xe1, Buffer.concat([Buffer.from('Exif\0\0'), jpeg])]),
    ],
    ['a scan of a part that the picture has not', spoilt(scan + 5, 99)],
    ['no table for its codes', spoilt(scan + 6, 0x33)],
    ['a picture twice as high as its data', spoilt(frame + 5, 0, 60)],
    [
      'two frames',
      Buffer.concat([jpeg.subarray(0, scan), jpeg.subarray(frame, frame + 19), jpeg.subarray(scan)]),
    ],
    ['a table with more codes than there can be', spoilt(segmentAt(jpeg, 0xc4) + 5, 3)],
    ['samples of none', spoilt(frame + 11, 0)],
    ['no width', spoilt(frame + 7, 0, 0)],
    ['restarts that are not there', withSegments(sampledJpeg, [0xdd, Buffer.from([0, 1])])],
  ])('%s', async (_name, bytes) => {
    expect(await judged(bytes)).toBe('damaged');
  });

  test('codes and colours that PDF readers cannot show', async () => {
    expect(await judged(arithmeticJpeg)).toBe('process');
    expect(await judged(cmykJpeg)).toBe('cmyk');
  });

  test('more scans than any program makes', async () => {
    const from = segmentAt(sampledJpeg, 0xda);
    const one = sampledJpeg.subarray(from, -2);
    const many = Buffer.concat([
      sampledJpeg.subarray(0, from),
      ...Array.from({ length: 101 }, () => one),
      end,
    ]);
    expect(await judged(many)).toBe('process');
  });

  test('a scan told twice', async () => {
    const from = segmentAt(sampledJpeg, 0xda);
    const twice = Buffer.concat([sampledJpeg.subarray(0, -2), sampledJpeg.subarray(from)]);
    expect(await judged(twice)).toBe('damaged');
  });
});

test('what a phone says of its owner is found', async () => {
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), talkativeExif(6)]);
  const facts = await inspectPicture(withSegments(jpeg, [0xe1, exif]), mediaLimits);
  if (facts.kind !== 'picture') throw new Error(facts.kind);
  expect([...facts.carries].sort()).toEqual(['device', 'people', 'position', 'thumbnail', 'time']);
  expect(facts.orientation).toBe(6);
});

test.each([
  ['a comment', 0xfe, 'Hei', ['text']],
  ['XMP with a position', 0xe1, 'http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude="59,53N"/>', ['position']],
  ['XMP with a name', 0xe1, 'http://ns.adobe.com/xap/1.0/\0<dc:creator>Kari</dc:creator>', ['people']],
  ['XMP with neither', 0xe1, 'http://ns.adobe.com/xap/1.0/\0<x/>', ['text']],
  ['IPTC with a byline', 0xed, 'Photoshop 3.0\0\x1c\x02\x50\0\x04Kari', ['people']],
  ['IPTC with a town', 0xed, 'Photoshop 3.0\0\x1c\x02\x5a\0\x02Bo', ['position']],
  ['settings of a program', 0xed, 'Photoshop 3.0\x008BIM', ['rest']],
  ['further pictures', 0xe2, 'MPF\0', ['rest']],
  ['a small picture', 0xe0, 'JFXX\0\x10', ['thumbnail']],
  ['a colour profile', 0xe2, 'ICC_PROFILE\0\x01\x01', []],
  ['how colours are stored', 0xee, 'Adobe\0\x64\0\0\0\0\x01', []],
])('%s is told as what it is', async (_name, marker, body, carries) => {
  const facts = await inspectPicture(withSegments(jpeg, [marker, Buffer.from(body, 'latin1')]), mediaLimits);
  expect(facts).toMatchObject({ kind: 'picture', carries });
});
