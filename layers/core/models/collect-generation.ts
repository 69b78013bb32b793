import type { Usage } from '#contract/chat.ts';
import { type GenerationFinish, ModelError, type ModelPart } from './language-model.ts';

/** A whole generation at once. */
export interface Generation {
  readonly text: string;
  readonly usage: Usage | undefined;
  readonly finish: GenerationFinish;
}

/** Reads a model's stream to its end; fails with `interrupted` when there is none. */
export async function collectGeneration(parts: AsyncIterable<ModelPart>): Promise<Generation> {
  let text = '';
  let usage: Usage | undefined;
  let finish: GenerationFinish | undefined;
  for await (const part of parts) {
    if (part.type === 'generation-start') text = '';
    else if (part.type === 'text-delta') text += part.text;
    else if (part.type === 'usage-known') ({ usage } = part);
    else if (part.type === 'generation-end') ({ finish } = part);
  }
  if (!finish) throw new ModelError('interrupted', 'The model stopped before the end of its answer');
  return { text, usage, finish };
}
