import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '#core/chat/text-of.ts';
import type { Ports } from '#core/ports.ts';
import { type DynamoFault, startFaultyDynamo } from '#adapters/aws/dynamo/testing/faulty-dynamo.ts';
import { answerOf, askInTime, type TurnOutcome } from './testing/ask-in-time.ts';
import { useTestCredentials } from '#adapters/testing/aws-test-credentials.ts';
import { bedrockWire } from '#adapters/testing/bedrock-wire.ts';
import { mapInParallel } from '#adapters/vendor-call/map-in-parallel.ts';
import { type FaultWorld, modelsAnswer, startFaultWorld } from '#adapters/testing/fault-world.ts';

/** A turn under an idempotency key: who asked before, shop, quota, question, cache, budgets, and so on. */
const operationsOfTurn = 12;
/** Turns of one test under way together: most of them only wait. */
const atOnce = { lasting: 8, once: 4 };
const dynamoReplyMs = 500;

const dynamoFaults = [
  'reset',
  'hang',
  'server-error',
  'throttled',
  'page-200',
  'page-502',
  'denied',
  'lost-reset',
  'lost-mid-body',
  'lost-hang',
  'lost-hang-mid-body',
  'lost-early-end',
  'lost-drip',
  'malformed-json',
  'huge',
] as const satisfies readonly DynamoFault[];

describe('a whole turn', () => {
  useTestCredentials();
  let world: FaultWorld;
  beforeAll(async () => {
    world = await startFaultWorld();
  });
  afterAll(() => world.close());

  it.each(dynamoFaults)(
    'ends in time and honestly, metered and retryable, wherever DynamoDB begins to fail: %s',
    async (fault) => {
      await mapInParallel([...Array(operationsOfTurn + 2).keys()], atOnce.lasting, async (from) => {
        const front = await startFaultyDynamo(world.places.dynamo);
        await using bedrock = await bedrockWire({ scenarios: [{ texts: [modelsAnswer] }] });
        const tenant = await world.openShop();
        const elsewhere = { dynamo: front.endpoint, dynamoReplyMs, bedrock: bedrock.endpoint };
        front.faults = Array.from({ length: 500 }, (_, at) => (at < from ? 'none' : fault));
        const outcome = await askInTime(world.ports(elsewhere), tenant, { turnMs: 3_000 });
        await front.close();
        expect(outcome.isLate, `from operation ${from}`).toBe(false);
        if (outcome.failure === undefined) expect(answerOf(outcome).answer).toBe(outcome.shown.trim());
        else expect(outcome.failure, `from operation ${from}`).toMatchObject(retryable);
        expect(bedrock.calls.length).toBeLessThanOrEqual(await attemptsOf(world.ports(), tenant));
        await expectHonestTurn(world.ports(), tenant, outcome);
      });
    },
  );

  it.each(['reset', 'throttled', 'lost-reset', 'lost-mid-body', 'lost-hang', 'lost-early-end'] as const)(
    'is answered as if nothing was, whichever operation of DynamoDB fails once: %s',
    async (fault) => {
      await mapInParallel([...Array(operationsOfTurn).keys()], atOnce.once, async (position) => {
        const front = await startFaultyDynamo(world.places.dynamo);
        const tenant = await world.openShop();
        front.faults = [...Array.from({ length: position }, () => 'none' as const), fault];
        const outcome = await askInTime(world.ports({ dynamo: front.endpoint, dynamoReplyMs }), tenant);
        await front.close();
        const answer = answerOf(outcome);
        // On a machine that is very busy the model's own limit may ring as well.
        if (answer.confidence.reasons.includes('answered-offline')) return;
        expect(answer.answer).toBe(modelsAnswer);
        expect(await attemptsOf(world.ports(), tenant)).toBe(1);
      });
    },
  );
});

/** What answers 503 or 504 with `Retry-After`. */
const retryable = {
  name: 'ShopError',
  code: expect.stringMatching(/^(?:unavailable|deadline-exceeded)$/u),
  retryAfterSeconds: expect.any(Number),
};

async function attemptsOf(ports: Ports, tenant: string): Promise<number> {
  const span = { from: Date.now() - 3_600_000, to: Date.now() + 3_600_000 };
  return (await ports.ledger.list(tenant, span, { limit: 100 })).items.length;
}

/** What was acknowledged stands, and what stands is what was shown: whole if it says so. */
async function expectHonestTurn(ports: Ports, tenant: string, outcome: TurnOutcome): Promise<void> {
  const known = await ports.turns.find(tenant, 'key');
  const turn = known && (await ports.turns.read(tenant, known));
  if (outcome.events.length > 0) expect(turn).toBeDefined();
  if (turn?.answer !== undefined) expect(textOf(turn.events)).toBe(turn.answer.answer);
  if (outcome.failure === undefined) expect(turn?.answer).toEqual(answerOf(outcome));
}
