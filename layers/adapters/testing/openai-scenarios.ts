import { jsonFaults } from './json-faults.ts';
import { jsonReply } from './json-reply.ts';
import type { WireStep } from './wire-step.ts';

const numbers = [0.5, 0.5, 0.5, 0.5];
const entry = (index: number, embedding: unknown = numbers): object => ({
  object: 'embedding',
  index,
  embedding,
});
const reply = (...data: readonly object[]): object => ({
  object: 'list',
  data,
  model: 'test',
  usage: { prompt_tokens: 9 },
});
const refusal = (status: number): readonly WireStep[] =>
  jsonReply(
    { error: { message: `Refused by the wire with ${status}`, type: 'invalid_request_error' } },
    status,
  );

/** Every way `/embeddings` and the network before it can fail a call for two texts and four numbers, by name. */
export const openaiScenarios = {
  ...jsonFaults(reply(entry(0), entry(1))),
  'bad-request': refusal(400),
  'wrong-key': refusal(401),
  'unknown-model': refusal(404),
  'vector-missing': jsonReply(reply(entry(0))),
  'vector-too-many': jsonReply(reply(entry(0), entry(1), entry(2))),
  'vector-twice': jsonReply(reply(entry(0), entry(0))),
  'wrong-dimension': jsonReply(reply(entry(0), entry(1, [0.5, 0.5]))),
  'no-numbers': jsonReply(reply(entry(0), entry(1, []))),
  'numbers-missing': jsonReply(reply(entry(0), entry(1, [0.5, null, 0.5, 0.5]))),
  'zero-vector': jsonReply(reply(entry(0), entry(1, [0, 0, 0, 0]))),
  'endless-number': jsonReply(reply(entry(0), entry(1, [0.5, 1e300, 0.5, 0.5]))),
  'no-base64': jsonReply(reply(entry(0), entry(1, '?'))),
  'broken-base64': jsonReply(reply(entry(0), entry(1, Buffer.alloc(14, 1).toString('base64')))),
  'nan-in-base64': jsonReply(reply(entry(0), entry(1, base64Of([0.5, Number.NaN, 0.5, 0.5])))),
} as const satisfies Record<string, readonly WireStep[]>;

export type OpenaiScenario = keyof typeof openaiScenarios;

export const openaiScenarioNames = Object.keys(openaiScenarios).filter(isScenario);

/** A vector as OpenAI writes it in base64. */
export function base64Of(vector: Iterable<number>): string {
  return Buffer.from(Float32Array.from(vector).buffer).toString('base64');
}

function isScenario(name: string): name is OpenaiScenario {
  return name in openaiScenarios;
}
