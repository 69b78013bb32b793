import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileTuning } from '#adapters/file-tuning.ts';
import { dollarsFor } from '#core/costs/turn-cost.ts';
import { shippedBooks } from './shipped-books.ts';
import { defaultPlansCost } from './default-plans.ts';
import { savedPercent } from './saved-percent.ts';

const tuning = fileTuning(path.join(import.meta.dirname, '..', '..', 'layers', 'tuning'));

describe.each(['us', 'eu'])('100,000 turns on the default plans in %s', (area) => {
  it('cost at most 14 USD of models and 20 USD all in', async () => {
    const cost = await defaultPlansCost(tuning, await shippedBooks(tuning), area);
    expect(Number(dollarsFor(100_000, cost.model))).toBeLessThanOrEqual(14);
    expect(Number(dollarsFor(100_000, cost.allIn))).toBeLessThanOrEqual(20);
  });

  it('save at least 77.5 % of what the strongest model of the plans costs', async () => {
    const { model, strongest } = await defaultPlansCost(tuning, await shippedBooks(tuning), area);
    expect(savedPercent(model, strongest)).toBeGreaterThanOrEqual(77.5);
    expect(savedPercent(model, strongest)).toBeLessThan(100);
  });

  it('are those of the plans that the chat would choose', async () => {
    const { shares } = await defaultPlansCost(tuning, await shippedBooks(tuning), area);
    expect(shares.reduce((sum, { questions }) => sum + questions, 0)).toBe(218);
    for (const { model } of shares) expect(model).toMatch(new RegExp(`^bedrock/${area}\\.`, 'u'));
  });
});
