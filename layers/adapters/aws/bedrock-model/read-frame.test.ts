import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { eventStreamFrame } from '../../testing/event-stream-frame.ts';
import { readFrame } from './read-frame.ts';

describe('readFrame', () => {
  it('reads headers and body', () => {
    const frame = readFrame(eventStreamFrame({ ':event-type': 'metadata', city: 'Łódź' }, Buffer.from('{}')));
    expect(Object.fromEntries(frame.headers)).toEqual({ ':event-type': 'metadata', city: 'Łódź' });
    expect(Buffer.from(frame.body).toString()).toBe('{}');
  });

  it('passes over headers of every other type', () => {
    const types = ['00', '01', '02ff', '03ffff', '04ffffffff', '05ffffffffffffffff', '060002ffff'];
    const others = [...types, '08ffffffffffffffff', `09${'ff'.repeat(16)}`]
      .map((value) => `0161${value}`)
      .join('');
    expect(Object.fromEntries(readFrame(frameOf(`${others}016207000163`)).headers)).toEqual({ b: 'c' });
  });

  it('refuses a frame of which any byte changed', () => {
    const frame = eventStreamFrame({ name: 'one' }, Buffer.from('one'));
    for (const position of frame.keys()) {
      const changed = Buffer.from(frame);
      changed.writeUInt8(frame.readUInt8(position) ^ 1, position);
      expect(() => readFrame(changed), `byte ${position}`).toThrow('checksum');
    }
  });

  it.each(['ff', '0161', '016107ffff', '01610700', '0161ee0001ff'])(
    'refuses headers that are cut off: %s',
    (headers) => {
      expect(() => readFrame(frameOf(headers))).toThrow();
    },
  );
});

/** A frame with these headers and no body. */
function frameOf(headersInHex: string): Buffer {
  const headers = Buffer.from(headersInHex, 'hex');
  const frame = Buffer.alloc(16 + headers.length);
  frame.writeUInt32BE(frame.length, 0);
  frame.writeUInt32BE(headers.length, 4);
  headers.copy(frame, 12);
  frame.writeUInt32BE(crc32(frame.subarray(0, -4)), frame.length - 4);
  return frame;
}
