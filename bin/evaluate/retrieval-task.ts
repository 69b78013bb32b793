import { answerability } from '#core/knowledge/answerability.ts';
import { findPassages, type FoundKnowledge } from '#core/knowledge/find-passages.ts';
import { relevanceTo } from '#core/knowledge/relevance.ts';
import type { EvaluationTask } from './evaluation-task.ts';
import { type JudgedQuery, retrievalMetrics } from './retrieval-metrics.ts';
import { gradesOf, PassageRow, QueryRow } from './retrieval-row.ts';
import { openRetrievalShop, type RetrievalShop, tenant } from './retrieval-shop.ts';

/** Passages looked at for each part of a query. */
const perPart = 50;
const leastStep = 1e-6;

/** Judges how well questions find the texts that answer them, with no model and no network. */
export const task: EvaluationTask = {
  help: `How well questions find the texts that answer them, and whether it is known when nothing does.
--passages  {id, title?, text}
--queries   {id, text, relevant?: [id] or {id: grade}, candidates?: [id], answerable?: boolean}
--out       {id, ranked: [{id, score}], answerable: 0..1}: score is how likely the text answers the query
Metrics: n, precisionAt1 (of the highest grade), recallAt1, recallAt20, ndcgAt10, mrr, auroc of answerable (null without labels).`,
  inputs: ['passages', 'queries'],
  async run({ read, predict }) {
    await using shop = await openRetrievalShop(await read('passages', PassageRow));
    const queries = await read('queries', QueryRow);
    const judged: JudgedQuery[] = [];
    for (const query of queries) {
      const found = await find(shop, query);
      const ranked = rankTexts(found);
      const answerable = answerability(found);
      predict({ id: query.id, ranked, answerable });
      const grades = gradesOf(query);
      const isAnswerable = query.answerable;
      judged.push({ ranked: ranked.map(({ id }) => id), answerable, grades, isAnswerable });
    }
    return { n: queries.length, ...retrievalMetrics(judged) };
  },
};

/** Searches all texts, or ranks the candidates that the query names. */
async function find(shop: RetrievalShop, { text, candidates }: QueryRow): Promise<readonly FoundKnowledge[]> {
  const { ports, language } = shop;
  if (candidates === undefined) {
    const signal = AbortSignal.timeout(60_000);
    return await findPassages(ports, { tenant, text, language, kinds: ['policy'], perKind: perPart, signal });
  }
  const passages = candidates.flatMap(shop.passagesOf);
  const fitOf = relevanceTo({ text, language }, passages);
  return passages
    .map((passage) => ({ passage, ...fitOf(passage) }))
    .toSorted((a, b) => b.relevance - a.relevance);
}

/** The texts by their best passages, in the order found. */
function rankTexts(
  found: readonly FoundKnowledge[],
): readonly { readonly id: string; readonly score: number }[] {
  const texts = new Map<string, number>();
  for (const { passage, relevance } of found) {
    const id = passage.sourceId.replace(/\.[a-z]{2}$/u, '');
    texts.set(id, Math.max(relevance, texts.get(id) ?? 0));
  }
  return descending(Array.from(texts, ([id, score]) => ({ id, score })));
}

/**
 * Scores that whoever sorts by them finds in this order. What answers several parts of a long query comes before what
 * is likelier for one of them: its score is raised to just above.
 */
function descending<T extends { readonly score: number }>(ranked: readonly T[]): readonly T[] {
  let least = 0;
  return ranked
    .toReversed()
    .map((item) => {
      least = Math.max(item.score, least + leastStep);
      return { ...item, score: least };
    })
    .toReversed();
}
