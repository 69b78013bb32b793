import type * as z from 'zod';
import { type KnowledgeSearchQuery, type KnowledgeSearchReply, PassageKind } from '#contract/knowledge.ts';
import type { Ports } from '../ports.ts';
import { findPassages } from './find-passages.ts';

/** Finds passages for a shopper, or for an engineer who wonders what the assistant sees. */
export async function searchKnowledge(
  ports: Pick<Ports, 'embedder' | 'index' | 'knowledge' | 'reranker' | 'telemetry'>,
  request: {
    readonly tenant: string;
    readonly query: z.infer<typeof KnowledgeSearchQuery>;
    readonly deadline: AbortSignal;
  },
): Promise<z.infer<typeof KnowledgeSearchReply>> {
  const { tenant, query } = request;
  const { profile } = await ports.knowledge.shop(tenant);
  const found = await findPassages(ports, {
    tenant,
    text: query.q,
    language: query.language ?? profile.languages[0],
    kinds: query.kind === undefined ? PassageKind.options : [query.kind],
    perKind: query.limit,
    signal: request.deadline,
    onWordsOnly: (cause) => ports.telemetry.degraded('embedder', cause),
  });
  return {
    passages: found.slice(0, query.limit).map(({ passage, relevance }) => ({
      id: passage.id,
      sourceId: passage.sourceId,
      kind: passage.kind,
      language: passage.language,
      title: passage.title,
      text: passage.text,
      url: passage.url,
      score: Math.round(Math.min(1, relevance) * 1000) / 1000,
    })),
  };
}
