import { readText } from '../../knowledge/lexicon/read-text.ts';

/** What the words and phrases of a text mean, by the shop lexicon: "parcel", "package" and "paczka" give the same. */
export function conceptGrams(text: string): readonly string[] {
  return readText(text).notions.flatMap(({ concepts }) => concepts.map(String));
}
