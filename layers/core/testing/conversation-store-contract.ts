import { beforeEach, describe, expect, it } from 'vitest';
import type { Conversation } from '../ports.ts';
import { type MakeConversations, otherTenant, useConversationScene } from './conversation-scene.ts';

const day = 24 * 60 * 60_000;

/** What every ConversationStore does beside the TurnStore over the same data. */
export function conversationStoreContract(make: MakeConversations): void {
  const scene = useConversationScene(make);

  describe('reading', () => {
    it('gives the newest turns, oldest first', async () => {
      for (let number = 1; number <= 12; number += 1) await scene.begin(number);
      expect(await scene.numbers(3)).toEqual([10, 11, 12]);
      expect(await scene.numbers(50)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
      expect(await scene.numbers(0)).toEqual([]);
    });

    it('finds nothing under an unknown id or another tenant', async () => {
      await scene.begin(1);
      expect(await scene.store.read(scene.tenant, 'c2', 5)).toBeUndefined();
      expect(await scene.store.read(otherTenant(), 'c1', 5)).toBeUndefined();
    });

    it('keeps apart ids that look like joined keys', async () => {
      await scene.begin(1);
      expect(await scene.store.read(`${scene.tenant}#conversation`, 'c1', 5)).toBeUndefined();
      expect(await scene.store.read(scene.tenant, 'conversation#c1', 5)).toBeUndefined();
      expect(await scene.store.read(scene.tenant, 'c1'.padEnd(9_000, '1'), 5)).toBeUndefined();
    });
  });

  describe('a hand-over', () => {
    it('changes who speaks for the shop, and back', async () => {
      await scene.begin(1);
      await scene.end(1, 'waiting');
      scene.conversation = { ...scene.conversation, state: 'waiting' };
      expect((await scene.store.read(scene.tenant, 'c1', 5))?.conversation).toEqual(scene.conversation);
      await scene.begin(2);
      await scene.end(2, 'bot');
      const thread = await scene.store.read(scene.tenant, 'c1', 5);
      expect(thread?.conversation.state).toBe('bot');
      expect(thread?.turns.map((ended) => ended.answer?.finish)).toEqual(['complete', 'complete']);
    });
  });

  describe('a person', () => {
    const place = { conversationId: 'c1', number: 1 };
    const said = [{ type: 'text-delta', text: 'I am still talking' }] as const;
    const step = (from: number) => ({ from, events: [...said] });
    const intervene = (from: Conversation['state'], to: Conversation['state'], text?: string) =>
      scene.store.intervene(scene.tenant, 'c1', { from, to, at: scene.clock.now(), text });

    it('who takes a conversation silences the turn that runs, in the middle of its answer', async () => {
      await scene.begin(1);
      expect(await scene.turns.append(scene.tenant, place, step(0))).toBe(true);
      expect(await intervene('bot', 'human')).toBe(true);
      expect(await scene.turns.append(scene.tenant, place, step(1))).toBe(false);
      expect((await scene.turns.read(scene.tenant, place))?.events).toEqual(said);
      expect((await scene.store.read(scene.tenant, 'c1', 5))?.conversation.state).toBe('human');
    });

    it('is seen by the next question, which may be stored and noted', async () => {
      await scene.begin(1);
      await intervene('bot', 'human');
      await expect(scene.begin(2)).rejects.toMatchObject({ code: 'conflict' });
      scene.conversation = { ...scene.conversation, state: 'human' };
      await scene.begin(3);
      expect(await scene.turns.append(scene.tenant, { conversationId: 'c1', number: 3 }, step(0))).toBe(true);
      await scene.end(3, 'human');
      const thread = await scene.store.read(scene.tenant, 'c1', 5);
      expect(thread?.turns.map(({ number }) => number)).toEqual([1, 3]);
      expect(thread?.interventions).toEqual([{ number: 2, to: 'human', at: scene.clock.now() }]);
    });

    it('is not overruled by an answer that ends later', async () => {
      await scene.begin(1);
      await intervene('bot', 'human');
      await scene.end(1, 'waiting');
      await scene.end(1, 'bot');
      expect((await scene.store.read(scene.tenant, 'c1', 5))?.conversation.state).toBe('human');
    });

    it('does nothing to a conversation that somebody else has, or that is not there', async () => {
      await scene.begin(1);
      expect(await intervene('waiting', 'human')).toBe(false);
      expect(await scene.store.intervene(scene.tenant, 'c9', { from: 'bot', to: 'human', at: 0 })).toBe(
        false,
      );
      expect(await scene.store.intervene(otherTenant(), 'c1', { from: 'bot', to: 'human', at: 0 })).toBe(
        false,
      );
      expect((await scene.store.read(scene.tenant, 'c1', 5))?.conversation.state).toBe('bot');
    });

    it('is one of ten who take it at once', async () => {
      await scene.begin(1);
      const outcomes = await Promise.all(Array.from({ length: 10 }, () => intervene('bot', 'human')));
      expect(outcomes.filter(Boolean)).toHaveLength(1);
    });

    it('lets the running turn speak on where the conversation only waits', async () => {
      await scene.begin(1);
      await intervene('bot', 'waiting');
      expect(await scene.turns.append(scene.tenant, place, step(0))).toBe(true);
    });

    it('speaks in its place among the turns', async () => {
      await scene.begin(1);
      await scene.end(1);
      await intervene('bot', 'human');
      await intervene('human', 'human', 'Dzień dobry, tu Ewa.');
      const thread = await scene.store.read(scene.tenant, 'c1', 5);
      expect(thread?.interventions.map(({ number, text }) => [number, text])).toEqual([
        [2, undefined],
        [3, 'Dzień dobry, tu Ewa.'],
      ]);
    });
  });

  describe('a rating', () => {
    it('is kept with its answer; the last one counts', async () => {
      await scene.begin(1);
      await scene.end(1);
      await scene.store.rate(scene.tenant, 'c1', 1, { rating: 'up' });
      await scene.store.rate(scene.tenant, 'c1', 1, { rating: 'down', comment: 'Za długie' });
      expect((await scene.store.read(scene.tenant, 'c1', 5))?.turns[0]?.rating).toBe('down');
    });

    it('of an answer that is not there is not-found', async () => {
      await scene.begin(1);
      for (const number of [1, 2]) {
        await expect(scene.store.rate(scene.tenant, 'c1', number, { rating: 'up' })).rejects.toMatchObject({
          code: 'not-found',
        });
      }
    });
  });

  describe('an erased conversation', () => {
    beforeEach(async () => {
      for (let number = 1; number <= 30; number += 1) await scene.begin(number);
      await scene.store.erase(scene.tenant, 'c1');
    });

    it('is gone, and may be erased again', async () => {
      expect(await scene.store.read(scene.tenant, 'c1', 50)).toBeUndefined();
      await scene.store.erase(scene.tenant, 'c1');
      await scene.store.erase(scene.tenant, 'unknown');
      expect(await scene.store.read(scene.tenant, 'c1', 50)).toBeUndefined();
    });

    it('does not come back with a late answer', async () => {
      await scene.end(30);
      await scene.end(29, 'waiting');
      expect(await scene.store.read(scene.tenant, 'c1', 50)).toBeUndefined();
      await expect(scene.store.rate(scene.tenant, 'c1', 30, { rating: 'up' })).rejects.toMatchObject({
        code: 'not-found',
      });
    });

    it('takes no question that was on its way', async () => {
      for (const number of [30, 31]) {
        await expect(scene.begin(number)).rejects.toMatchObject({ code: 'conflict' });
      }
      expect(await scene.store.read(scene.tenant, 'c1', 50)).toBeUndefined();
    });
  });

  describe('retention', () => {
    it('ends 30 days after the last question', async () => {
      await scene.begin(1);
      scene.clock.advance(30 * day - 1_000);
      expect(await scene.numbers(5)).toEqual([1]);
      scene.clock.advance(1_000);
      expect(await scene.numbers(5)).toBeUndefined();
    });

    it('begins anew with each question, for that question', async () => {
      await scene.begin(1);
      scene.clock.advance(20 * 60 * 60_000);
      await scene.begin(2);
      scene.clock.advance(19 * day);
      await scene.begin(3);
      scene.clock.advance(15 * day);
      expect(await scene.numbers(5)).toEqual([3]);
      scene.clock.advance(15 * day);
      expect(await scene.numbers(5)).toBeUndefined();
    });
  });
}
