import type { FoundKnowledge } from '../../knowledge/find-passages.ts';
import { lightWeight, readWord } from '../../knowledge/lexicon/read-word.ts';
import { keptProfileOf } from '../../knowledge/relevance/kept-profiles.ts';
import { splitWords } from '../../knowledge/split-words.ts';
import type { Ports } from '../../ports.ts';
import type { KnowledgeAnswer } from '../answer-from-knowledge.ts';
import type { ChatTurn } from '../chat-turn.ts';
import type { Retrieval } from '../retrieve.ts';
import { type CacheTerms, evidenceKey, neighboursKey, questionKey } from './answer-keys.ts';
import { Neighbours } from './find-kept-answer.ts';
import { type FoundAnswer, type KeptAnswer, readCached } from './kept-answer.ts';
import { readAsking } from './read-asking.ts';

const keptMs = 24 * 3_600_000;
/** The questions remembered beside each passage. */
const mostNeighbours = 8;

type CachePorts = Pick<Ports, 'answers' | 'clock' | 'telemetry'>;

/** Keeps an answer that is whole, sure and nobody's own. A cache that is down costs speed, never the answer. */
export async function keepAnswer(
  ports: CachePorts,
  turn: ChatTurn,
  terms: CacheTerms | undefined,
  { retrieval, fresh }: { readonly retrieval: Retrieval; readonly fresh: KnowledgeAnswer },
): Promise<void> {
  const { body, sentences } = fresh;
  if (terms === undefined || sentences.length === 0) return;
  if (body.finish !== 'complete' || body.confidence.level === 'low') return;
  const { found } = retrieval;
  if (echoesAsker(terms.question, body.answer, found)) return;
  const { citations, confidence, category, model, charge } = body;
  const costFemtoUsd = charge.femtoUsd.toString();
  const productIds = citations.flatMap(({ n }) => found[n - 1]?.passage.productId ?? []);
  const kept = {
    sentences: [...sentences],
    productIds,
    citations,
    confidence,
    category,
    model,
    costFemtoUsd,
  };
  const text = JSON.stringify(kept satisfies KeptAnswer);
  await saveUnder(ports, turn, terms, { found, text });
}

/** Keeps an answer that was found by its evidence under its question as well: next time nothing is looked up. */
export async function keepFound(
  ports: CachePorts,
  turn: ChatTurn,
  terms: CacheTerms | undefined,
  { retrieval, same }: { readonly retrieval: Retrieval; readonly same: FoundAnswer },
): Promise<void> {
  if (terms === undefined) return;
  await saveUnder(ports, turn, terms, { found: retrieval.found, text: JSON.stringify(same.kept) });
}

async function saveUnder(
  ports: CachePorts,
  turn: ChatTurn,
  terms: CacheTerms,
  { found, text }: { readonly found: readonly FoundKnowledge[]; readonly text: string },
): Promise<void> {
  const key = evidenceKey(terms, found);
  await Promise.all([
    save(ports, turn, questionKey(terms), text),
    save(ports, turn, key, text),
    keepNeighbour(ports, turn, terms, { found, key }),
  ]);
}

async function keepNeighbour(
  ports: CachePorts,
  turn: ChatTurn,
  terms: CacheTerms,
  { found, key }: { readonly found: readonly FoundKnowledge[]; readonly key: string },
): Promise<void> {
  const [best] = found;
  if (best === undefined || readAsking(terms.question).names.some((name) => !isIn(found, name))) return;
  const listKey = neighboursKey(terms, best);
  const others = (await readCached(ports, turn.tenant, listKey, Neighbours)) ?? [];
  const list = [{ question: terms.question, key }, ...others.filter((other) => other.key !== key)];
  await save(ports, turn, listKey, JSON.stringify(list.slice(0, mostNeighbours)));
}

async function save(ports: CachePorts, turn: ChatTurn, key: string, value: string): Promise<void> {
  await ports.answers
    .save(turn.tenant, key, value, ports.clock.now() + keptMs)
    .catch((error: unknown) => ports.telemetry.degraded('answer-cache', error));
}

/** Whether an answer repeats a word of the asker's own that no source holds: a name, it may be. */
function echoesAsker(question: string, answer: string, found: readonly FoundKnowledge[]): boolean {
  const said = new Set(splitWords(answer));
  return splitWords(question).some(
    (word) => said.has(word) && isOwn(word) && !isIn(found, readWord(word).stem),
  );
}

function isOwn(word: string): boolean {
  const { concepts, phrases, weight } = readWord(word);
  return concepts.length === 0 && phrases.length === 0 && weight > lightWeight;
}

function isIn(found: readonly FoundKnowledge[], stem: string): boolean {
  return found.some(({ passage }) => keptProfileOf(passage).whole.stems.has(stem));
}
