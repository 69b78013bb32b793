import * as z from 'zod';
import { UseCase } from '#contract/use-case.ts';
import type { Attempt } from '#core/costs/attempt.ts';
import { meters } from '#core/costs/meters.ts';
import { jsonText, wholeNumber } from '../row-fields.ts';
import { keyOf, type RowKey } from '../row-key.ts';
import type { Row, StoredRow } from '../row.ts';

const Claim = z.object({
  budget: z.string(),
  window: z.string(),
  hardFemtoUsd: z.string().transform(BigInt).optional(),
});

const Line = z.object({ meter: z.enum(meters), quantity: z.number(), each: z.string().optional() });

const begun = {
  id: z.string(),
  tenant: z.string(),
  requestId: z.string(),
  conversationId: z.string(),
  messageId: z.string(),
  useCase: UseCase,
  modelPlan: z.string(),
  rule: z.string().optional(),
  plan: z.string().optional(),
  apiKey: z.string().optional(),
  arm: z.string().optional(),
  retry: wholeNumber,
  provider: z.string(),
  model: z.string(),
  serviceTier: z.string(),
  startedAt: wholeNumber,
  deadline: wholeNumber,
  worstFemtoUsd: z.bigint(),
  unpriced: z.boolean(),
  claims: jsonText(z.array(Claim)),
};

const AttemptRow = z.discriminatedUnion('state', [
  z.object({ ...begun, state: z.literal('open') }),
  z.object({
    ...begun,
    state: z.literal('settled'),
    usage: jsonText(z.partialRecord(z.enum(meters), z.number())),
    rawUsage: jsonText(z.unknown()).optional(),
    lines: jsonText(z.array(Line)),
    femtoUsd: z.bigint(),
    savedFemtoUsd: z.bigint(),
    estimated: z.boolean(),
    cacheHit: z.boolean(),
    priceBook: z.string(),
    finish: z.string(),
    failed: z.boolean(),
    firstTextMs: wholeNumber.optional(),
    latencyMs: wholeNumber,
  }),
]);

/** The partition of the attempts begun on a UTC day. */
export function attemptsOf(tenant: string, day: string): string {
  return keyOf(tenant, 'attempts', day);
}

/** The key of an attempt: attempts sort by their time. */
function attemptKey({ tenant, startedAt, id }: Attempt): RowKey {
  const time = new Date(startedAt).toISOString();
  return { pk: attemptsOf(tenant, time.slice(0, 10)), sk: keyOf(time, id) };
}

/** An attempt as a row. */
export function attemptRow(attempt: Attempt): Row {
  const { claims, ...fields } = attempt;
  const claimed = claims.map(({ budget, window, hardFemtoUsd }) => ({
    budget,
    window,
    hardFemtoUsd: hardFemtoUsd?.toString(),
  }));
  const row = { ...attemptKey(attempt), claims: JSON.stringify(claimed) };
  if (fields.state === 'open') return { ...row, ...fields };
  const { usage, rawUsage, lines, ...settled } = fields;
  return {
    ...row,
    ...settled,
    usage: JSON.stringify(usage),
    rawUsage: JSON.stringify(rawUsage),
    lines: JSON.stringify(lines),
  };
}

/** A row as an attempt. */
export function attemptOf(row: StoredRow): Attempt {
  const { rule, plan, apiKey, arm, claims, ...parsed } = AttemptRow.parse(row);
  const named = {
    rule,
    plan,
    apiKey,
    arm,
    claims: claims.map(({ budget, window, hardFemtoUsd }) => ({ budget, window, hardFemtoUsd })),
  };
  if (parsed.state === 'open') return { ...parsed, ...named };
  const { rawUsage, firstTextMs, lines, ...settled } = parsed;
  return {
    ...settled,
    ...named,
    rawUsage,
    firstTextMs,
    lines: lines.map(({ meter, quantity, each }) => ({ meter, quantity, each })),
  };
}
