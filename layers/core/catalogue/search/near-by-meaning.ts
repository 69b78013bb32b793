import type { Ports } from '../../ports.ts';
import { widenTerms } from '../../knowledge/widen-terms.ts';

const nearest = 60;
/** Words alone find nearly all of it: nobody waits longer for the rest. */
const patienceMs = 1_000;

/** What is looked for, and for whom. */
export interface NearWish {
  readonly tenant: string;
  readonly words: string;
  readonly query: { readonly language?: string | undefined };
  readonly deadline: AbortSignal;
}

export type NearPorts = Pick<Ports, 'embedder' | 'index' | 'knowledge' | 'telemetry'>;

/**
 * The ids of the products whose texts are nearest to some words, best first; none where the index cannot tell. An embedder
 * that knows letters alone is not asked: what it finds, stems and corrected spelling find without it.
 */
export async function nearByMeaning(ports: NearPorts, request: NearWish): Promise<readonly string[]> {
  return ports.embedder.findsParaphrases === true ? await nearInIndex(ports, request) : [];
}

/** The same, also by an embedder that knows letters alone. */
export async function nearInIndex(ports: NearPorts, request: NearWish): Promise<readonly string[]> {
  const { tenant, words: text } = request;
  const deadline = AbortSignal.any([request.deadline, AbortSignal.timeout(patienceMs)]);
  const terms = widenTerms(text);
  if (terms.length === 0) return [];
  const { profile } = await ports.knowledge.shop(tenant);
  const language = request.query.language ?? profile.languages[0];
  try {
    const call = { purpose: 'query', payer: { tenant } } as const;
    const [vector] = await ports.embedder.embed([text], deadline, call);
    if (vector === undefined) return [];
    const wish = { text, vector, terms, kind: 'product' as const, language, limit: nearest };
    const hits = await ports.index.search(tenant, wish, deadline);
    return [...new Set(hits.flatMap(({ passage }) => passage.productId ?? []))];
  } catch (error) {
    ports.telemetry.degraded('search by meaning', error);
    return [];
  }
}
