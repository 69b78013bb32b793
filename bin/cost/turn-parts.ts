import type { TurnPart } from '#core/costs/turn-cost.ts';

/** Tokens of the turn everything is compared by. */
export const turnTokens = { input: 1000, output: 200 };

/** What may stand in the place of the default plans' models. */
export const alternatives = [
  'bedrock/us.amazon.nova-micro-v1:0',
  'bedrock/eu.amazon.nova-micro-v1:0',
  'bedrock/us.amazon.nova-lite-v1:0',
  'bedrock/eu.amazon.nova-lite-v1:0',
  'bedrock/us.amazon.nova-2-lite-v1:0',
  'bedrock/us.amazon.nova-pro-v1:0',
  'bedrock/openai.gpt-oss-20b-1:0',
  'bedrock/openai.gpt-oss-120b-1:0',
  'bedrock/mistral.mistral-7b-instruct-v0:2',
  'bedrock/us.meta.llama3-1-8b-instruct-v1:0',
  'bedrock/us.anthropic.claude-haiku-4-5-20251001-v1:0',
  'bedrock/us.anthropic.claude-sonnet-4-5-20250929-v1:0',
  'openai/gpt-5-nano',
  'openai/gpt-4.1-nano',
  'openai/gpt-4o-mini',
  'openai/gpt-5-mini',
  'gemini/gemini-2.5-flash-lite',
  'gemini/gemini-2.5-flash',
  'mistral/mistral-small-latest',
  'cohere/command-r7b-12-2024',
] as const;

/** 1,024 MB for the 2.5 s a streamed turn lasts, and two short calls beside it (token, page). */
const lambda: TurnPart = {
  name: 'aws/lambda-arm64',
  region: 'us-east-1',
  usage: { gigabyteSecond: 2.6, request: 3 },
};
const gateway: TurnPart = { name: 'aws/api-gateway-rest', region: 'us-east-1', usage: { request: 1.2 } };

/**
 * The ledger: two transactions, each of a row of 1 KB and two budgets (12 units); the turn, its sentences, quota and
 * idempotency: 9; the rollup: 2. Reads: conversation, turn, shop, cache, budgets: 8; a quarter-hour of some fifty calls
 * folded anew: 15.
 */
const dynamo: TurnPart = {
  name: 'aws/dynamodb-on-demand',
  region: 'us-east-1',
  usage: { writeUnit: 23, readUnit: 23 },
};

/** Three queries (FAQ, policy, product) of a namespace below 1 GB: a quarter of a unit each. */
const vectors: TurnPart = { name: 'aws/pinecone-serverless', region: 'us-east-1', usage: { readUnit: 0.75 } };

/**
 * Bedrock's content filter, asked about a question below 1,000 characters where our own rules are unsure: 3 % of normal
 * messages at most, as our rules for reliability bound it; of the demo shop's questions it is none.
 */
const guard: TurnPart = { name: 'bedrock/guardrail/content-filters', usage: { guardrailUnit: 0.03 } };

export const everyTurn: Readonly<Record<string, TurnPart>> = { lambda, gateway, dynamo, vectors, guard };

/** What a shop adds that has it judge the question and the answer of every turn: one unit each. */
export const guardAlways: TurnPart = {
  name: 'bedrock/guardrail/content-filters',
  usage: { guardrailUnit: 2 },
};

/** GPU instances for the shop's own Mistral 7B, and the tokens a second we assume of one at full load. */
export const gpus = ['ml.g6.xlarge', 'ml.g5.xlarge', 'ml.g5.2xlarge', 'ml.g6e.xlarge'] as const;
export const gpuTokensPerSecond = 600;
