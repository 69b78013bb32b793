import { probabilityOf } from './fit-confidence.ts';
import { sumRows } from './fit-pulls.ts';
import { type IntentModel, outOfScope } from './intent-model.ts';
import { indexLikeness } from './likeness-index.ts';
import { strongest } from './strongest.ts';
import { learnTextSpace } from './text-space.ts';

/** What a message is taken to want. */
export interface IntentGuess {
  /** The likeliest intent, also where it is not known; `outOfScope` where nothing speaks for any. */
  readonly intent: string;
  /** The probability that this is the intent, 0..1; where half of all messages are out of scope. */
  readonly score: number;
  /** Whether the guess is likelier right than wrong; else the message is out of scope. */
  readonly isKnown: boolean;
}

type Classifier = (text: string) => IntentGuess;

const opened = new WeakMap<IntentModel, Classifier>();

/** Guesses what a message wants. The first guess of a model opens it, which takes as long as some hundred guesses. */
export function classifyIntent(model: IntentModel, text: string): IntentGuess {
  const classify = opened.get(model) ?? openModel(model);
  opened.set(model, classify);
  return classify(text);
}

function openModel({ examples, intents, pulls, confidence }: IntentModel): Classifier {
  const space = learnTextSpace(examples.map(({ text }) => text));
  const index = indexLikeness(examples.map(({ text }) => space(text)));
  const rows = pulls.map((row) => Float64Array.from(row));
  return (text) => {
    const draws = sumRows(rows, index(space(text)));
    const best = strongest(draws);
    const draw = draws[best] ?? 0;
    if (draw <= 0) return { intent: outOfScope, score: 0, isKnown: false };
    const score = probabilityOf(draw, confidence);
    return { intent: intents[best] ?? outOfScope, score, isKnown: score >= 0.5 };
  };
}
