import { describe, expect, it } from 'vitest';
import { ModelError } from '../models/language-model.ts';
import type { Ports } from '../ports.ts';
import { samplePassage } from '../testing/sample-passage.ts';
import { scriptedModel } from '../testing/scripted-model.ts';
import { testPorts } from '../testing/test-ports.ts';
import { answerChat } from './answer-chat.ts';
import type { NumberedEvent } from './numbered-event.ts';
import { textOf } from './text-of.ts';

const caller = { tenant: 'main', id: 'guest-1', roles: ['shopper'] } as const;
const body = { message: 'How long do I have to return something?' };
const idempotency = { key: 'k-1', fingerprint: 'f-1' };
const sentences = ['You have 30 days to return a product [1].', ' Returns from Poland are free [1].'];

function world(script: readonly (string | Error)[] = sentences) {
  const model = scriptedModel(script);
  return { model, ports: testPorts({ passages: [samplePassage()], model }) };
}

const ask = (ports: Ports, changes: { lastEventId?: number; fingerprint?: string; message?: string } = {}) =>
  answerChat(ports, {
    caller,
    requestId: 'r-1',
    body: { message: changes.message ?? body.message },
    deadline: new AbortController().signal,
    idempotency: { ...idempotency, fingerprint: changes.fingerprint ?? idempotency.fingerprint },
    lastEventId: changes.lastEventId,
  });

const whole = (ports: Ports, lastEventId?: number) =>
  Array.fromAsync(ask(ports, lastEventId === undefined ? {} : { lastEventId }));

describe('a request that is repeated', () => {
  it('gets the same events with the same ids, and asks no model', async () => {
    const { ports, model } = world();
    const first = await whole(ports);
    expect(await whole(ports)).toEqual(first);
    expect(model.requests).toHaveLength(1);
    expect(first.map(({ id }) => id)).toEqual(first.map((_, position) => position + 1));
  });

  it('gets only what comes after the last event it saw, wherever it was cut off', async () => {
    const { ports } = world();
    const uncut = await whole(ports);
    for (const { id } of uncut) expect(await whole(ports, id)).toEqual(uncut.slice(id));
  });

  it('while the first still runs follows it to its end', async () => {
    const { ports, model } = world();
    const first = ask(ports);
    const seen: NumberedEvent[] = [];
    for (const _ of [1, 2]) {
      const { value } = await first.next();
      if (value !== undefined) seen.push(value);
    }
    const second = whole(ports, 2);
    const rest = await Array.fromAsync(first);
    expect((await second).map(({ event }) => event)).toEqual(rest.map(({ event }) => event));
    expect(model.requests).toHaveLength(1);
  });

  it('a hundred times at random points ends in the text of the uncut run, of one model call', async () => {
    for (let run = 0; run < 100; run += 1) {
      const { ports, model } = world();
      const uncut = await whole(ports);
      const received: NumberedEvent[] = [];
      for (let cut = 0; cut < 5; cut += 1) {
        const last = received.at(-1)?.id ?? 0;
        const some = 1 + ((run * 7 + cut * 3) % 4);
        received.push(...(await whole(ports, last)).slice(0, some));
      }
      received.push(...(await whole(ports, received.at(-1)?.id ?? 0)));
      expect(textOf(received.map(({ event }) => event))).toBe(textOf(uncut.map(({ event }) => event)));
      expect(model.requests).toHaveLength(1);
    }
  });

  it('with another body is refused', async () => {
    const { ports } = world();
    await whole(ports);
    await expect(ask(ports, { fingerprint: 'f-2' }).next()).rejects.toMatchObject({
      code: 'idempotency-mismatch',
    });
  });

  it('is no new question, but does not come more than twice a second all the time', async () => {
    const { ports } = world();
    for (let time = 0; time <= 120; time += 1) await whole(ports);
    await expect(whole(ports)).rejects.toMatchObject({ code: 'too-many-requests' });
    ports.clock.advance(60_000);
    expect((await whole(ports)).at(-1)?.event.type).toBe('answer-end');
  });
});

describe('a turn that was cut off', () => {
  it('shows what was stored, and says that it broke off once its lease is over', async () => {
    const { ports, model } = world([
      ...sentences.slice(0, 1),
      new ModelError('unavailable', 'the process died'),
    ]);
    await expect(whole(ports)).rejects.toThrow();
    const seen: NumberedEvent[] = [];
    const again = async () => {
      for await (const numbered of ask(ports)) seen.push(numbered);
    };
    await expect(again()).rejects.toMatchObject({ code: 'interrupted' });
    expect(seen.map(({ event }) => event.type)).toEqual(['answer-start', 'sources-found', 'text-delta']);
    expect(model.requests).toHaveLength(1);
  });

  it('says nothing more after its conversation was erased', async () => {
    const { ports } = world();
    const events = ask(ports);
    const start = (await events.next()).value?.event;
    if (start?.type !== 'answer-start') throw new Error('The first event is not answer-start');
    await ports.conversations.erase('main', start.conversationId);
    await expect(Array.fromAsync(events)).rejects.toMatchObject({ code: 'interrupted' });
    await expect(ask(ports).next()).rejects.toMatchObject({ code: 'not-found' });
  });
});
