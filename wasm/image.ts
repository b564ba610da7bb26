// An image: the module's memory as it is once rules are loaded, so that a host that is started often reads it back in the place of
// loading the rules again. A module has nothing else that changes (its table is fixed, its stack is empty between calls), so that an
// engine from an image is in every respect the one that the image was made of.
//
// 32 bytes of SHA-256 over the format, the key and what follows; then, in words of 32 bits, little endian: the size of the memory,
// the handle of the rule set, and of each stretch that is not zero its place, its size and its bytes. Whatever is not exactly what
// was written for this very key is no image, and nothing of it is used.

const FORMAT = 'postvett image 1';
const DIGEST_BYTES = 32;
const HEAD_BYTES = 8;
const PAGE_BYTES = 65_536;
/** A stretch goes on over fewer zero words of 64 bits than this: one of its own costs a place and a size. */
const MOST_ZEROS = 8;
/** Free memory is asked for in pieces of these sizes, from the largest. */
const PIECES = [64_000, 16_000, 4_000, 1_000, 256, 64];

export interface Unpacked {
  readonly memoryBytes: number;
  readonly handle: number;
  readonly stretches: readonly {readonly at: number; readonly bytes: Uint8Array}[];
}

interface Allocator {
  readonly memory: WebAssembly.Memory;
  pv_allocate(size: number): number;
  pv_release(pointer: number): void;
}

/** Fills free memory with zeros: two thirds of what a load has used is free afterwards, and need not be kept. */
export function clearFree({memory, pv_allocate, pv_release}: Allocator): void {
  const taken: number[] = [];
  for (const size of PIECES) {
    const before = memory.buffer.byteLength;
    for (;;) {
      const pointer = pv_allocate(size);
      if (pointer === 0) break;
      taken.push(pointer);
      if (memory.buffer.byteLength !== before) break;  // none of this size was left
      new Uint8Array(memory.buffer, pointer, size).fill(0);
    }
  }
  for (const pointer of taken) pv_release(pointer);
}

/** The memory without its zeros. */
export function pack(memory: ArrayBuffer, handle: number): Uint8Array<ArrayBuffer> {
  const stretches = stretchesOf(new BigUint64Array(memory));
  const size = HEAD_BYTES + stretches.reduce((sum, {count}) => sum + HEAD_BYTES + count * 8, 0);
  const out = new Uint8Array(size);
  const view = new DataView(out.buffer);
  view.setUint32(0, memory.byteLength, true);
  view.setUint32(4, handle, true);
  let to = HEAD_BYTES;
  for (const {first, count} of stretches) {
    view.setUint32(to, first * 8, true);
    view.setUint32(to + 4, count * 8, true);
    out.set(new Uint8Array(memory, first * 8, count * 8), to + HEAD_BYTES);
    to += HEAD_BYTES + count * 8;
  }
  return out;
}

function stretchesOf(words: BigUint64Array): {first: number; count: number}[] {
  const out: {first: number; count: number}[] = [];
  let last: {first: number; count: number} | undefined;
  for (let i = 0; i < words.length; i++) {
    if (words[i] === 0n) continue;
    if (last && i - (last.first + last.count) < MOST_ZEROS) last.count = i - last.first + 1;
    else out.push(last = {first: i, count: 1});
  }
  return out;
}

export async function seal(packed: Uint8Array<ArrayBuffer>, key: string): Promise<Uint8Array<ArrayBuffer>> {
  const out = new Uint8Array(DIGEST_BYTES + packed.length);
  out.set(await digest(packed, key));
  out.set(packed, DIGEST_BYTES);
  return out;
}

/** null for whatever was not sealed with this key. */
export async function unpack(image: Uint8Array<ArrayBuffer>, key: string): Promise<Unpacked | null> {
  if (image.length < DIGEST_BYTES + HEAD_BYTES) return null;
  const packed = image.subarray(DIGEST_BYTES);
  const expected = await digest(packed, key);
  if (!expected.every((byte, i) => byte === image[i])) return null;
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const stretches: {at: number; bytes: Uint8Array}[] = [];
  for (let from = HEAD_BYTES; from < packed.length;) {
    const size = view.getUint32(from + 4, true);
    stretches.push({at: view.getUint32(from, true), bytes: packed.subarray(from + HEAD_BYTES, from + HEAD_BYTES + size)});
    from += HEAD_BYTES + size;
  }
  return {memoryBytes: view.getUint32(0, true), handle: view.getUint32(4, true), stretches};
}

/** Puts back what was packed. The memory must be of a new instance of the same module. */
export function restore(memory: WebAssembly.Memory, {memoryBytes, stretches}: Unpacked): void {
  const missing = memoryBytes - memory.buffer.byteLength;
  if (missing > 0) memory.grow(missing / PAGE_BYTES);
  const bytes = new Uint8Array(memory.buffer);
  bytes.fill(0, 0, memoryBytes - Math.max(0, missing));  // what is new is zero
  for (const stretch of stretches) bytes.set(stretch.bytes, stretch.at);
}

async function digest(packed: Uint8Array<ArrayBuffer>, key: string): Promise<Uint8Array> {
  const sum = async (bytes: Uint8Array<ArrayBuffer>) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const [ofKey, ofContent] = await Promise.all([sum(new TextEncoder().encode(`${FORMAT}\n${key}`)), sum(packed)]);
  return sum(new Uint8Array([...ofKey, ...ofContent]));
}
