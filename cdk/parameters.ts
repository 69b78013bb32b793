import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import * as z from 'zod';
import { gpuShape } from './gpu-parameters.ts';
import { findMisfits } from './find-misfits.ts';
import { splitAtCommas } from './split-at-commas.ts';

/** `dev` costs next to nothing when idle; `prod` keeps its data when a stack is removed. */
export const Stage = z.enum(['dev', 'prod']);
export type Stage = z.infer<typeof Stage>;

const Origin = z
  .url({ protocol: /^https?$/ })
  .refine(isOrigin, 'Send an origin alone: scheme, host and port, with nothing after them');

/** What one deployment of Aisle may differ in. Each is given as `-c name=value` or in the file of `-c parameters=FILE`. */
export const Parameters = z
  .strictObject({
    stage: Stage,
    region: z
      .string()
      .regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'Name an AWS region such as eu-central-1')
      .default('eu-central-1'),
    domain: z
      .string()
      .regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/, 'Name a host such as assistant.shop.example')
      .optional()
      .describe('The host of the pages and the API; absent: the one CloudFront gives'),
    certificateArn: z
      .string()
      .regex(/^arn:[\w-]+:acm:us-east-1:/, 'CloudFront takes certificates of us-east-1 only')
      .optional()
      .describe('The certificate of `domain`'),
    site: Origin.optional().describe(
      'Without a domain: the Url that the first deployment printed, so that staff come back there from signing in',
    ),
    originSecretRound: z.coerce
      .number()
      .int()
      .min(1)
      .default(1)
      .describe(
        'Raise it by one for a new secret between CloudFront and the API; the one before stays in force',
      ),
    model: z
      .string()
      .regex(/^[a-z0-9][\w.:-]+$/, 'Name a Bedrock model or inference profile by its id, not its ARN')
      .optional()
      .describe(
        '`plans`: those of the shipped model plans; absent: answers are extracted offline and no model may be called',
      ),
    guardrail: z
      .enum(['on', 'off'])
      .default('on')
      .describe(
        'Whether a guardrail of Bedrock’s judges what our own rules are unsure of, where there is a model',
      ),
    embedder: z
      .string()
      .regex(
        /^(?:bedrock|openai)\/[a-z0-9][\w.:-]+$/,
        'Name an embedder, as in bedrock/amazon.titan-embed-text-v2:0 or openai/text-embedding-3-small',
      )
      .optional()
      .describe('Absent: vectors are made offline, and no embedder may be called'),
    embedderDimensions: z.coerce
      .number()
      .int()
      .min(1)
      .max(4096)
      .optional()
      .describe('How many numbers its vectors have, where another count is wanted than it makes by itself'),
    reranker: z
      .string()
      .regex(
        /^(?:bedrock|pinecone)\/[a-z0-9][\w.:-]+$/,
        'Name a reranker, as in bedrock/cohere.rerank-v3-5:0',
      )
      .optional()
      .describe('Absent: what was found is ranked by our own rules alone'),
    pineconeHost: z
      .url({ protocol: /^https$/ })
      .optional()
      .describe(
        'The index that npm run pinecone:init made; its key goes into the secret of the vendors’ keys',
      ),
    pineconeDimensions: z.coerce
      .number()
      .int()
      .min(1)
      .optional()
      .describe('How many numbers a passage has in it, as npm run pinecone:init says'),
    vendors: z
      .preprocess(splitAtCommas, z.array(z.enum(['openai', 'gemini', 'mistral', 'perplexity'])))
      .default([])
      .describe('Whose models may be called; their keys go into the secret of the vendors’ keys'),
    widgetOrigins: z
      .preprocess(splitAtCommas, z.array(Origin))
      .default([])
      .describe('Where the shop embeds the widget, for example https://www.shop.example'),
    requestsPerSecond: z.coerce.number().int().min(1).max(10_000),
    requestBurst: z.coerce.number().int().min(1).max(5_000),
    logRetentionDays: z.coerce
      .number()
      .pipe(z.enum(RetentionDays, 'Name a period CloudWatch offers: 1, 3, 5, 7, 14, 30, 60, 90 ... days'))
      .refine((days) => days !== RetentionDays.INFINITE, 'Logs are not kept for ever'),
    monthlyBudgetUsd: z.coerce.number().min(1),
    lakeDays: z.coerce
      .number()
      .int()
      .min(31)
      .max(3_650)
      .default(400)
      .describe('How long what shoppers did and the facts of the lake are kept'),
    queryGigabytes: z.coerce
      .number()
      .int()
      .min(1)
      .max(10_000)
      .describe('How much one query of the lake may read; Athena takes 5 USD for 1,000'),
    sentryDsn: z
      .url({ protocol: /^https$/ })
      .regex(/^https:\/\/\w+@[^/]+(?:\/[\w-]+)*\/\d+$/, 'Write it as https://KEY@HOST/PROJECT')
      .optional()
      .describe(
        'Where errors are reported, at Sentry or who is compatible with it; absent: they are in the logs',
      ),
    alertEmail: z.email().optional().describe('Who is told when the budget runs out'),
    ...gpuShape,
  })
  .superRefine((parameters, context) => {
    for (const { path, message } of findMisfits(parameters)) {
      context.addIssue({ code: 'custom', path: [path], message });
    }
  });
export type Parameters = z.infer<typeof Parameters>;

function isOrigin(url: string): boolean {
  return URL.canParse(url) && new URL(url).origin === url;
}
