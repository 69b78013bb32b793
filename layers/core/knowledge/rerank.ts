import type { Ports } from '../ports.ts';
import type { FoundKnowledge, PassageQuery } from './find-passages.ts';

/** More than go into any prompt; rerankers bill by the hundred. */
const mostJudged = 24;
/** Of a turn's 20 seconds. */
const patienceMs = 1500;

/**
 * Puts the best of what was found in the order of the world's reranker, if it has one; how relevant each is, is the mean
 * of both judges. A reranker that fails or takes too long changes nothing: the order of our own scorer stands, and
 * `onOwnOrder` is told.
 */
export async function rerank(
  { reranker }: Pick<Ports, 'reranker'>,
  { text, tenant, turn, signal, onOwnOrder }: PassageQuery,
  found: readonly FoundKnowledge[],
): Promise<readonly FoundKnowledge[]> {
  if (reranker === undefined || found.length < 2) return found;
  const judged = found.slice(0, mostJudged);
  try {
    const scores = await reranker.rerank(
      text,
      judged.map(({ passage }) => `${passage.title}\n${passage.text}`),
      AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]),
      { payer: { ...turn, tenant } },
    );
    const byScore = judged
      .map((knowledge, at) => ({ knowledge, score: scores[at] ?? 0 }))
      .toSorted((a, b) => b.score - a.score);
    const ranked = byScore.map(({ knowledge, score }) => ({
      ...knowledge,
      relevance: (knowledge.relevance + score) / 2,
    }));
    return [...ranked, ...found.slice(mostJudged)];
  } catch (cause) {
    if (signal.aborted) throw cause;
    onOwnOrder?.(cause);
    return found;
  }
}
