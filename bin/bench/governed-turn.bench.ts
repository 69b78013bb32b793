import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';
import { ChatBedrockConverse } from '@langchain/aws';
import { HumanMessage, SystemMessage } from '@langchain/core/messages';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import * as z from 'zod';
import { type Contender, keepAliveSdk } from '#adapters/aws/bedrock-model/bench-contenders.ts';
import { bedrockClient } from '#adapters/aws/bedrock-model/bedrock-client.ts';
import { bedrockModel } from '#adapters/aws/bedrock-model/bedrock-model.ts';
import { fileTuning } from '#adapters/file-tuning.ts';
import { modelChain } from '#adapters/model-chain.ts';
import { type BenchRow, median } from '#adapters/testing/bench-rows.ts';
import { sampleCall, sampleRequest } from '#adapters/testing/sample-model-call.ts';
import type { ModelWorld } from '#adapters/model-chain.ts';
import { answerChat } from '#core/chat/answer-chat.ts';
import type { Ports } from '#core/ports.ts';
import { samplePassage } from '#core/testing/sample-passage.ts';
import { testPorts } from '#core/testing/test-ports.ts';

const region = 'eu-central-1';
const modelId = 'amazon.nova-lite-v1:0';
const tuning = fileTuning(path.join(import.meta.dirname, '..', '..', 'layers', 'tuning'));

/** A whole turn of 100 streamed tokens, ours governed, through the SDK: against LangChain.js and the SDK alone, in turns. */
export async function bench(): Promise<readonly BenchRow[]> {
  process.env['AWS_ACCESS_KEY_ID'] ??= 'bench';
  process.env['AWS_SECRET_ACCESS_KEY'] ??= 'bench';
  const child = fork(new URL('../../layers/adapters/testing/bedrock-wire-child.ts', import.meta.url));
  try {
    const [message]: unknown[] = await once(child, 'message');
    const { hundredTokens } = z.object({ hundredTokens: z.string() }).parse(message);
    return rowsOf(
      await cpuMs([
        keepAliveSdk(hundredTokens),
        langChain(hundredTokens),
        governedCall(hundredTokens),
        wholeTurn(hundredTokens),
      ]),
    );
  } finally {
    child.kill();
  }
}

function rowsOf([sdk = 0, langChainMs = 0, call = 0, turn = 0]: readonly number[]): readonly BenchRow[] {
  const floor = `SDK ${sdk.toFixed(2)} ms, LangChain ${langChainMs.toFixed(2)} ms`;
  const row = (metric: string, ms: number): BenchRow => ({
    metric,
    floor,
    ours: `${ms.toFixed(2)} ms (${(ms / langChainMs).toFixed(2)} x LangChain)`,
    goal: '<= 0.75 x LangChain',
    met: ms / langChainMs <= 0.75,
  });
  const over = call - sdk;
  return [
    row('CPU of a governed call, plan to ledger, 100 tokens', call),
    row('CPU of a whole governed turn, 100 tokens', turn),
    {
      metric: 'CPU that plan, breaker, limits and ledger add to a call, p50',
      floor: `SDK ${sdk.toFixed(2)} ms`,
      ours: `${over.toFixed(2)} ms`,
      goal: '<= 1 ms',
      met: over <= 1,
    },
  ];
}

/** The median CPU of one answer for each contender; nobody always goes first. */
async function cpuMs(contenders: readonly Contender[]): Promise<readonly number[]> {
  const calls = 10;
  const spent = contenders.map((): number[] => []);
  for (let round = 0; round < 90; round += 1) {
    for (let turn = 0; turn < contenders.length; turn += 1) {
      const position = (round + turn) % contenders.length;
      const before = process.cpuUsage();
      for (let call = 0; call < calls; call += 1) await contenders[position]?.(ignore);
      const { user, system } = process.cpuUsage(before);
      if (round >= 15) spent[position]?.push((user + system) / 1000 / calls);
    }
  }
  return spent.map(median);
}

function langChain(endpoint: string): Contender {
  const requestHandler = new NodeHttpHandler({ httpAgent: { keepAlive: true } });
  const client = new BedrockRuntimeClient({ region, endpoint, maxAttempts: 1, requestHandler });
  const model = new ChatBedrockConverse({ client, model: modelId, region, maxTokens: 300, temperature: 0 });
  const messages = [
    new SystemMessage(sampleRequest.instructions),
    ...sampleRequest.messages.map(({ text }) => new HumanMessage(text)),
  ];
  return async (onText) => {
    for await (const chunk of await model.stream(messages)) onText(chunk.text);
  };
}

function governedCall(endpoint: string): Contender {
  const ports = worldAt(endpoint);
  return async (onText) => {
    for await (const part of ports.model.stream(sampleRequest, sampleCall())) {
      if (part.type === 'text-delta') onText(part.text);
    }
  };
}

/** A shopper's question, every step of a turn: understood, looked up, answered, verified, cited, stored, paid for. */
function wholeTurn(endpoint: string): Contender {
  const ports = worldAt(endpoint);
  const caller = { tenant: 'main', id: 'guest', roles: ['shopper'] } as const;
  let asked = 0;
  return async (onText) => {
    const body = { message: `How long do I have to return something? (${(asked += 1)})` };
    const deadline = new AbortController().signal;
    for await (const { event } of answerChat(ports, { caller, requestId: 'r', body, deadline })) {
      if (event.type === 'text-delta') onText(event.text);
      if (event.type === 'answer-end' && event.model !== `bedrock/${modelId}`)
        throw new Error(`The turn was answered by ${event.model}: nothing was measured`);
    }
  };
}

/** Ports in memory whose ledger keeps nothing, so that the millionth call costs what the first does. */
function worldAt(endpoint: string): Ports {
  const model = bedrockModel({ client: bedrockClient({ region, endpoint }), modelId });
  const world: ModelWorld = { configured: [model.name], open: () => model };
  const usual = testPorts({ passages: [samplePassage()] });
  const ports = {
    ...usual,
    quota: { spend: async () => undefined },
    ledger: { ...usual.ledger, reserve: async () => ({ type: 'admitted' }) as const, settle: async () => {} },
    tuning: {
      read: (name: string) => (name.startsWith('prices/') ? tuning.read(name) : usual.tuning.read(name)),
    },
  };
  return { ...ports, model: modelChain(ports, world) };
}

function ignore(): void {}
