import * as z from 'zod';
import { jsonReply } from './json-reply.ts';
import type { WireStep } from './wire-step.ts';

const Create = z.object({
  name: z.string().regex(/^[a-z0-9-]{1,45}$/, 'Name must consist of lower case letters, digits and -'),
  schema: z.object({
    fields: z.object({
      _values: z.object({
        type: z.literal('dense_vector'),
        dimension: z.int().min(1).max(20_000),
        metric: z.enum(['dotproduct', 'cosine', 'euclidean']),
      }),
    }),
  }),
  deployment: z.object({ deployment_type: z.literal('managed'), cloud: z.string(), region: z.string() }),
});

/** Where indexes are made and listed; a new one is ready when it is looked at for the second time. */
export function pineconeControlPlane() {
  const indexes = new Map<string, { readonly model: object; looks: number }>();
  return {
    create(body: unknown): readonly WireStep[] {
      const model = Create.parse(body);
      if (indexes.has(model.name)) return fault(409, 'ALREADY_EXISTS', 'Resource already exists');
      indexes.set(model.name, { model, looks: 0 });
      return jsonReply(described(model, false), 201);
    },
    list(): readonly WireStep[] {
      const all = Array.from(indexes.values(), (index) => {
        index.looks += 1;
        return described(index.model, index.looks > 1);
      });
      return jsonReply({ indexes: all });
    },
    nothing: () => fault(404, 'NOT_FOUND', 'Resource not found'),
  };
}

function described(model: object, ready: boolean): object {
  const status = { ready, state: ready ? 'Ready' : 'Initializing' };
  return { ...model, host: 'shop-abc123.svc.aped-1234.pinecone.io', status, deletion_protection: 'disabled' };
}

function fault(status: number, code: string, message: string): readonly WireStep[] {
  return jsonReply({ status, error: { code, message } }, status);
}
