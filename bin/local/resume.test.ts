import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Problem } from '#contract/problem.ts';
import { mapInParallel } from '#adapters/vendor-call/map-in-parallel.ts';
import {
  type CountingModel,
  markedQuestion,
  startCountingModel,
  wholeAnswer,
} from '../test-turns/counting-model.ts';
import { readEvents } from '../test-turns/read-events.ts';
import { askUntilEnd, stubbornGuest } from '../test-turns/stubborn-shopper.ts';
import { smallWorld } from './testing/small-world.ts';

let model: CountingModel;
beforeAll(async () => {
  model = await startCountingModel(15);
  for (const [name, value] of Object.entries(model.variables)) vi.stubEnv(name, value);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await model[Symbol.asyncDispose]();
});

const world = smallWorld();
const withKey = (mark: string) => ({ 'idempotency-key': `key-${mark}` });
const start = async (guest: Awaited<ReturnType<typeof world.newGuest>>, mark: string) => {
  const reply = await guest.send('POST', '/v1/chat', { message: markedQuestion(mark) }, withKey(mark));
  if (reply.body === null) throw new Error('The turn has no stream');
  return readEvents(reply.body);
};

describe('a stream', () => {
  it('cut at five random moments and resumed, a hundred times, ends in the text of an uncut one', async () => {
    const runs = Array.from({ length: 100 }, (_, run) => `run${run}`);
    const seen = await mapInParallel(runs, 10, async (mark) => {
      const token = await stubbornGuest(world.address);
      const cutsMs = Array.from({ length: 5 }, () => 5 + Math.random() * 120);
      const message = markedQuestion(mark);
      return await askUntilEnd(world.address, { token, mark, message, conversationId: undefined, cutsMs });
    });
    expect(seen.map(({ end }) => end)).toEqual(runs.map(() => 'answered'));
    expect(new Set(seen.map(({ shown }) => shown))).toEqual(new Set([wholeAnswer]));
    expect(new Set(seen.map(({ acknowledged }) => acknowledged.size))).toEqual(new Set([1]));
    expect(runs.map((mark) => model.asked.get(mark))).toEqual(runs.map(() => 1));
  }, 60_000);

  it('asked for five times at once under one key is one turn', async () => {
    const guest = await world.newGuest();
    const ask = async () => await Array.fromAsync(await start(guest, 'parallel'));
    const [first = [], ...others] = await Promise.all(Array.from({ length: 5 }, ask));
    expect(first.at(-1)?.event).toMatchObject({ type: 'answer-end', answer: wholeAnswer });
    for (const other of others) expect(other).toEqual(first);
    expect(model.asked.get('parallel')).toBe(1);
  });

  it('does not run for another body under its key', async () => {
    const guest = await world.newGuest();
    const events = await start(guest, 'first');
    await events.next();
    const other = await guest.send('POST', '/v1/chat', { message: 'Another' }, withKey('first'));
    expect(other.status).toBe(422);
    expect(Problem.parse(await other.json()).code).toBe('idempotency-mismatch');
    expect((await Array.fromAsync(events)).at(-1)?.event.type).toBe('answer-end');
  });

  it('ends as interrupted when its conversation is erased meanwhile, and brings nothing back', async () => {
    const guest = await world.newGuest();
    const events = await start(guest, 'erased');
    const event = (await events.next()).value?.event;
    if (event?.type !== 'answer-start') throw new Error('The first event is not answer-start');
    const target = `/v1/conversations/${event.conversationId}`;
    expect((await guest.send('DELETE', target)).status).toBe(204);
    const last = (await Array.fromAsync(events)).at(-1)?.event;
    expect(last).toMatchObject({ type: 'error', problem: { code: 'interrupted' } });
    expect((await guest.send('GET', target)).status).toBe(404);
    const again = await guest.send(
      'POST',
      '/v1/chat',
      { message: markedQuestion('erased') },
      withKey('erased'),
    );
    expect(again.status).toBe(404);
  });
});
