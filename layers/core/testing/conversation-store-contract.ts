import { beforeEach, describe, expect, it } from 'vitest';
import type { ChatEvent } from '#contract/chat.ts';
import type { Clock, Conversation, ConversationStore, Turn, TurnStore } from '../ports.ts';
import { countingIds } from './counting-ids.ts';
import { type FixedClock, fixedClock } from './fixed-clock.ts';
import { sampleAnswer } from './sample-answer.ts';

const day = 24 * 60 * 60_000;
const tenants = countingIds('tenant');

/** What every ConversationStore and the TurnStore over the same data do. `make` gives both, going by the clock. */
export function conversationStoreContract(
  make: (clock: Clock) => { conversations: ConversationStore; turns: TurnStore },
): void {
  let clock: FixedClock;
  let store: ConversationStore;
  let turns: TurnStore;
  let tenant: string;
  let conversation: Conversation;

  beforeEach(() => {
    clock = fixedClock();
    ({ conversations: store, turns } = make(clock));
    tenant = tenants.next();
    conversation = { id: 'c1', owner: 'guest1', state: 'bot', language: 'pl', startedAt: clock.now() };
  });

  const turn = (number: number, changes: Partial<Turn> = {}): Turn => ({
    number,
    question: `Pytanie ${number} 🙂 "\\\n#%`,
    language: 'pl',
    askedAt: clock.now(),
    leaseUntil: clock.now() + 30_000,
    events: [],
    ...changes,
  });
  const begin = (number: number) => turns.begin(tenant, conversation, turn(number));
  const end = (number: number, state: Conversation['state'] = 'bot') =>
    turns.end(
      tenant,
      { conversationId: 'c1', number },
      { answer: sampleAnswer(), answeredAt: clock.now() + 900, state },
    );
  const numbers = async (newest: number) =>
    (await store.read(tenant, 'c1', newest))?.turns.map(({ number }) => number);

  describe('a turn', () => {
    it('is there with its conversation once it is begun', async () => {
      await begin(1);
      expect(await store.read(tenant, 'c1', 5)).toEqual({
        conversation,
        turns: [turn(1)],
        interventions: [],
      });
    });

    it('holds its answer once it is ended', async () => {
      await begin(1);
      await end(1);
      const ended = { ...turn(1), answer: sampleAnswer(), answeredAt: clock.now() + 900 };
      expect(await store.read(tenant, 'c1', 5)).toEqual({ conversation, turns: [ended], interventions: [] });
    });

    it('that another one came before is a conflict, of which the first survives', async () => {
      await begin(1);
      await expect(turns.begin(tenant, conversation, turn(1, { question: 'late' }))).rejects.toMatchObject({
        code: 'conflict',
      });
      await begin(2);
      await expect(turns.begin(tenant, conversation, turn(2, { question: 'late' }))).rejects.toMatchObject({
        code: 'conflict',
      });
      expect((await store.read(tenant, 'c1', 5))?.turns).toEqual([turn(1), turn(2)]);
    });

    it('begun by ten at once is begun by one', async () => {
      await begin(1);
      const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => begin(2)));
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });
  });

  describe('what was said', () => {
    const place = { conversationId: 'c1', number: 1 };
    const say = (text: string) => ({ type: 'text-delta', text }) as const;

    it('is there step by step, in order, while the turn runs and after it', async () => {
      await begin(1);
      const found: ChatEvent = { type: 'sources-found', sources: [] };
      expect(await turns.append(tenant, place, { from: 0, events: [found, say('Zażółć ')] })).toBe(true);
      expect(await turns.append(tenant, place, { from: 2, events: [say('gęślą.')] })).toBe(true);
      expect((await turns.read(tenant, place))?.events).toEqual([found, say('Zażółć '), say('gęślą.')]);
      await end(1);
      expect((await turns.read(tenant, place))?.events).toHaveLength(3);
      expect((await turns.read(tenant, place))?.answer).toEqual(sampleAnswer());
    });

    it('is there once when a step is stored twice', async () => {
      await begin(1);
      for (let time = 0; time < 2; time += 1)
        await turns.append(tenant, place, { from: 0, events: [say('once')] });
      expect((await turns.read(tenant, place))?.events).toEqual([say('once')]);
    });

    it('keeps its order beyond a hundred steps', async () => {
      await begin(1);
      const events = Array.from({ length: 120 }, (_, index) => say(String(index)));
      for (const [from, event] of events.entries())
        await turns.append(tenant, place, { from, events: [event] });
      expect((await turns.read(tenant, place))?.events).toEqual(events);
    });

    it('takes nothing more when the lease is over, nor when the conversation is erased', async () => {
      await begin(1);
      clock.advance(30_000);
      expect(await turns.append(tenant, place, { from: 0, events: [say('late')] })).toBe(false);
      await store.erase(tenant, 'c1');
      expect(await turns.append(tenant, place, { from: 0, events: [say('later')] })).toBe(false);
      expect(await turns.read(tenant, place)).toBeUndefined();
    });
  });

  describe('a request with a key', () => {
    const request = { key: 'k1', fingerprint: 'f1' };
    const known = { conversationId: 'c1', number: 1, fingerprint: 'f1' };

    it('begins one turn, however often it comes', async () => {
      expect(await turns.find(tenant, 'k1')).toBeUndefined();
      expect(await turns.begin(tenant, conversation, turn(1), request)).toEqual({ type: 'begun' });
      const again = { ...conversation, id: 'c2' };
      expect(await turns.begin(tenant, again, turn(1), request)).toEqual({ type: 'known', request: known });
      expect(await turns.find(tenant, 'k1')).toEqual(known);
      expect(await store.read(tenant, 'c2', 5)).toBeUndefined();
    });

    it('that comes ten times at once begins one turn', async () => {
      const begun = await Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          turns.begin(tenant, { ...conversation, id: `c${index}` }, turn(1), request),
        ),
      );
      expect(begun.filter(({ type }) => type === 'begun')).toHaveLength(1);
    });

    it('is another one for another tenant', async () => {
      await turns.begin(tenant, conversation, turn(1), request);
      expect(await turns.find(tenants.next(), 'k1')).toBeUndefined();
    });
  });

  describe('reading', () => {
    it('gives the newest turns, oldest first', async () => {
      for (let number = 1; number <= 12; number += 1) await begin(number);
      expect(await numbers(3)).toEqual([10, 11, 12]);
      expect(await numbers(50)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
      expect(await numbers(0)).toEqual([]);
    });

    it('finds nothing under an unknown id or another tenant', async () => {
      await begin(1);
      expect(await store.read(tenant, 'c2', 5)).toBeUndefined();
      expect(await store.read(tenants.next(), 'c1', 5)).toBeUndefined();
    });

    it('keeps apart ids that look like joined keys', async () => {
      await begin(1);
      expect(await store.read(`${tenant}#conversation`, 'c1', 5)).toBeUndefined();
      expect(await store.read(tenant, 'conversation#c1', 5)).toBeUndefined();
      expect(await store.read(tenant, 'c1'.padEnd(9_000, '1'), 5)).toBeUndefined();
    });
  });

  describe('a hand-over', () => {
    it('changes who speaks for the shop, and back', async () => {
      await begin(1);
      await end(1, 'waiting');
      conversation = { ...conversation, state: 'waiting' };
      expect((await store.read(tenant, 'c1', 5))?.conversation).toEqual(conversation);
      await begin(2);
      await end(2, 'bot');
      const thread = await store.read(tenant, 'c1', 5);
      expect(thread?.conversation.state).toBe('bot');
      expect(thread?.turns.map((ended) => ended.answer?.finish)).toEqual(['complete', 'complete']);
    });
  });

  describe('a person', () => {
    const place = { conversationId: 'c1', number: 1 };
    const said = [{ type: 'text-delta', text: 'I am still talking' }] as const;
    const step = (from: number) => ({ from, events: [...said] });
    const intervene = (from: Conversation['state'], to: Conversation['state'], text?: string) =>
      store.intervene(tenant, 'c1', { from, to, at: clock.now(), text });

    it('who takes a conversation silences the turn that runs, in the middle of its answer', async () => {
      await begin(1);
      expect(await turns.append(tenant, place, step(0))).toBe(true);
      expect(await intervene('bot', 'human')).toBe(true);
      expect(await turns.append(tenant, place, step(1))).toBe(false);
      expect((await turns.read(tenant, place))?.events).toEqual(said);
      expect((await store.read(tenant, 'c1', 5))?.conversation.state).toBe('human');
    });

    it('is seen by the next question, which may be stored and noted', async () => {
      await begin(1);
      await intervene('bot', 'human');
      await expect(begin(2)).rejects.toMatchObject({ code: 'conflict' });
      conversation = { ...conversation, state: 'human' };
      await begin(3);
      expect(await turns.append(tenant, { conversationId: 'c1', number: 3 }, step(0))).toBe(true);
      await end(3, 'human');
      const thread = await store.read(tenant, 'c1', 5);
      expect(thread?.turns.map(({ number }) => number)).toEqual([1, 3]);
      expect(thread?.interventions).toEqual([{ number: 2, to: 'human', at: clock.now() }]);
    });

    it('is not overruled by an answer that ends later', async () => {
      await begin(1);
      await intervene('bot', 'human');
      await end(1, 'waiting');
      await end(1, 'bot');
      expect((await store.read(tenant, 'c1', 5))?.conversation.state).toBe('human');
    });

    it('does nothing to a conversation that somebody else has, or that is not there', async () => {
      await begin(1);
      expect(await intervene('waiting', 'human')).toBe(false);
      expect(await store.intervene(tenant, 'c9', { from: 'bot', to: 'human', at: 0 })).toBe(false);
      expect(await store.intervene(tenants.next(), 'c1', { from: 'bot', to: 'human', at: 0 })).toBe(false);
      expect((await store.read(tenant, 'c1', 5))?.conversation.state).toBe('bot');
    });

    it('is one of ten who take it at once', async () => {
      await begin(1);
      const outcomes = await Promise.all(Array.from({ length: 10 }, () => intervene('bot', 'human')));
      expect(outcomes.filter(Boolean)).toHaveLength(1);
    });

    it('lets the running turn speak on where the conversation only waits', async () => {
      await begin(1);
      await intervene('bot', 'waiting');
      expect(await turns.append(tenant, place, step(0))).toBe(true);
    });

    it('speaks in its place among the turns', async () => {
      await begin(1);
      await end(1);
      await intervene('bot', 'human');
      await intervene('human', 'human', 'Dzień dobry, tu Ewa.');
      const thread = await store.read(tenant, 'c1', 5);
      expect(thread?.interventions.map(({ number, text }) => [number, text])).toEqual([
        [2, undefined],
        [3, 'Dzień dobry, tu Ewa.'],
      ]);
    });
  });

  describe('a rating', () => {
    it('is kept with its answer; the last one counts', async () => {
      await begin(1);
      await end(1);
      await store.rate(tenant, 'c1', 1, { rating: 'up' });
      await store.rate(tenant, 'c1', 1, { rating: 'down', comment: 'Za długie' });
      expect((await store.read(tenant, 'c1', 5))?.turns[0]?.rating).toBe('down');
    });

    it('of an answer that is not there is not-found', async () => {
      await begin(1);
      for (const number of [1, 2]) {
        await expect(store.rate(tenant, 'c1', number, { rating: 'up' })).rejects.toMatchObject({
          code: 'not-found',
        });
      }
    });
  });

  describe('an erased conversation', () => {
    beforeEach(async () => {
      for (let number = 1; number <= 30; number += 1) await begin(number);
      await store.erase(tenant, 'c1');
    });

    it('is gone, and may be erased again', async () => {
      expect(await store.read(tenant, 'c1', 50)).toBeUndefined();
      await store.erase(tenant, 'c1');
      await store.erase(tenant, 'unknown');
      expect(await store.read(tenant, 'c1', 50)).toBeUndefined();
    });

    it('does not come back with a late answer', async () => {
      await end(30);
      await end(29, 'waiting');
      expect(await store.read(tenant, 'c1', 50)).toBeUndefined();
      await expect(store.rate(tenant, 'c1', 30, { rating: 'up' })).rejects.toMatchObject({
        code: 'not-found',
      });
    });

    it('takes no question that was on its way', async () => {
      for (const number of [30, 31]) {
        await expect(begin(number)).rejects.toMatchObject({ code: 'conflict' });
      }
      expect(await store.read(tenant, 'c1', 50)).toBeUndefined();
    });
  });

  describe('retention', () => {
    it('ends 30 days after the last question', async () => {
      await begin(1);
      clock.advance(30 * day - 1_000);
      expect(await numbers(5)).toEqual([1]);
      clock.advance(1_000);
      expect(await numbers(5)).toBeUndefined();
    });

    it('begins anew with each question, for that question', async () => {
      await begin(1);
      clock.advance(20 * 60 * 60_000);
      await begin(2);
      clock.advance(19 * day);
      await begin(3);
      clock.advance(15 * day);
      expect(await numbers(5)).toEqual([3]);
      clock.advance(15 * day);
      expect(await numbers(5)).toBeUndefined();
    });
  });
}
