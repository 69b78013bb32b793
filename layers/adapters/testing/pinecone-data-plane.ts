import * as z from 'zod';
import { jsonReply } from './json-reply.ts';
import { matchesFilter, PineconeFilter } from './pinecone-filter.ts';
import { HybridVector, nearest, type PineconeNamespaces, PineconeRecord } from './pinecone-records.ts';
import type { WireStep } from './wire-step.ts';

const Upsert = z.object({ namespace: z.string(), vectors: z.array(PineconeRecord).min(1).max(1_000) });

const Query = z.object({
  namespace: z.string(),
  topK: z.int().min(1).max(10_000),
  filter: PineconeFilter.default({}),
  vector: HybridVector.shape.values,
  sparseVector: HybridVector.shape.sparseValues,
});

const Delete = z.object({
  namespace: z.string(),
  ids: z.array(z.string()).max(1_000).optional(),
  filter: PineconeFilter.optional(),
});

/** What an index in Pinecone does with a request of the vectors API, refusals included. */
export function pineconeDataPlane(namespaces: PineconeNamespaces, dimension: number) {
  const misfit = (values: readonly number[]): readonly WireStep[] | undefined =>
    values.length === dimension
      ? undefined
      : refusal(
          400,
          3,
          `Vector dimension ${values.length} does not match the dimension of the index ${dimension}`,
        );

  return {
    upsert(body: unknown): readonly WireStep[] {
      const { namespace, vectors } = Upsert.parse(body);
      const wrong = vectors.map(({ values }) => misfit(values)).find((steps) => steps !== undefined);
      if (wrong) return wrong;
      const records = namespaces.get(namespace) ?? new Map<string, PineconeRecord>();
      namespaces.set(namespace, records);
      for (const vector of vectors) records.set(vector.id, vector);
      return jsonReply({ upsertedCount: vectors.length });
    },
    query(body: unknown): readonly WireStep[] {
      const { namespace, vector, sparseVector, ...rest } = Query.parse(body);
      const records = namespaces.get(namespace)?.values() ?? [];
      return (
        misfit(vector) ??
        jsonReply({
          results: [],
          matches: nearest(records, { values: vector, sparseValues: sparseVector, ...rest }),
          namespace,
          usage: { readUnits: 1 },
        })
      );
    },
    delete(body: unknown): readonly WireStep[] {
      const { namespace, ids, filter } = Delete.parse(body);
      const records = namespaces.get(namespace);
      if (!records) return refusal(404, 5, 'Namespace not found');
      for (const [id, { metadata }] of records) {
        if (ids?.includes(id) === true || (filter && matchesFilter(metadata, filter))) records.delete(id);
      }
      return jsonReply({});
    },
    list({ namespace = '', prefix = '' }: Readonly<Record<string, string>>): readonly WireStep[] {
      const ids = [...(namespaces.get(namespace)?.keys() ?? [])].filter((id) => id.startsWith(prefix));
      return jsonReply({ vectors: ids.toSorted().map((id) => ({ id })), namespace, usage: { readUnits: 1 } });
    },
  };
}

/** Pinecone refuses in the words of gRPC. */
export function refusal(status: number, code: number, message: string): readonly WireStep[] {
  return jsonReply({ code, message, details: [] }, status);
}
