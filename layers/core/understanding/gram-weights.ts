/** The share of texts that hold a gram decides its weight: `log((texts + 1) / (texts with it + 0.5))`. */
export type GramWeights = (gram: string) => number;

/** How telling each gram is, from in how many of `texts` texts it stands. */
export function gramWeights(texts: number, textsWith: (gram: string) => number): GramWeights {
  return (gram) => Math.log((texts + 1) / (textsWith(gram) + 0.5));
}

/** In how many texts each gram stands. */
export function countGrams(texts: readonly Iterable<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const grams of texts) for (const gram of new Set(grams)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return counts;
}

/** Learns how telling each gram is from the grams of every text. */
export function learnGramWeights(texts: readonly (readonly string[])[]): GramWeights {
  const counts = countGrams(texts);
  return gramWeights(texts.length, (gram) => counts.get(gram) ?? 0);
}
