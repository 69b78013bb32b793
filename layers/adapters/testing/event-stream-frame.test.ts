import { describe, expect, it } from 'vitest';
import { eventStreamFrame } from './event-stream-frame.ts';

describe('eventStreamFrame', () => {
  /** Vectors of aws-c-event-stream. */
  it.each([
    ['', '000000100000000005c248eb7d98c8ff'],
    ["{'foo':'bar'}", '0000001d00000000fd528c5a7b27666f6f273a27626172277dc3653936'],
  ])('encodes the body %j as AWS does', (body, bytes) => {
    expect(eventStreamFrame({}, Buffer.from(body)).toString('hex')).toBe(bytes);
  });

  it('encodes a header as AWS does', () => {
    const frame = eventStreamFrame({ 'content-type': 'application/json' }, Buffer.from("{'foo':'bar'}"));
    expect(frame.toString('hex')).toBe(
      '0000003d0000002007fd83960c636f6e74656e742d747970650700106170706c69636174696f6e2f6a736f6e7b27666f6f273a27626172277d8d9c08b1',
    );
  });
});
