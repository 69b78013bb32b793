/**
 * How near a text is to one that a person wrote, 0..1: the F-measure of their longest common subsequence of words
 * (ROUGE-L; Lin 2004, "ROUGE: A Package for Automatic Evaluation of Summaries", section 3.1, with beta = 1). Words are
 * runs of small Latin letters and digits, not stemmed, as in the rouge-score package.
 */
export function rougeL(text: string, reference: string): number {
  const [written, expected] = [wordsOf(text), wordsOf(reference)];
  const common = longestCommon(written, expected);
  return common === 0 ? 0 : (2 * common) / (written.length + expected.length);
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[a-z0-9]+/gu) ?? [];
}

/** How many words two texts have in common in one order. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  let row: readonly number[] = Array.from({ length: b.length + 1 }, () => 0);
  for (const word of a) {
    const next = [0];
    for (const [at, other] of b.entries()) {
      next.push(word === other ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
