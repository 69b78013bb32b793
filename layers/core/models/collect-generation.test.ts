import { describe, expect, it } from 'vitest';
import { collectGeneration } from './collect-generation.ts';
import type { ModelPart } from './language-model.ts';
import { noUsage } from './usage.ts';

const end: ModelPart = { type: 'generation-end', finish: { unified: 'stop', raw: 'end_turn' } };

describe('collectGeneration', () => {
  it('joins the texts and keeps the usage', async () => {
    const usage = { ...noUsage, output: 2 };
    const generation = await collectGeneration(
      parts(text('Thirty '), text('days.'), { type: 'usage-known', usage, raw: {} }, end),
    );
    expect(generation).toEqual({
      text: 'Thirty days.',
      usage,
      finish: { unified: 'stop', raw: 'end_turn' },
    });
  });

  it('drops what a model said before another one began', async () => {
    const restart: ModelPart = { type: 'generation-start', model: 'second' };
    await expect(
      collectGeneration(parts(text('Thir'), restart, text('30 days.'), end)),
    ).resolves.toMatchObject({
      text: '30 days.',
    });
  });

  it('fails with interrupted when the end is missing', async () => {
    await expect(collectGeneration(parts(text('Thirty ')))).rejects.toMatchObject({ fault: 'interrupted' });
  });
});

function text(said: string): ModelPart {
  return { type: 'text-delta', text: said };
}

async function* parts(...given: readonly ModelPart[]): AsyncIterable<ModelPart> {
  yield* given;
}
