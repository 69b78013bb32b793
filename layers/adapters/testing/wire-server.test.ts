import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { wireServer } from './wire-server.ts';
import { end, hang, reset, sendBytes, sendHead, type WireStep } from './wire-step.ts';

const fine: readonly WireStep[] = [sendHead(200, { 'x-kind': 'test' }), sendBytes(Buffer.from('fine')), end];

describe('wireServer', () => {
  it('answers by its steps and keeps what it was asked', async () => {
    await using wire = await wireServer({ answer: () => fine });
    const reply = await fetch(`${wire.endpoint}/query?k=1`, { method: 'POST', body: 'question' });
    expect(await reply.text()).toBe('fine');
    expect(reply.headers.get('x-kind')).toBe('test');
    expect(wire.calls).toMatchObject([{ method: 'POST', path: '/query?k=1', body: 'question' }]);
    await expect(wire.calls[0]?.ended).resolves.toBe('answered');
  });

  it('counts connections, not calls', async () => {
    await using wire = await wireServer({ answer: () => fine });
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ask = async (): Promise<string> => {
      const [reply] = await once(get(wire.endpoint, { agent }), 'response');
      return text(reply);
    };
    expect(await Promise.all([ask(), ask(), ask()])).toEqual(['fine', 'fine', 'fine']);
    agent.destroy();
    expect(wire.calls).toHaveLength(3);
    expect(wire.connections).toBe(1);
  });

  it('resets a call, or a connection before any call', async () => {
    await using wire = await wireServer({ answer: () => [reset] });
    await expect(fetch(wire.endpoint)).rejects.toThrow();
    await using closed = await wireServer({ answer: () => fine, accepts: () => false });
    await expect(fetch(closed.endpoint)).rejects.toThrow();
    expect([wire.calls.length, closed.calls.length]).toEqual([1, 0]);
  });

  it('knows when a client went away', async () => {
    await using wire = await wireServer({ answer: () => [hang] });
    await expect(fetch(wire.endpoint, { signal: AbortSignal.timeout(100) })).rejects.toThrow();
    await expect(wire.calls[0]?.ended).resolves.toBe('cut');
  });
});
