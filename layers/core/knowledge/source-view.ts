import type { Source } from '#contract/sources.ts';
import type { KnowledgeSource } from '../ports.ts';

/** A source as a merchant sees it. */
export function sourceView(source: KnowledgeSource): Source {
  const { id, collection, name, url, documents, passages, warnings, faults, updatedAt } = source;
  const flagged = warnings.length > 0 ? 'flagged' : 'ready';
  return {
    sourceId: id,
    collection,
    name,
    url,
    status: faults.length > 0 ? 'failed' : flagged,
    documents,
    passages,
    warnings: [...warnings],
    faults: [...faults],
    updatedAt: new Date(updatedAt).toISOString(),
  };
}
