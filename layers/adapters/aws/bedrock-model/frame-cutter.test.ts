import { describe, expect, it } from 'vitest';
import { eventStreamFrame } from '../../testing/event-stream-frame.ts';
import { frameCutter, maxFrameBytes } from './frame-cutter.ts';

const frames = ['one', 'two', 'three'].map((text) => eventStreamFrame({ name: text }, Buffer.from(text)));
const body = Buffer.concat(frames);

describe('frameCutter', () => {
  it.each([1, 2, 3, 5, 7, 64, 1000])('finds the same frames in chunks of %i bytes', (size) => {
    const cutter = frameCutter();
    const found: Buffer[] = [];
    for (let at = 0; at < body.length; at += size) found.push(...cutter.cut(body.subarray(at, at + size)));
    cutter.end();
    expect(found).toEqual(frames);
  });

  it('gives the good frames of a chunk before it fails on a bad one', () => {
    const [first = Buffer.alloc(0)] = frames;
    const found: Buffer[] = [];
    const cut = (): void => {
      for (const frame of frameCutter().cut(Buffer.concat([first, Buffer.alloc(8)]))) found.push(frame);
    };
    expect(cut).toThrow('A frame cannot have 0 bytes');
    expect(found).toEqual([first]);
  });

  it('refuses a frame by its announced length', () => {
    const announced = Buffer.alloc(4);
    announced.writeUInt32BE(maxFrameBytes + 1);
    expect(() => [...frameCutter().cut(announced)]).toThrow('A frame cannot have');
  });

  it('tells when the last frame is cut off', () => {
    const cutter = frameCutter();
    expect([...cutter.cut(body.subarray(0, -1))]).toHaveLength(2);
    expect(() => cutter.end()).toThrow('cut off');
  });
});
