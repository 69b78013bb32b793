import { crc32 } from 'node:zlib';

/** One message of AWS's event stream; of its headers only the strings. */
export interface EventStreamFrame {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
}

/** Decodes a whole frame; fails when its checksum does not match. */
export function readFrame(frame: Buffer): EventStreamFrame {
  const end = frame.length - 4;
  if (crc32(frame.subarray(0, end)) !== frame.readUInt32BE(end))
    throw new Error('A frame of the event stream does not match its checksum');
  const bodyStart = 12 + frame.readUInt32BE(4);
  return { headers: readHeaders(frame.subarray(12, bodyStart)), body: frame.subarray(bodyStart, end) };
}

function readHeaders(bytes: Buffer): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  let at = 0;
  const take = (length: number): Buffer => {
    if (at + length > bytes.length) throw new Error('The headers of a frame are cut off');
    return bytes.subarray(at, (at += length));
  };
  while (at < bytes.length) {
    const name = take(take(1).readUInt8()).toString('latin1');
    const type = take(1).readUInt8();
    const size = type === bytesType || type === stringType ? take(2).readUInt16BE() : sizes.get(type);
    if (size === undefined) throw new Error(`A header of a frame has the unknown type ${type}`);
    const value = take(size);
    if (type === stringType) headers.set(name, value.toString());
  }
  return headers;
}

const bytesType = 6;
const stringType = 7;

/** Bytes of a value by type: true, false, byte, short, integer, long, time, UUID. */
const sizes: ReadonlyMap<number, number> = new Map([
  [0, 0],
  [1, 0],
  [2, 1],
  [3, 2],
  [4, 4],
  [5, 8],
  [8, 8],
  [9, 16],
]);
