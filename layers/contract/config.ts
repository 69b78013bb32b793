import * as z from 'zod';
import { InferenceProfiles } from './inference-profiles.ts';
import type { JobName } from './jobs.ts';
import type { LambdaName } from './lambdas.ts';

const name = z.string().min(1);

/** Every environment variable Aisle reads: CDK sets them, `read-config.ts` parses them. */
export const Config = z.object({
  AISLE_STAGE: name
    .default('local')
    .describe('dev, prod or local; a dimension of nothing, a field of every log line'),
  AISLE_MODEL: name
    .optional()
    .describe(
      'A Bedrock model or inference-profile id, provider/model, or "plans": as the model plans say; absent: answers are extracted offline',
    ),
  AISLE_INFERENCE_PROFILES: InferenceProfiles.describe(
    'Through which profiles of the account Bedrock’s models are called: USE-CASE/MODEL=ARN, separated by commas',
  ),
  OPENAI_BASE_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('A server that speaks OpenAI’s protocol, with the version: Ollama, vLLM, any other'),
  OPENAI_MODEL: name.optional().describe('The model at OPENAI_BASE_URL'),
  OPENAI_API_KEY: name.optional(),
  GEMINI_API_KEY: name.optional(),
  MISTRAL_API_KEY: name.optional(),
  PERPLEXITY_API_KEY: name.optional(),
  MODEL_KEYS_SECRET: name
    .optional()
    .describe('The id of the secret with the vendors’ keys: {"openai": "…", "perplexity": "…"}'),
  SAGEMAKER_ENDPOINT: name.optional().describe('The endpoint of the shop’s own model on a GPU'),
  SAGEMAKER_COMPONENT: name.optional().describe('The inference component on it: a LoRA adapter'),
  AISLE_GUARDRAIL: z
    .string()
    .regex(/^[^:]+:(?:\d+|DRAFT)$/, 'write the id of a Bedrock guardrail and its version: ID:1 or ID:DRAFT')
    .optional()
    .describe('A Bedrock guardrail and its version, `ID:1`; absent: our own rules judge alone'),
  AISLE_TUNING: name.default('/opt/tuning').describe('The folder of default tuning data'),
  WIDGET_ORIGINS: z
    .string()
    .default('')
    .transform((list) => list.split(',').filter((origin) => origin !== ''))
    .describe('Origins of other sites that may show the widget, separated by commas'),
  LOG_LEVEL: z.enum(['DEBUG', 'INFO', 'WARN', 'ERROR', 'SILENT']).default('INFO'),
  AWS_REGION: name.optional(),
  AWS_ENDPOINT_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Where an emulator of AWS is; clients of AWS’s read it by themselves'),
  BEDROCK_ENDPOINT: name.optional().describe('Another address of Bedrock, for tests and private endpoints'),
  PINECONE_API_KEY: name
    .optional()
    .describe('The key of Pinecone on a laptop; in AWS it is "pinecone" in the secret'),
  PINECONE_HOST: name.optional().describe('The address of the index, as `npm run pinecone:init` prints it'),
  AISLE_EMBEDDER: z
    .string()
    .regex(/^(?:ngram|(?:bedrock|openai)\/.+)$/u, 'Name ngram, bedrock/MODEL or openai/MODEL')
    .default('ngram')
    .describe('What makes vectors: ngram (offline), bedrock/amazon.titan-embed-text-v2:0, openai/MODEL ...'),
  AISLE_EMBEDDER_DIMENSIONS: z.coerce
    .number()
    .int()
    .min(1)
    .max(4096)
    .optional()
    .describe('How many numbers its vectors have, where Aisle does not know or another count is wanted'),
  AISLE_RERANKER: z
    .string()
    .regex(/^(?:bedrock|pinecone)\/.+$/u, 'Name bedrock/MODEL or pinecone/MODEL')
    .optional()
    .describe(
      'What judges the passages that were found once more: bedrock/cohere.rerank-v3-5:0, pinecone/MODEL',
    ),
  SHOP_TABLE: name.optional(),
  PEOPLE_TABLE: name.optional(),
  MONEY_TABLE: name.optional(),
  OPERATIONS_TABLE: name.optional(),
  DOCUMENTS_BUCKET: name
    .optional()
    .describe(
      'Where a shop drops its documents, below knowledge/TENANT/, and its products, below catalogue/TENANT/',
    ),
  LAKE_BUCKET: name
    .optional()
    .describe('Where facts for analysis lie, below lake/, and what queries find, below learning/'),
  LAKE_DATABASE: name.optional().describe('The database of Glue that tells Athena of its tables'),
  ATHENA_WORKGROUP: name.optional().describe('The workgroup that queries run in, with its limit'),
  ORDERS_BUCKET: name
    .optional()
    .describe('Where work is ordered that goes on without a request: each order is an object'),
  ASSETS_BUCKET: name.optional().describe('Where pictures of products lie, below assets/TENANT/'),
  STAFF_ISSUER: z
    .url()
    .optional()
    .describe('The Cognito pool that signs staff in; absent: nobody of the staff gets in'),
  STAFF_CLIENT_ID: name.optional().describe('The one client of that pool whose tokens count'),
  SENTRY_DSN: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Where errors are reported: https://KEY@HOST/PROJECT, of Sentry or who is compatible with it'),
  STAFF_SIGN_IN: z.url().optional().describe('Where that pool asks people who they are'),
  SNAPSHOTS_BUCKET: name
    .optional()
    .describe(
      'Where each shop’s index lies as one file: what is searched without Pinecone, or when it fails',
    ),
  GUEST_TOKEN_SECRET: name.optional().describe('The id of the secret that signs guest tokens'),
  ORIGIN_SECRET: name
    .optional()
    .describe(
      'The id of the secret that CloudFront sends along; absent: requests need not come through CloudFront',
    ),
});
export type Config = z.infer<typeof Config>;
export type Variable = keyof Config;

/** What each function cannot start without; a test compares it with what CDK binds. */
export const needs = {
  system: ['SHOP_TABLE', 'MONEY_TABLE', 'SNAPSHOTS_BUCKET'],
  guests: ['GUEST_TOKEN_SECRET'],
  chat: [
    'SHOP_TABLE',
    'PEOPLE_TABLE',
    'MONEY_TABLE',
    'OPERATIONS_TABLE',
    'DOCUMENTS_BUCKET',
    'SNAPSHOTS_BUCKET',
  ],
  conversations: ['SHOP_TABLE', 'PEOPLE_TABLE', 'OPERATIONS_TABLE'],
  knowledge: ['SHOP_TABLE', 'MONEY_TABLE', 'SNAPSHOTS_BUCKET'],
  products: ['SHOP_TABLE', 'MONEY_TABLE', 'SNAPSHOTS_BUCKET'],
  events: ['SHOP_TABLE', 'PEOPLE_TABLE', 'OPERATIONS_TABLE'],
  recommendations: ['SHOP_TABLE', 'PEOPLE_TABLE', 'MONEY_TABLE', 'OPERATIONS_TABLE'],
  sources: ['SHOP_TABLE', 'MONEY_TABLE', 'OPERATIONS_TABLE', 'ASSETS_BUCKET', 'SNAPSHOTS_BUCKET'],
  costs: ['MONEY_TABLE'],
  descriptions: ['SHOP_TABLE', 'MONEY_TABLE', 'OPERATIONS_TABLE', 'SNAPSHOTS_BUCKET', 'ORDERS_BUCKET'],
  authorizer: ['GUEST_TOKEN_SECRET', 'ORIGIN_SECRET'],
  ingest: ['SHOP_TABLE', 'MONEY_TABLE', 'OPERATIONS_TABLE', 'DOCUMENTS_BUCKET', 'SNAPSHOTS_BUCKET'],
  learn: [
    'SHOP_TABLE',
    'PEOPLE_TABLE',
    'DOCUMENTS_BUCKET',
    'LAKE_BUCKET',
    'LAKE_DATABASE',
    'ATHENA_WORKGROUP',
  ],
  lake: ['SHOP_TABLE', 'MONEY_TABLE', 'DOCUMENTS_BUCKET', 'LAKE_BUCKET'],
  describe: ['SHOP_TABLE', 'MONEY_TABLE', 'OPERATIONS_TABLE', 'ORDERS_BUCKET'],
  refresh: ['SHOP_TABLE', 'MONEY_TABLE', 'OPERATIONS_TABLE', 'SNAPSHOTS_BUCKET'],
  fold: ['MONEY_TABLE'],
  tally: ['SHOP_TABLE', 'MONEY_TABLE'],
  retain: ['SHOP_TABLE', 'PEOPLE_TABLE', 'OPERATIONS_TABLE'],
  audit: ['SHOP_TABLE', 'PEOPLE_TABLE'],
  report: [],
} as const satisfies Record<LambdaName | JobName | 'authorizer' | 'report', readonly Variable[]>;

/** A deployed function: one behind routes, the authorizer in front of them, one that does a job, or the one that reports errors. */
export type FunctionName = keyof typeof needs;
