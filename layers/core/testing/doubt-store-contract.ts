import { beforeEach, expect, it } from 'vitest';
import type { Clock, ConversationStore, Doubt, DoubtStore, TurnStore } from '../ports.ts';
import { countingIds } from './counting-ids.ts';
import { type FixedClock, fixedClock } from './fixed-clock.ts';

const day = 24 * 60 * 60_000;
/** The clock begins on a Friday of that week. */
const week = '2026-W47';
const tenants = countingIds('doubting');

/** What every DoubtStore and the ConversationStore over the same data do. `make` gives them, going by the clock. */
export function doubtStoreContract(
  make: (clock: Clock) => { conversations: ConversationStore; turns: TurnStore; doubts: DoubtStore },
): void {
  let clock: FixedClock;
  let store: ReturnType<typeof make>;
  let tenant: string;

  beforeEach(() => {
    clock = fixedClock();
    store = make(clock);
    tenant = tenants.next();
  });

  /** Asks a question now, which is answered at once and doubtful. */
  async function doubt(conversationId: string, number: number, of = tenant): Promise<Doubt> {
    const askedAt = clock.now();
    await store.turns.begin(
      of,
      { id: conversationId, owner: 'ann', state: 'bot', language: 'pl', startedAt: askedAt },
      { number, question: 'Hm?', language: 'pl', askedAt, leaseUntil: askedAt + 1, events: [] },
    );
    const doubted = doubtAbout(conversationId, number, askedAt);
    await store.doubts.note(of, doubted);
    return doubted;
  }
  const listed = async (of = week) => (await store.doubts.list(tenant, of, { limit: 50 })).items;

  it('lists what was noted, oldest first, a page at a time, of one shop', async () => {
    const noted: Doubt[] = [];
    for (const [id, number] of [
      ['c9', 1],
      ['c1', 1],
      ['c1', 2],
      ['a#b', 1],
      ['c1', 3],
    ] as const) {
      noted.push(await doubt(id, number));
      clock.advance(1000);
    }
    await doubt('c1', 1, tenants.next());
    const first = await store.doubts.list(tenant, week, { limit: 3 });
    const second = await store.doubts.list(tenant, week, { limit: 3, cursor: first.cursor });
    expect([...first.items, ...second.items]).toEqual(noted);
    expect(second.cursor).toBeUndefined();
    await expect(store.doubts.list(tenant, week, { limit: 1, cursor: 'x' })).rejects.toMatchObject({
      code: 'invalid-request',
    });
  });

  it('keeps weeks apart', async () => {
    await doubt('c1', 1);
    clock.advance(2 * day);
    await doubt('c2', 1);
    clock.advance(day);
    const monday = await doubt('c3', 1);
    expect(await listed()).toHaveLength(2);
    expect(await listed('2026-W48')).toEqual([monday]);
    expect(await listed('2026-W46')).toEqual([]);
  });

  it('keeps what is said last of a turn, once, until it is withdrawn', async () => {
    const noted = await doubt('c1', 1);
    const other = await doubt('c2', 1);
    const rated: Doubt = { ...noted, rating: 'down', handedOver: true };
    await store.doubts.note(tenant, rated);
    expect(await listed()).toEqual([rated, other]);
    for (let time = 0; time < 2; time += 1) await store.doubts.withdraw(tenant, noted);
    expect(await listed()).toEqual([other]);
  });

  it('forgets what is of an erased conversation, and takes nothing more of it', async () => {
    const kept = await doubt('c2', 1);
    const erased = [];
    for (let number = 1; number <= 30; number += 1) {
      erased.push(await doubt('c1', number));
      clock.advance(1);
    }
    await store.conversations.erase(tenant, 'c1');
    expect(await listed()).toEqual([kept]);
    for (const one of [...erased, doubtAbout('c1', 31, clock.now()), doubtAbout('never', 1, clock.now())])
      await store.doubts.note(tenant, one);
    expect(await listed()).toEqual([kept]);
  });

  it('keeps them as long as their turns', async () => {
    await doubt('c1', 1);
    clock.advance(30 * day - 1000);
    expect(await listed()).toHaveLength(1);
    clock.advance(1000);
    expect(await listed()).toEqual([]);
  });
}

function doubtAbout(conversationId: string, number: number, askedAt: number): Doubt {
  return {
    conversationId,
    number,
    askedAt,
    answeredAt: askedAt + 900,
    category: 'returns',
    language: 'pl',
    confidence: 'low',
    reasons: ['nothing-fits', 'searched-offline'],
    handedOver: false,
  };
}
