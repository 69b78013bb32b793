import { describe, expect, test } from 'vitest';
import { readServerEvents, type ServerEvent } from './sse.ts';

describe('readServerEvents', () => {
  test('reads ids, names and data', async () => {
    expect(await eventsOf(['id: 7\nevent: text-delta\ndata: {"a":1}\n\n'])).toEqual([
      { id: '7', event: 'text-delta', data: '{"a":1}' },
    ]);
  });

  test('reads the same events however the bytes are cut', async () => {
    const whole =
      '\uFEFFid: 1\r\ndata: zażółć\r\n\r\n: comment\r\nid: 2\r\ndata: gęślą\r\ndata: jaźń 🏕️\r\n\r\n';
    const bytes = new TextEncoder().encode(whole);
    const expected = await eventsOf([bytes]);
    expect(expected.map(({ data }) => data)).toEqual(['zażółć', 'gęślą\njaźń 🏕️']);
    for (let at = 1; at < bytes.length; at += 1) {
      expect(await eventsOf([bytes.slice(0, at), bytes.slice(at)])).toEqual(expected);
    }
    expect(await eventsOf([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(expected);
  });

  test('takes CR, LF and CRLF as line ends', async () => {
    expect(await eventsOf(['data: a\r\rdata: b\n\ndata: c\r\n\r\n'])).toHaveLength(3);
  });

  test('keeps the last id for events without one, and ignores an id with NUL', async () => {
    const events = await eventsOf(['id: 1\ndata: a\n\ndata: b\n\nid: x\0y\ndata: c\n\n']);
    expect(events.map(({ id }) => id)).toEqual(['1', '1', '1']);
  });

  test('passes over comments, unknown fields and events without data', async () => {
    expect(await eventsOf([': ping\n\nretry: 5\nfoo: bar\nevent: empty\n\ndata\n\n'])).toEqual([
      { id: '', event: 'message', data: '' },
    ]);
  });

  test('drops an event that the end cuts off', async () => {
    expect(await eventsOf(['data: whole\n\ndata: half\n'])).toHaveLength(1);
  });

  test('takes only one space off a value', async () => {
    expect(await eventsOf(['data:  a\n\ndata:b\n\n'])).toMatchObject([{ data: ' a' }, { data: 'b' }]);
  });

  test('throws when the body breaks', async () => {
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull(controller) {
        controller.error(new Error('reset'));
      },
    });
    await expect(collect(body)).rejects.toThrow('reset');
  });

  test('throws when nothing comes for too long', async () => {
    await expect(collect(new ReadableStream<Uint8Array<ArrayBuffer>>(), 20)).rejects.toThrow(
      'silent for 20 ms',
    );
  });

  test('lets go of the body when the reader stops early', async () => {
    let isCancelled = false;
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull: (controller) => controller.enqueue(new TextEncoder().encode('data: again\n\n')),
      cancel: () => {
        isCancelled = true;
      },
    });
    for await (const event of readServerEvents(body, 1000)) {
      expect(event.data).toBe('again');
      break;
    }
    await expect.poll(() => isCancelled).toBe(true);
  });

  test('reads a huge event in many chunks: time that grows with its square would run out', async () => {
    const chunks = Array.from({ length: 20_000 }, () => 'x'.repeat(500));
    const [event] = await eventsOf(['data: ', ...chunks, '\n\n']);
    expect(event?.data).toHaveLength(10_000_000);
  });
});

function eventsOf(chunks: readonly (string | Uint8Array<ArrayBuffer>)[]): Promise<ServerEvent[]> {
  const encoder = new TextEncoder();
  return collect(
    new ReadableStream<Uint8Array<ArrayBuffer>>({
      start(controller) {
        for (const chunk of chunks)
          controller.enqueue(typeof chunk === 'string' ? encoder.encode(chunk) : chunk);
        controller.close();
      },
    }),
  );
}

async function collect(body: ReadableStream<Uint8Array<ArrayBuffer>>, idleMs = 1000): Promise<ServerEvent[]> {
  const events: ServerEvent[] = [];
  for await (const event of readServerEvents(body, idleMs)) events.push(event);
  return events;
}
