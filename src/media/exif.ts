/**
 * What a picture file says of itself besides the picture. `rest` is what nobody here can read: pictures in the picture,
 * bytes after its end.
 */
export type Carried = 'position' | 'people' | 'device' | 'time' | 'text' | 'thumbnail' | 'rest';

/** Tags that say something of somebody. Source: Exif 2.32, 4.6; TIFF 6.0; Microsoft's XP tags */
const tags: Readonly<Record<Exclude<Carried, 'thumbnail' | 'rest'>, readonly number[]>> = {
  // GPS
  position: [0x8825],
  // Artist, Copyright, XPAuthor, CameraOwnerName
  people: [0x013b, 0x8298, 0x9c9d, 0xa430],
  // Make, Model, Software, HostComputer, MakerNote, ImageUniqueID, BodySerialNumber, Lens…
  device: [0x010f, 0x0110, 0x0131, 0x013c, 0x927c, 0xa420, 0xa431, 0xa433, 0xa434, 0xa435],
  // DateTime, DateTimeOriginal, DateTimeDigitized
  time: [0x0132, 0x9003, 0x9004],
  // ImageDescription, IPTC, UserComment, XPTitle, XPComment, XPKeywords, XPSubject
  text: [0x010e, 0x83bb, 0x9286, 0x9c9b, 0x9c9c, 0x9c9e, 0x9c9f],
};
const carriedByTag = new Map(
  Object.entries(tags).flatMap(([carried, tagsOfKind]) => tagsOfKind.map((tag) => [tag, carried as Carried])),
);
const [orientationTag, exifTag] = [0x0112, 0x8769];

export interface Exif {
  /** 1–8, how the picture is to be turned. Source: Exif 2.3, tag 0x0112 */
  readonly orientation: number;
  readonly carries: ReadonlySet<Carried>;
}

/** Reads an Exif block, from its byte order on; what is damaged in it is left out. */
export function readExif(block: Uint8Array): Exif {
  const carries = new Set<Carried>();
  let orientation = 1;
  if (block.length < 8) return { orientation, carries };
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
  const little = view.getUint16(0) === 0x4949;
  /** Reads a directory, and returns where the next one is and where its own Exif part does. */
  const directory = (first: number): { readonly next: number; readonly exif: number } => {
    if (first < 8 || first + 2 > block.length) return { next: 0, exif: 0 };
    const count = view.getUint16(first, little);
    let exif = 0;
    for (let entry = 0; entry < count; entry += 1) {
      const at = first + 2 + entry * 12;
      if (at + 12 > block.length) return { next: 0, exif };
      const tag = view.getUint16(at, little);
      const carried = carriedByTag.get(tag);
      if (carried) carries.add(carried);
      if (tag === exifTag) exif = view.getUint32(at + 8, little);
      const value = view.getUint16(at + 8, little);
      if (tag === orientationTag && value >= 1 && value <= 8) orientation = value;
    }
    const end = first + 2 + count * 12;
    return { next: end + 4 <= block.length ? view.getUint32(end, little) : 0, exif };
  };
  const { next, exif } = directory(view.getUint32(4, little));
  const upright = orientation;
  if (exif > 0) directory(exif);
  if (next > 0) carries.add('thumbnail');
  return { orientation: upright, carries };
}

/** An Exif block that says how a picture is turned, and nothing else. */
export function exifOf(orientation: number): Uint8Array {
  const block = Buffer.alloc(26);
  block.write('MM\0*', 'latin1');
  block.writeUInt32BE(8, 4);
  block.writeUInt16BE(1, 8);
  block.writeUInt16BE(orientationTag, 10);
  block.writeUInt16BE(3, 12);
  block.writeUInt32BE(1, 14);
  block.writeUInt16BE(orientation, 18);
  return block;
}

/** Words in an XMP packet, or in the name of a text, that say what it is about. */
const words: readonly (readonly [Carried, readonly string[]])[] = [
  [
    'position',
    ['exif:GPS', 'photoshop:City', 'photoshop:State', 'photoshop:Country', 'Iptc4xmpCore:Location'],
  ],
  [
    'people',
    [
      'dc:creator',
      'dc:rights',
      'photoshop:AuthorsPosition',
      'photoshop:Credit',
      'CreatorContactInfo',
      'mwg-rs:',
      'xmpRights:',
    ],
  ],
  ['device', ['tiff:Make', 'tiff:Model', 'aux:', 'exifEX:', 'xmp:CreatorTool', 'crs:']],
  ['time', ['exif:DateTimeOriginal', 'photoshop:DateCreated', 'xmp:CreateDate']],
];

/** What an XMP packet carries. Source: XMP specification, part 2 */
export function carriedByXmp(packet: Uint8Array): ReadonlySet<Carried> {
  const bytes = Buffer.from(packet.buffer, packet.byteOffset, packet.byteLength);
  const found = words.filter(([, marks]) => marks.some((word) => bytes.includes(word, 0, 'latin1')));
  return new Set(found.length > 0 ? found.map(([carried]) => carried) : ['text']);
}
