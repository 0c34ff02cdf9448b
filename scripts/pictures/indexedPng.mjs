// https://www.w3.org/TR/png-3/
import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;
/** Squared, of three channels: farther than any two colours are. */
const FAR = 3 * 256 ** 2;

const keyOf = (r, g, b) => (r << 16) | (g << 8) | b;
const channels = (key) => [key >> 16, (key >> 8) & 255, key & 255];

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/**
 * The commonest colour, then again and again the one that would be missed most: by how many pixels, and how far it is from those
 * taken. The commonest alone would be greys, and small coloured letters turn brown.
 */
function paletteOf(pixels) {
  const counts = new Map();
  for (let at = 0; at < pixels.length; at += 4) {
    const key = keyOf(pixels[at], pixels[at + 1], pixels[at + 2]);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const colours = [...counts].map(([key, count]) => ({
    key,
    count,
    rgb: channels(key),
    index: 0,
    distance: Infinity,
  }));
  const palette = [];
  const missed = ({ count, distance }) => count * Math.min(distance, FAR);
  while (palette.length < MOST_COLOURS) {
    const next = colours.reduce((worst, colour) => (missed(colour) > missed(worst) ? colour : worst));
    if (next.distance === 0) break;
    for (const colour of colours) {
      const distance = colour.rgb.reduce((sum, value, i) => sum + (value - next.rgb[i]) ** 2, 0);
      if (distance < colour.distance) Object.assign(colour, { distance, index: palette.length });
    }
    palette.push(next.rgb);
  }
  return { palette, indexOf: new Map(colours.map(({ key, index }) => [key, index])) };
}

/** A PNG of at most 256 colours from RGBA bytes: a third of what a browser writes, and flat drawings look the same. */
export function indexedPng(pixels, width, height) {
  const { palette, indexOf } = paletteOf(pixels);
  const rows = Buffer.alloc(height * (width + 1)); // each row after its filter's number, 0: none
  for (let y = 0, at = 0; y < height; y += 1)
    for (let x = 1; x <= width; x += 1, at += 4)
      rows[y * (width + 1) + x] = indexOf.get(keyOf(pixels[at], pixels[at + 1], pixels[at + 2]));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8); // 8 bits, palette
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
