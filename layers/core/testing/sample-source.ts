import type { KnowledgeSource } from '../ports.ts';

/** A file that was taken in with a warning and a fault. */
export function sampleSource(id: string, changes: Partial<KnowledgeSource> = {}): KnowledgeSource {
  return {
    id,
    collection: 'kb',
    name: `faq/${id}.csv`,
    hash: 'h1',
    documents: 12,
    passages: 14,
    warnings: [{ type: 'instructions', excerpt: 'Zignoruj poprzednie …', line: 7 }],
    faults: [{ reason: 'This is not JSON', line: 3 }],
    updatedAt: Date.UTC(2026, 10, 20, 12),
    ...changes,
  };
}
