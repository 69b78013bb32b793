import { gramWeights } from '../gram-weights.ts';
import { probabilityOf } from './fit-confidence.ts';
import { type IntentModel, outOfScope } from './intent-model.ts';
import { strongest } from './strongest.ts';
import { textSpace } from './text-space.ts';

/** What a message is taken to want. */
export interface IntentGuess {
  /** The likeliest intent, also where it is not known; `outOfScope` where nothing speaks for any. */
  readonly intent: string;
  /** The probability that this is the intent, 0..1; where half of all messages are out of scope. */
  readonly score: number;
  /** Whether the guess is likelier right than wrong; else the message is out of scope. */
  readonly isKnown: boolean;
}

/** Characters; whoever writes more says within so many what he wants. */
const longestRead = 1000;

/** Guesses what a message wants, in some tenths of a millisecond; by its beginning, where it is long. */
export function classifyIntent(model: IntentModel, text: string): IntentGuess {
  const draws = drawsOf(model, text);
  const best = strongest(draws);
  const draw = draws[best] ?? 0;
  if (draw <= 0) return { intent: outOfScope, score: 0, isKnown: false };
  const score = probabilityOf(draw, model.confidence);
  return { intent: model.intents[best] ?? outOfScope, score, isKnown: score >= 0.5 };
}

function drawsOf(model: IntentModel, text: string): Float64Array {
  const { intents, texts, places, counts, pulls, step } = model;
  const space = textSpace(gramWeights(texts, (gram) => counts[places.get(gram) ?? -1] ?? 0));
  const draws = new Float64Array(intents.length);
  for (const [gram, weight] of space(text.slice(0, longestRead))) {
    const place = places.get(gram);
    if (place === undefined) continue;
    for (let intent = 0; intent < draws.length; intent += 1)
      draws[intent] = (draws[intent] ?? 0) + weight * step * (pulls[place * draws.length + intent] ?? 0);
  }
  return draws;
}
