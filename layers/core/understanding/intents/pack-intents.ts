import * as z from 'zod';
import type { IntentModel } from './intent-model.ts';

/** A model as plain data, to be stored as JSON. */
export const Packed = z.strictObject({
  intents: z.array(z.string()),
  texts: z.int().min(0),
  grams: z.string().describe('One a line: no gram holds a line break'),
  counts: z.base64(),
  pulls: z.base64(),
  step: z.number(),
  confidence: z.strictObject({ slope: z.number(), offset: z.number() }),
});

export type PackedIntents = z.infer<typeof Packed>;

/** Packs a model for a store. */
export function packIntents({ intents, places, counts, pulls, ...numbers }: IntentModel): PackedIntents {
  return {
    ...numbers,
    intents: [...intents],
    grams: [...places.keys()].join('\n'),
    counts: toBase64(counts),
    pulls: toBase64(pulls),
  };
}

/** A model as it was packed. */
export function unpackIntents({ grams, counts, pulls, ...model }: PackedIntents): IntentModel {
  const names = grams === '' ? [] : grams.split('\n');
  return {
    ...model,
    places: new Map(names.map((gram, place) => [gram, place])),
    counts: new Uint16Array(fromBase64(counts)),
    pulls: new Int8Array(fromBase64(pulls)),
  };
}

function toBase64({ buffer, byteOffset, byteLength }: Uint16Array | Int8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64');
}

function fromBase64(text: string): ArrayBuffer {
  return new Uint8Array(Buffer.from(text, 'base64')).buffer;
}
