import { jsonFaults } from './json-faults.ts';
import { jsonReply } from './json-reply.ts';
import { refusal } from './pinecone-data-plane.ts';
import type { WireStep } from './wire-step.ts';

const found = { results: [], matches: [{ id: 'a', score: 0.5, values: [] }], namespace: 'main' };

/** Every way Pinecone and the network before it can fail a call, by name. */
export const pineconeScenarios = {
  ...jsonFaults(found),
  'bad-request': refusal(400, 3, 'Vector dimension 3 does not match the dimension of the index 8'),
  'wrong-key': refusal(401, 16, 'Invalid API Key'),
  'not-paid': refusal(402, 9, 'Payment required'),
  forbidden: refusal(403, 7, 'Wrong project for the key'),
  'not-there': refusal(404, 5, 'Index not found'),
  'matches-without-passage': jsonReply(found),
  'matches-of-another-tenant': jsonReply({ ...found, matches: [], namespace: 'other' }),
  'matches-that-are-none': jsonReply({ ...found, matches: 'none' }),
  'too-few-upserted': jsonReply({ upsertedCount: 0 }),
} as const satisfies Record<string, readonly WireStep[]>;

export type PineconeScenario = keyof typeof pineconeScenarios;

export const pineconeScenarioNames = Object.keys(pineconeScenarios).filter(isScenario);

function isScenario(name: string): name is PineconeScenario {
  return name in pineconeScenarios;
}
