/** What a column holds, in Hive's word. Times are epoch milliseconds, money is femto-dollars (10^-15 USD). */
export type LakeType = 'string' | 'bigint' | 'boolean';

/**
 * The tables of the lake: facts for analysis, without text and without persons. Each is partitioned by tenant and by the
 * UTC day `dt`. `calls`: settled calls to providers. `turns`: what one message to the assistant took, in calls. `events`:
 * what shoppers who consented did.
 */
export const lakeTables = {
  calls: {
    at: 'bigint',
    provider: 'string',
    model: 'string',
    service_tier: 'string',
    use_case: 'string',
    model_plan: 'string',
    plan: 'string',
    retry: 'bigint',
    failed: 'boolean',
    estimated: 'boolean',
    cache_hit: 'boolean',
    unpriced: 'boolean',
    input: 'bigint',
    output: 'bigint',
    femto_usd: 'bigint',
    saved_femto_usd: 'bigint',
    latency_ms: 'bigint',
    first_text_ms: 'bigint',
  },
  turns: {
    at: 'bigint',
    calls: 'bigint',
    failed_calls: 'bigint',
    model: 'string',
    model_plan: 'string',
    cache_hit: 'boolean',
    output: 'bigint',
    femto_usd: 'bigint',
    latency_ms: 'bigint',
  },
  events: {
    at: 'bigint',
    type: 'string',
    product_id: 'string',
    quantity: 'bigint',
    list_kind: 'string',
    list_arm: 'string',
    list_placement: 'string',
    list_position: 'bigint',
    revenue_minor: 'bigint',
    currency: 'string',
  },
} as const satisfies Record<string, Readonly<Record<string, LakeType>>>;

export type LakeTables = typeof lakeTables;
export type LakeTableName = keyof LakeTables;
