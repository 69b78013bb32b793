import { describe, expect, it } from 'vitest';
import type { ChatEvent } from '#contract/chat.ts';
import { type MakeConversations, otherTenant, useConversationScene } from './conversation-scene.ts';
import { sampleAnswer } from './sample-answer.ts';

/** What every TurnStore does. */
export function turnStoreContract(make: MakeConversations): void {
  const scene = useConversationScene(make);

  describe('a turn', () => {
    it('is there with its conversation once it is begun', async () => {
      await scene.begin(1);
      expect(await scene.store.read(scene.tenant, 'c1', 5)).toEqual({
        conversation: scene.conversation,
        turns: [scene.turn(1)],
        interventions: [],
      });
    });

    it('holds its answer once it is ended', async () => {
      await scene.begin(1);
      await scene.end(1);
      const ended = { ...scene.turn(1), answer: sampleAnswer(), answeredAt: scene.clock.now() + 900 };
      expect(await scene.store.read(scene.tenant, 'c1', 5)).toEqual({
        conversation: scene.conversation,
        turns: [ended],
        interventions: [],
      });
    });

    it('that another one came before is a conflict, of which the first survives', async () => {
      await scene.begin(1);
      await expect(
        scene.turns.begin(scene.tenant, scene.conversation, scene.turn(1, { question: 'late' })),
      ).rejects.toMatchObject({
        code: 'conflict',
      });
      await scene.begin(2);
      await expect(
        scene.turns.begin(scene.tenant, scene.conversation, scene.turn(2, { question: 'late' })),
      ).rejects.toMatchObject({
        code: 'conflict',
      });
      expect((await scene.store.read(scene.tenant, 'c1', 5))?.turns).toEqual([scene.turn(1), scene.turn(2)]);
    });

    it('begun by ten at once is begun by one', async () => {
      await scene.begin(1);
      const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => scene.begin(2)));
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });
  });

  describe('what was said', () => {
    const place = { conversationId: 'c1', number: 1 };
    const say = (text: string) => ({ type: 'text-delta', text }) as const;

    it('is there step by step, in order, while the turn runs and after it', async () => {
      await scene.begin(1);
      const found: ChatEvent = { type: 'sources-found', sources: [] };
      expect(
        await scene.turns.append(scene.tenant, place, { from: 0, events: [found, say('Zażółć ')] }),
      ).toBe(true);
      expect(await scene.turns.append(scene.tenant, place, { from: 2, events: [say('gęślą.')] })).toBe(true);
      expect((await scene.turns.read(scene.tenant, place))?.events).toEqual([
        found,
        say('Zażółć '),
        say('gęślą.'),
      ]);
      await scene.end(1);
      expect((await scene.turns.read(scene.tenant, place))?.events).toHaveLength(3);
      expect((await scene.turns.read(scene.tenant, place))?.answer).toEqual(sampleAnswer());
    });

    it('is there once when a step is stored twice', async () => {
      await scene.begin(1);
      for (let time = 0; time < 2; time += 1)
        await scene.turns.append(scene.tenant, place, { from: 0, events: [say('once')] });
      expect((await scene.turns.read(scene.tenant, place))?.events).toEqual([say('once')]);
    });

    it('keeps its order beyond a hundred steps', async () => {
      await scene.begin(1);
      const events = Array.from({ length: 120 }, (_, index) => say(String(index)));
      for (const [from, event] of events.entries())
        await scene.turns.append(scene.tenant, place, { from, events: [event] });
      expect((await scene.turns.read(scene.tenant, place))?.events).toEqual(events);
    });

    it('takes nothing more when the lease is over, nor when the conversation is erased', async () => {
      await scene.begin(1);
      scene.clock.advance(30_000);
      expect(await scene.turns.append(scene.tenant, place, { from: 0, events: [say('late')] })).toBe(false);
      await scene.store.erase(scene.tenant, 'c1');
      expect(await scene.turns.append(scene.tenant, place, { from: 0, events: [say('later')] })).toBe(false);
      expect(await scene.turns.read(scene.tenant, place)).toBeUndefined();
    });
  });

  describe('a request with a key', () => {
    const request = { key: 'k1', fingerprint: 'f1' };
    const known = { conversationId: 'c1', number: 1, fingerprint: 'f1' };

    it('begins one turn, however often it comes', async () => {
      expect(await scene.turns.find(scene.tenant, 'k1')).toBeUndefined();
      expect(await scene.turns.begin(scene.tenant, scene.conversation, scene.turn(1), request)).toEqual({
        type: 'begun',
      });
      const again = { ...scene.conversation, id: 'c2' };
      expect(await scene.turns.begin(scene.tenant, again, scene.turn(1), request)).toEqual({
        type: 'known',
        request: known,
      });
      expect(await scene.turns.find(scene.tenant, 'k1')).toEqual(known);
      expect(await scene.store.read(scene.tenant, 'c2', 5)).toBeUndefined();
    });

    it('that comes ten times at once begins one turn', async () => {
      const begun = await Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          scene.turns.begin(scene.tenant, { ...scene.conversation, id: `c${index}` }, scene.turn(1), request),
        ),
      );
      expect(begun.filter(({ type }) => type === 'begun')).toHaveLength(1);
    });

    it('is another one for another tenant', async () => {
      await scene.turns.begin(scene.tenant, scene.conversation, scene.turn(1), request);
      expect(await scene.turns.find(otherTenant(), 'k1')).toBeUndefined();
    });
  });
}
