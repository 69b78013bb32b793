import type { Ports } from '../../ports.ts';
import { widenTerms } from '../../knowledge/widen-terms.ts';

const nearest = 60;

/** The ids of the products whose texts are nearest to some words, best first; none where the index cannot tell. */
export async function nearByMeaning(
  ports: Pick<Ports, 'embedder' | 'index' | 'knowledge' | 'telemetry'>,
  request: {
    readonly tenant: string;
    readonly words: string;
    readonly query: { readonly language?: string | undefined };
    readonly deadline: AbortSignal;
  },
): Promise<readonly string[]> {
  const { tenant, words: text, deadline } = request;
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
    // Words alone find nearly all of it.
    ports.telemetry.degraded('search by meaning', error);
    return [];
  }
}
