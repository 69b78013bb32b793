import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerOf, askInTime } from './testing/ask-in-time.ts';
import { useTestCredentials } from '#adapters/testing/aws-test-credentials.ts';
import { bedrockEvents, eventStreamHead } from '#adapters/testing/bedrock-answer.ts';
import { bedrockScenarioNames } from '#adapters/testing/bedrock-scenarios.ts';
import { bedrockWire } from '#adapters/testing/bedrock-wire.ts';
import { chatScenarioNames, chatWire } from '#adapters/testing/chat-wire.ts';
import { type FaultWorld, modelsAnswer, startFaultWorld } from '#adapters/testing/fault-world.ts';
import { openaiScenarioNames } from '#adapters/testing/openai-scenarios.ts';
import { openaiWire } from '#adapters/testing/openai-wire.ts';
import { pineconeScenarioNames } from '#adapters/testing/pinecone-scenarios.ts';
import { pineconeWire } from '#adapters/testing/pinecone-wire.ts';
import { type WireServer, wireServer } from '#adapters/testing/wire-server.ts';
import { end, hang, reset, sendBytes, wait } from '#adapters/testing/wire-step.ts';

/** Every way each vendor fails, the wire that fails so, and what answers instead. */
const matrix = [
  ...bedrockScenarioNames.map((fault) => ({
    vendor: 'bedrock' as const,
    fault,
    wire: () => bedrockWire({ scenarios: [fault] }),
    flag: 'answered-offline' as const,
  })),
  ...[...chatScenarioNames, 'reset-at-connect' as const].map((fault) => ({
    vendor: 'chat' as const,
    fault,
    wire: () => chatWire([fault]),
    flag: 'answered-offline' as const,
  })),
  ...[...openaiScenarioNames, 'reset-at-connect' as const].map((fault) => ({
    vendor: 'openai' as const,
    fault,
    wire: () => openaiWire({ scenarios: [fault], dimensions: 8 }),
    flag: 'searched-offline' as const,
  })),
  ...[...pineconeScenarioNames, 'reset-at-connect' as const]
    .filter((fault) => fault !== 'too-few-upserted')
    .map((fault) => ({
      vendor: 'pinecone' as const,
      fault,
      wire: () => pineconeWire({ scenarios: [fault] }),
      flag: 'searched-offline' as const,
    })),
];

describe('a whole turn', () => {
  useTestCredentials();
  let world: FaultWorld;
  beforeAll(async () => {
    await import('@pinecone-database/pinecone');
    world = await startFaultWorld();
  });
  afterAll(() => world.close());

  it('is answered by the model when all is well', async () => {
    const outcome = await askInTime(world.ports(), await world.openShop());
    expect(answerOf(outcome)).toMatchObject({ answer: modelsAnswer, finish: 'complete' });
    expect(answerOf(outcome).confidence.reasons).not.toContain('searched-offline');
    await using wire = await chatWire([{ texts: [modelsAnswer] }]);
    const other = await askInTime(world.ports({ chat: wire.endpoint }), await world.openShop());
    expect(answerOf(other)).toMatchObject({ answer: modelsAnswer, model: expect.stringContaining('openai') });
  });

  it.concurrent.each(matrix)('is answered in time and honestly: $vendor $fault', async (row) => {
    await using wire: WireServer = await row.wire();
    const tenant = await world.openShop();
    const ports = world.ports({ [row.vendor]: wire.endpoint });
    const outcome = await askInTime(ports, tenant);
    expect(outcome.isLate).toBe(false);
    const answer = answerOf(outcome);
    expect(answer.finish).toBe('complete');
    expect(answer.confidence.reasons).toContain(row.flag);
    expect(answer.answer).toBe(outcome.shown.trim());
    expect(answer.citations.length).toBeGreaterThan(0);
    // On a machine that is very busy the model's own limit may ring as well.
    if (!answer.confidence.reasons.includes('answered-offline')) expect(answer.answer).toBe(modelsAnswer);
    else {
      expect(answer).toMatchObject({
        model: 'offline/extractive',
        answer: expect.stringContaining('30 days'),
      });
    }
    const again = await askInTime(world.ports(), tenant);
    expect(answerOf(again)).toEqual(answer);
  });

  it.concurrent.each(cutShort)(
    'never joins two answers: bedrock breaks off after its first sentence, %s',
    async (_, rest) => {
      const { start, texts } = bedrockEvents({ texts: [modelsAnswer] });
      await using wire = await wireServer({
        answer: () => [eventStreamHead, start, ...texts, wait(50), ...rest],
      });
      const outcome = await askInTime(world.ports({ bedrock: wire.endpoint }), await world.openShop());
      expect(outcome.isLate).toBe(false);
      expect(outcome.events.map(({ type }) => type).join(' ')).toMatch(
        /^answer-start sources-found text-delta(?: answer-restarted text-delta){1,3} answer-end$/u,
      );
      expect(answerOf(outcome)).toMatchObject({ model: 'offline/extractive', answer: outcome.shown.trim() });
    },
  );

  it.each([
    ['refuse', 'throttled', 'throttled'],
    ['hang', 'hang-before-head', 'hang-before-head'],
  ] as const)('is answered in time when model, embedder and index all %s', async (_, ofBedrock, ofOthers) => {
    await using bedrock = await bedrockWire({ scenarios: [ofBedrock] });
    await using openai = await openaiWire({ scenarios: [ofOthers] });
    await using pinecone = await pineconeWire({ scenarios: [ofOthers] });
    const elsewhere = { bedrock: bedrock.endpoint, openai: openai.endpoint, pinecone: pinecone.endpoint };
    const outcome = await askInTime(world.ports(elsewhere), await world.openShop());
    expect(outcome.isLate).toBe(false);
    expect(answerOf(outcome).confidence.reasons).toEqual(
      expect.arrayContaining(['answered-offline', 'searched-offline']),
    );
  });
});

const cutShort = [
  ['reset', [reset]],
  ['ended early', [end]],
  ['silent', [hang]],
  ['not to be read', [sendBytes(Buffer.alloc(40, 7)), hang]],
] as const;
