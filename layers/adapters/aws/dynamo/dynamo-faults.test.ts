import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ShopError } from '#core/errors.ts';
import type { Conversation, ConversationStore, Turn, TurnStore } from '#core/ports.ts';
import { countingIds } from '#core/testing/counting-ids.ts';
import { fixedClock } from '#core/testing/fixed-clock.ts';
import { sampleAnswer } from '#core/testing/sample-answer.ts';
import { sampleAttempt } from '#core/testing/sample-attempt.ts';
import { dynamoClient } from './dynamo-client.ts';
import { dynamoConversationStore } from './dynamo-conversation-store.ts';
import { dynamoCostLedger } from './dynamo-cost-ledger.ts';
import { dynamoDoubtStore } from './dynamo-doubt-store.ts';
import { dynamoQuota } from './dynamo-quota.ts';
import { dynamoReplyStore } from './dynamo-reply-store.ts';
import { dynamoTurnStore } from './dynamo-turn-store.ts';
import type { DynamoTable } from './dynamo-table.ts';
import type { TableRole } from './tables.ts';
import { dynamoWorlds, type RunningDynamo } from './testing/dynamo-worlds.ts';
import { type DynamoFault, type FaultyDynamo, startFaultyDynamo } from './testing/faulty-dynamo.ts';
import { testTables } from './testing/test-tables.ts';

const clock = fixedClock();
const ids = countingIds('tenant');
const lossy: readonly DynamoFault[] = ['lost-reset', 'lost-mid-body', 'lost-hang'];
const lasting: readonly DynamoFault[] = [
  ...(['reset', 'server-error', 'throttled', 'page-200', 'page-502'] as const),
  ...lossy,
  'lost-hang-mid-body',
  'hang',
];

describe.each(dynamoWorlds())('on $name', (place) => {
  let world: RunningDynamo;
  let front: FaultyDynamo;
  let tables: Record<TableRole, DynamoTable>;
  let store: ConversationStore;
  let turns: TurnStore;
  let tenant: string;

  beforeAll(async () => {
    world = await place.start();
    const direct = await testTables(world.endpoint);
    front = await startFaultyDynamo(world.endpoint);
    const client = dynamoClient({ endpoint: front.endpoint, replyWithin: 300 });
    const through = ({ name }: DynamoTable): DynamoTable => ({ client, name });
    tables = {
      shop: through(direct.shop),
      people: through(direct.people),
      money: through(direct.money),
      operations: through(direct.operations),
    };
    store = dynamoConversationStore(tables.people, clock);
    turns = dynamoTurnStore(tables.people, clock);
  });
  afterAll(async () => {
    tables.people.client.destroy();
    await front.close();
    await world.close();
  });
  beforeEach(() => {
    tenant = ids.next();
    front.operations = [];
  });
  afterEach(() => {
    front.faults = [];
  });

  const conversation: Conversation = {
    id: 'c1',
    owner: 'g1',
    state: 'bot',
    language: 'en',
    startedAt: clock.now(),
  };
  const turn = (number: number): Turn => ({
    number,
    question: 'Where is my order?',
    language: 'en',
    askedAt: clock.now(),
    leaseUntil: clock.now() + 30_000,
    events: [],
  });
  const begin = (number: number) => turns.begin(tenant, conversation, turn(number));
  const end = { answer: sampleAnswer(), answeredAt: clock.now() + 1, state: 'bot' } as const;

  it('spends a transaction, then one query, one put and one update on each turn', async () => {
    await begin(1);
    await turns.end(tenant, { conversationId: 'c1', number: 1 }, end);
    await store.read(tenant, 'c1', 10);
    await begin(2);
    await turns.end(tenant, { conversationId: 'c1', number: 2 }, end);
    expect(front.operations).toEqual(['TransactWriteItems', 'UpdateItem', 'Query', 'PutItem', 'UpdateItem']);
  });

  describe.each(lasting)('%s', (fault) => {
    it('that lasts ends as unavailable after three tries', async () => {
      front.faults = Array.from({ length: 9 }, () => fault);
      const failure = await store.read(tenant, 'c1', 5).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(ShopError);
      expect(failure).toMatchObject({ code: 'unavailable', retryAfterSeconds: 1, cause: expect.anything() });
      expect(front.operations).toHaveLength(3);
    });

    it('that passes is not noticed', async () => {
      await begin(1);
      front.faults = [fault];
      expect((await store.read(tenant, 'c1', 5))?.turns).toEqual([turn(1)]);
    });
  });

  it('ends, whatever hangs', async () => {
    const patient = { client: dynamoClient({ endpoint: front.endpoint }), name: tables.people.name };
    front.faults = ['hang', 'lost-hang-mid-body', 'hang'];
    const read = dynamoConversationStore(patient, clock).read(tenant, 'c1', 5);
    await expect(read).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('does not try again where the grant is missing', async () => {
    front.faults = ['denied'];
    await expect(begin(1)).rejects.toMatchObject({ code: 'unavailable' });
    expect(front.operations).toEqual(['TransactWriteItems']);
  });

  it('ends as unavailable where nobody listens', async () => {
    const client = dynamoClient({ endpoint: 'http://127.0.0.1:9' });
    const nowhere = dynamoConversationStore({ client, name: 'people' }, clock);
    await expect(nowhere.read(tenant, 'c1', 5)).rejects.toMatchObject({ code: 'unavailable' });
  });

  describe.each(lossy)('an acknowledgement lost by %s', (fault) => {
    it('makes no conflict of the first turn', async () => {
      front.faults = [fault];
      await begin(1);
      expect((await store.read(tenant, 'c1', 5))?.turns).toEqual([turn(1)]);
    });

    it('makes no conflict of a later turn', async () => {
      await begin(1);
      front.faults = [fault];
      await begin(2);
      await expect(begin(2)).rejects.toMatchObject({ code: 'conflict' });
    });

    it('of an answer leaves one answer, also of a hand-over', async () => {
      await begin(1);
      front.faults = [fault];
      await turns.end(tenant, { conversationId: 'c1', number: 1 }, end);
      front.faults = ['none', fault];
      await turns.end(tenant, { conversationId: 'c1', number: 1 }, { ...end, state: 'waiting' });
      const thread = await store.read(tenant, 'c1', 5);
      expect([thread?.conversation.state, thread?.turns[0]?.answer]).toEqual(['waiting', end.answer]);
    });

    it('of an erasure erases', async () => {
      await begin(1);
      await begin(2);
      front.faults = ['none', fault];
      await store.erase(tenant, 'c1');
      expect(await store.read(tenant, 'c1', 5)).toBeUndefined();
    });

    it('of any step of an erasure leaves no doubt behind', async () => {
      const doubts = dynamoDoubtStore(tables.people, clock);
      const list = async () => (await doubts.list(tenant, '2026-W47', { limit: 9 })).items;
      await begin(1);
      const asked = { conversationId: 'c1', number: 1, askedAt: clock.now() };
      const kind = { category: 'returns', language: 'en', confidence: 'low', handedOver: false } as const;
      front.faults = [fault];
      await doubts.note(tenant, { ...asked, ...kind, answeredAt: clock.now(), reasons: [] });
      expect(await list()).toHaveLength(1);
      front.faults = [fault, 'none', fault, fault];
      await store.erase(tenant, 'c1');
      expect(await list()).toEqual([]);
    });

    it('counts a spend once, also the last one of the limit', async () => {
      const quota = dynamoQuota(tables.operations, clock);
      const spend = () => quota.spend(tenant, 's', { perMinute: 2 });
      for (const _ of [1, 2]) {
        front.faults = [fault];
        await spend();
      }
      await expect(spend()).rejects.toMatchObject({ code: 'too-many-requests' });
    });

    it('leaves the claim with its claimant, and the reply settled', async () => {
      const replies = dynamoReplyStore(tables.operations, clock);
      const claim = { tenant, key: 'k', fingerprint: 'f', leaseUntil: clock.now() + 1_000 };
      front.faults = [fault];
      expect(await replies.claim(claim)).toEqual({ type: 'claimed' });
      expect(await replies.claim(claim)).toEqual({ type: 'running' });
      front.faults = [fault];
      await replies.settle(claim, { status: 200, body: 'b' });
      expect(await replies.claim(claim)).toEqual({ type: 'done', status: 200, body: 'b' });
    });

    it('makes one row of an attempt', async () => {
      const ledger = dynamoCostLedger(tables.money);
      front.faults = [fault];
      await ledger.record(sampleAttempt({ tenant }));
      expect(
        (
          await ledger.list(
            tenant,
            { from: Date.UTC(2026, 10, 20), to: Date.UTC(2026, 10, 21) },
            { limit: 9 },
          )
        ).items,
      ).toEqual([sampleAttempt({ tenant })]);
    });
  });
});
