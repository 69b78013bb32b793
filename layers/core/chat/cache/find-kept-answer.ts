import * as z from 'zod';
import type { FoundKnowledge } from '../../knowledge/find-passages.ts';
import type { Ports } from '../../ports.ts';
import type { ChatTurn } from '../chat-turn.ts';
import { isAnswerable } from '../judge-confidence.ts';
import type { Retrieval } from '../retrieve.ts';
import { type CacheTerms, evidenceKey, neighboursKey, questionKey } from './answer-keys.ts';
import { asksTheSame } from './asks-the-same.ts';
import { type FoundAnswer, readCached, readKeptAnswer } from './kept-answer.ts';

/** Questions lately answered from one best passage, newest first, and where their answers are kept. */
export const Neighbours = z.array(z.strictObject({ question: z.string(), key: z.string() }));
export type Neighbours = z.infer<typeof Neighbours>;

type CachePorts = Pick<Ports, 'answers' | 'catalogue' | 'telemetry'>;

/** The answer to the same words, found before anything is looked up. */
export async function findByQuestion(
  ports: CachePorts,
  turn: ChatTurn,
  terms: CacheTerms | undefined,
): Promise<FoundAnswer | undefined> {
  return terms && (await readKeptAnswer(ports, turn, questionKey(terms)));
}

/**
 * The answer to the same words from the same passages, or else to a question that asks the same of the same best passage
 * and cites nothing but passages found now.
 */
export async function findByEvidence(
  ports: CachePorts,
  turn: ChatTurn,
  terms: CacheTerms | undefined,
  retrieval: Retrieval,
): Promise<FoundAnswer | undefined> {
  const { found, isDegraded } = retrieval;
  const [best] = found;
  if (terms === undefined || best === undefined || isDegraded) return undefined;
  const [same, neighbours] = await Promise.all([
    readKeptAnswer(ports, turn, evidenceKey(terms, found)),
    readCached(ports, turn.tenant, neighboursKey(terms, best), Neighbours),
  ]);
  if (same !== undefined || !isAnswerable(turn.understanding, retrieval)) return same;
  return await findNeighbour(ports, turn, { terms, best, found, neighbours: neighbours ?? [] });
}

async function findNeighbour(
  ports: CachePorts,
  turn: ChatTurn,
  asked: {
    readonly terms: CacheTerms;
    readonly best: FoundKnowledge;
    readonly found: readonly FoundKnowledge[];
    readonly neighbours: Neighbours;
  },
): Promise<FoundAnswer | undefined> {
  const { terms, best, found, neighbours } = asked;
  for (const { question, key } of neighbours) {
    if (!asksTheSame(question, terms.question, best.passage)) continue;
    const answer = await readKeptAnswer(ports, turn, key);
    if (answer !== undefined && isFoundNow(answer, found)) return answer;
  }
  return undefined;
}

/** Each quote stands in a passage that was found for this question, as it is now. */
function isFoundNow({ body }: FoundAnswer, found: readonly FoundKnowledge[]): boolean {
  return body.citations.every(({ sourceId, quote }) =>
    found.some(({ passage }) => passage.sourceId === sourceId && passage.text.includes(quote)),
  );
}
