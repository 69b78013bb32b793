import { expect, it } from 'vitest';
import { importSheet } from './import-sheet.ts';
import { rowsOfSheet } from './sheet-row.ts';

const origin = { validFrom: '2026-07-24', source: 'a sheet' };

it('reads meters, thresholds, tiers and searches into one entry per tier', () => {
  const rows = [
    {
      model: 'claude-sonnet-4-5',
      litellm_provider: 'anthropic',
      input_cost_per_token: 3e-6,
      input_cost_per_token_above_200k_tokens: 6e-6,
      cache_creation_input_token_cost_above_1hr: 0.000006,
      input_cost_per_token_batches: 1.5e-6,
      search_context_cost_per_query: { search_context_size_medium: 0.01 },
      max_tokens: 64_000,
    },
  ];
  const named = { model: 'claude-sonnet-4-5', region: 'default', ...origin };
  expect(importSheet(rows, origin)).toEqual([
    {
      version: '2026-07-24',
      provider: 'anthropic',
      prices: [
        {
          ...named,
          tier: 'on-demand',
          usd: { search: '10', cacheWrite1h: '6', input: '3' },
          above: [{ promptTokens: 200_000, usd: { input: '6' } }],
        },
        { ...named, tier: 'batch', usd: { input: '1.5' } },
      ],
    },
  ]);
});

it('puts names of one model into one entry, and provisioned throughput into a tier', () => {
  const rows = [
    { model: 'gpt-4', litellm_provider: 'openai', input_cost_per_token: 0.00003 },
    { model: 'openai/gpt-4', litellm_provider: 'openai', input_cost_per_token: 0.00003 },
    {
      model: 'bedrock/us-east-1/1-month-commitment/anthropic.claude-v1',
      litellm_provider: 'bedrock',
      input_cost_per_second: 0.011,
    },
  ];
  const [openai, bedrock] = importSheet(rows, origin);
  expect(openai?.prices).toEqual([expect.objectContaining({ model: 'gpt-4', usd: { input: '30' } })]);
  expect(bedrock?.prices).toEqual([
    expect.objectContaining({ region: 'us-east-1', tier: '1-month-commitment', usd: { second: '0.011' } }),
  ]);
});

it('keeps a price finer than a femto-dollar, and a generated image apart from one that is looked at', () => {
  const rows = [
    {
      model: 'dall-e-2',
      litellm_provider: 'openai',
      mode: 'image_generation',
      input_cost_per_pixel: 2.4414e-7,
    },
    { model: 'video', litellm_provider: 'vertex', input_cost_per_video_per_second: 3.3333333333333335e-5 },
    { model: 'image', litellm_provider: 'openai', mode: 'image_generation', input_cost_per_image: 0.04 },
  ];
  const prices = importSheet(rows, origin).flatMap((book) => book.prices.map(({ usd }) => usd));
  expect(prices).toEqual([
    { pixelInput: '0.24414' },
    { image: '0.04' },
    { videoSecond: '0.000033333333333333335' },
  ]);
});

it('reads LiteLLM’s own file as well', () => {
  const rows = rowsOfSheet({
    sample_spec: { mode: 'chat' },
    'gpt-5': { litellm_provider: 'openai', input_cost_per_token: 1.25e-6 },
  });
  expect(importSheet(rows, origin)[0]?.prices[0]).toMatchObject({ model: 'gpt-5', usd: { input: '1.25' } });
});
