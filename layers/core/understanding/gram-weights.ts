/** The share of texts that hold a gram decides its weight: `log((texts + 1) / (texts with it + 0.5))`. */
export type GramWeights = (gram: string) => number;

/** Learns how telling each gram is from the grams of every text. */
export function learnGramWeights(texts: readonly (readonly string[])[]): GramWeights {
  const counts = new Map<string, number>();
  for (const gram of texts.flatMap((grams) => [...new Set(grams)]))
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return (gram) => Math.log((texts.length + 1) / ((counts.get(gram) ?? 0) + 0.5));
}
