import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fixedClock } from '#core/testing/fixed-clock.ts';
import { sampleAnswer } from '#core/testing/sample-answer.ts';
import { sampleAttempt } from '#core/testing/sample-attempt.ts';
import { sampleProduct } from '#core/testing/sample-product.ts';
import { sampleProfile } from '#core/testing/sample-profile.ts';
import { sampleSource } from '#core/testing/sample-source.ts';
import { dynamoAnswerCache } from './dynamo-answer-cache.ts';
import { dynamoCatalogueStore } from './dynamo-catalogue-store.ts';
import { dynamoConversationStore } from './dynamo-conversation-store.ts';
import { dynamoCostLedger } from './dynamo-cost-ledger.ts';
import { dynamoDoubtStore } from './dynamo-doubt-store.ts';
import { dynamoKnowledgeStore } from './dynamo-knowledge-store.ts';
import { dynamoQuota } from './dynamo-quota.ts';
import { dynamoReplyStore } from './dynamo-reply-store.ts';
import { dynamoSourceStore } from './dynamo-source-store.ts';
import { dynamoTurnStore } from './dynamo-turn-store.ts';
import type { DynamoTable } from './dynamo-table.ts';
import type { TableRole } from './tables.ts';
import { dynamoWorlds, type RunningDynamo } from './testing/dynamo-worlds.ts';
import { testTables } from './testing/test-tables.ts';

const [place] = dynamoWorlds();
const clock = fixedClock();
const tenant = 'tenant7';
let world: RunningDynamo | undefined;
let tables: Record<TableRole, DynamoTable>;

beforeAll(async () => {
  world = await place?.start();
  if (world === undefined) throw new Error('There is no DynamoDB to test on');
  tables = await testTables(world.endpoint);
});
afterAll(() => world?.close());

const scan = async ({ client, name }: DynamoTable) =>
  (await client.send(new ScanCommand({ TableName: name }))).Items ?? [];

const converse = async () => {
  const store = dynamoConversationStore(tables.people, clock);
  const turns = dynamoTurnStore(tables.people, clock);
  const startedAt = clock.now();
  const conversation = { id: 'c1', owner: 'guest1', state: 'bot', language: 'en', startedAt } as const;
  const said = {
    question: 'secret question',
    language: 'en',
    askedAt: startedAt,
    leaseUntil: startedAt + 1,
    events: [],
  };
  for (const number of [1, 2, 3]) {
    await turns.begin(tenant, conversation, { number, ...said });
    await turns.end(
      tenant,
      { conversationId: 'c1', number },
      {
        answer: sampleAnswer(),
        answeredAt: startedAt,
        state: 'bot',
      },
    );
    await store.rate(tenant, 'c1', number, { rating: 'up', comment: 'secret comment' });
  }
  return store;
};

const note = (rating: 'up' | 'down') =>
  dynamoDoubtStore(tables.people, clock).note(tenant, {
    conversationId: 'c1',
    number: 1,
    askedAt: clock.now(),
    answeredAt: clock.now(),
    category: 'returns',
    language: 'en',
    confidence: 'low',
    reasons: [],
    handedOver: false,
    rating,
  });

it('begins every key with the tenant but that of the list of shops, and expires every row of people and operations', async () => {
  await converse();
  await note('down');
  await dynamoKnowledgeStore(tables.shop).saveProfile(sampleProfile(tenant));
  const document = { sourceId: 's1', id: 'd1', hash: 'h', passages: 1 };
  await dynamoKnowledgeStore(tables.shop).register(tenant, { saved: [document], removed: [] });
  await dynamoSourceStore(tables.shop).save(tenant, [sampleSource('s1')]);
  await dynamoCatalogueStore(tables.shop).save(tenant, [sampleProduct('p1')]);
  await dynamoCostLedger(tables.money).record(sampleAttempt({ tenant }));
  await dynamoAnswerCache(tables.operations, clock).save(tenant, 'k', 'v', clock.now() + 1_000);
  await dynamoQuota(tables.operations, clock).spend(tenant, 's', { perMinute: 1 });
  const claim = { tenant, key: 'k', fingerprint: 'f', leaseUntil: clock.now() + 1 };
  await dynamoReplyStore(tables.operations, clock).claim(claim);

  const expiring = [...(await scan(tables.people)), ...(await scan(tables.operations))];
  const lasting = [...(await scan(tables.shop)), ...(await scan(tables.money))];
  expect([expiring.length, lasting.length]).toEqual([8, 6]);
  const keys = [...expiring, ...lasting].map(({ pk }) => pk?.S);
  expect(keys.filter((key) => key === '#shops')).toHaveLength(1);
  for (const key of keys.filter((one) => one !== '#shops')) expect(key).toMatch(/^tenant7#/u);
  for (const row of expiring) expect(Number(row['expiresAt']?.N) * 1_000).toBeGreaterThanOrEqual(clock.now());
});

it('notes a doubt without a word of its turn, for as long as the turn is kept', async () => {
  const { Items: rows = [] } = await tables.people.client.send(
    new ScanCommand({ TableName: tables.people.name }),
  );
  const doubts = rows.filter(({ pk }) => pk?.S === 'tenant7#doubts#2026-W47');
  const turn = rows.find(({ sk }) => sk?.S === 'turn#00000001');
  expect(doubts.map(({ expiresAt }) => expiresAt)).toEqual([turn?.['expiresAt']]);
  expect(JSON.stringify(turn)).toContain('secret question');
  expect(JSON.stringify(doubts)).not.toMatch(/secret|guest1|Zwrot/u);
});

it('leaves nothing of an erased conversation but two bars that expire in an hour', async () => {
  const store = dynamoConversationStore(tables.people, clock);
  await store.erase(tenant, 'c1');
  await note('down');
  await store.erase(tenant, 'c1');
  const expiresAt = { N: String(clock.now() / 1000 + 3_600) };
  const bar = { pk: { S: 'tenant7#conversation#c1' }, barred: { BOOL: true }, expiresAt };
  expect(await scan(tables.people)).toEqual([
    { ...bar, sk: { S: 'turn#00000003' } },
    { ...bar, sk: { S: 'turn#00000004' } },
  ]);
});
