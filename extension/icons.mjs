// Draws the icon: a line of writing with a dashed underline, on a rounded square. PNG by hand, for it is three chunks and zlib.

import {deflateSync} from 'node:zlib';

const TEAL = [20, 86, 107];
const WHITE = [255, 255, 255];
const AMBER = [255, 190, 70];
/** Samples per pixel and direction, for smooth edges. */
const SAMPLES = 4;

/** The icon as PNG bytes, `size` pixels square. */
export function drawIcon(size) {
  const rows = [];
  for (let y = 0; y < size; y++) {
    const row = Buffer.alloc(1 + size * 4);
    for (let x = 0; x < size; x++) row.set(pixel(x, y, size), 1 + x * 4);
    rows.push(row);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);  // 8 bits, RGBA
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.concat(rows), {level: 9})), chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The colour at a point of the unit square, null outside the shape. */
function colourAt(x, y) {
  if (!insideRounded(x, y, 0, 0, 1, 1, 0.22)) return null;
  if (insideRounded(x, y, 0.18, 0.24, 0.82, 0.36, 0.06)) return WHITE;
  if (insideRounded(x, y, 0.18, 0.45, 0.66, 0.57, 0.06)) return WHITE;
  if (y >= 0.7 && y <= 0.81 && [0.18, 0.42, 0.66].some((from) => x >= from && x <= from + 0.16)) return AMBER;
  return TEAL;
}

function insideRounded(x, y, left, top, right, bottom, radius) {
  const dx = Math.max(left + radius - x, 0, x - (right - radius));
  const dy = Math.max(top + radius - y, 0, y - (bottom - radius));
  return x >= left && x <= right && y >= top && y <= bottom && dx * dx + dy * dy <= radius * radius;
}

function pixel(x, y, size) {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let i = 0; i < SAMPLES * SAMPLES; i++) {
    const colour = colourAt((x + (i % SAMPLES + 0.5) / SAMPLES) / size, (y + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) / size);
    if (!colour) continue;
    covered++;
    colour.forEach((value, k) => { sum[k] += value; });
  }
  if (covered === 0) return [0, 0, 0, 0];
  return [...sum.map((value) => Math.round(value / covered)), Math.round(255 * covered / (SAMPLES * SAMPLES))];
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** CRC-32 of ISO 3309, as PNG asks for (node:zlib has one only from 20.15 on). */
function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
