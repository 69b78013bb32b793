import type { PassageKind } from '#contract/knowledge.ts';
import type { Payer } from '../models/provider-usage.ts';
import type { Ports } from '../ports.ts';
import { dropTwins } from './drop-twins.ts';
import { fuseRanks } from './fuse-ranks.ts';
import type { Passage } from './passage.ts';
import { type Fit, relevanceTo } from './relevance.ts';
import { rerank } from './rerank.ts';
import { splitMessage } from './split-message.ts';
import { widenTerms } from './widen-terms.ts';

/** A passage and how well it fits the question. */
export interface FoundKnowledge extends Fit {
  readonly passage: Passage;
}

/** Where and how to look. */
export interface PassageQuery {
  readonly tenant: string;
  readonly text: string;
  readonly language: string;
  readonly kinds: readonly PassageKind[];
  readonly perKind: number;
  readonly signal: AbortSignal;
  /** The turn it is for, for the ledger. */
  readonly turn?: Omit<Payer, 'tenant'> | undefined;
  /** The reserve of the index answered. */
  readonly onDegraded?: (() => void) | undefined;
  /** The embedder failed, and the search goes on by words alone. Where nobody is to be told, such a search fails. */
  readonly onWordsOnly?: ((cause: unknown) => void) | undefined;
  /** The reranker failed, and the order is that of our own scorer. */
  readonly onOwnOrder?: ((cause: unknown) => void) | undefined;
}

/** A message of more parts than this is looked for by its first ones: about 4,000 characters. */
const mostParts = 24;
/** Small, so that what answers one part best comes before what touches many. */
const fusionConstant = 10;

/**
 * Searches each kind for each part of a message, by meaning and by all words for what is asked, and ranks what was found
 * by relevance; what several parts found is ranked by both, the search and the relevance. Where the world has a reranker,
 * it has the last word.
 */
export async function findPassages(
  ports: Pick<Ports, 'embedder' | 'index' | 'reranker'>,
  query: PassageQuery,
): Promise<readonly FoundKnowledge[]> {
  const texts = splitMessage(query.text).slice(0, mostParts);
  const vectors = await vectorsOf(ports, query, texts);
  const parts = await Promise.all(
    texts.map((text, at) => findPart(ports, query, { text, vector: vectors[at], terms: widenTerms(text) })),
  );
  const ranked = parts.length === 1 ? byRelevance(parts.flat()) : fuseParts(parts);
  return await rerank(ports, query, dropTwins(ranked, query.language));
}

/** What each part means; without an embedder a vector of zeros, which is like nothing and leaves the words to decide. */
async function vectorsOf(
  { embedder }: Pick<Ports, 'embedder'>,
  { tenant, turn, signal, onWordsOnly }: PassageQuery,
  texts: readonly string[],
): Promise<readonly Float32Array[]> {
  try {
    return await embedder.embed(texts, signal, { purpose: 'query', payer: { ...turn, tenant } });
  } catch (cause) {
    if (signal.aborted || onWordsOnly === undefined) throw cause;
    onWordsOnly(cause);
    return texts.map(() => new Float32Array(embedder.dimensions));
  }
}

/** What one part of a message found, in the order of the search. */
async function findPart(
  ports: Pick<Ports, 'index'>,
  { tenant, language, kinds, perKind, signal, onDegraded }: PassageQuery,
  part: {
    readonly text: string;
    readonly vector: Float32Array | undefined;
    readonly terms: readonly string[];
  },
): Promise<readonly FoundKnowledge[]> {
  const { text, vector, terms } = part;
  if (vector === undefined || terms.length === 0) return [];
  const hits = await Promise.all(
    kinds.map((kind) =>
      ports.index.search(tenant, { text, vector, terms, kind, language, limit: perKind }, signal, {
        onDegraded,
      }),
    ),
  );
  const passages = hits
    .flat()
    .toSorted((a, b) => b.score - a.score)
    .map((hit) => hit.passage);
  const fitOf = relevanceTo({ text, language }, passages);
  return passages.map((passage) => ({ passage, ...fitOf(passage) }));
}

function fuseParts(parts: readonly (readonly FoundKnowledge[])[]): readonly FoundKnowledge[] {
  const best = new Map<string, FoundKnowledge>();
  for (const found of parts.flat()) {
    if (found.relevance >= (best.get(found.passage.id)?.relevance ?? 0)) best.set(found.passage.id, found);
  }
  const idsOf = (found: readonly FoundKnowledge[]) => found.map(({ passage }) => passage.id);
  const rankings = parts.flatMap((found) => [
    { ranked: idsOf(found), weight: 1 },
    { ranked: idsOf(byRelevance(found)), weight: 1 },
  ]);
  return fuseRanks(rankings, fusionConstant).flatMap(({ item }) => best.get(item) ?? []);
}

function byRelevance(found: readonly FoundKnowledge[]): readonly FoundKnowledge[] {
  return found.toSorted((a, b) => b.relevance - a.relevance);
}
