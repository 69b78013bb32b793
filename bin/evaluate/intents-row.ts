import * as z from 'zod';
import { type IntentExample, outOfScope } from '#core/understanding/intents/intent-model.ts';

/** How data sets name what belongs to no intent. */
const strangers: ReadonlySet<string> = new Set(['NO_NODES_DETECTED', 'out_of_scope', 'oos', outOfScope]);

const Intent = z.string().transform((intent) => (strangers.has(intent) ? outOfScope : intent));

/** An utterance whose intent is known. */
export const IntentTrainRow = z.looseObject({ text: z.string(), intent: Intent });

/** An utterance to be judged; its intent is there when the judging is to be measured. */
export const IntentTestRow = z.looseObject({
  id: z.union([z.string(), z.number()]).optional(),
  text: z.string(),
  intent: Intent.optional(),
});

/** What was predicted for a row whose intent is known. */
export interface JudgedIntent {
  readonly expected: IntentExample['intent'];
  readonly predicted: IntentExample['intent'];
}
