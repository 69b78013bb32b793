import type { KeptSignature, SignatureStore } from '../ports.ts';

/** Signatures that live as long as the process. */
export function memorySignatureStore(): SignatureStore {
  const shelves = new Map<string, Map<string, KeptSignature>>();
  const shelf = (tenant: string, language: string): Map<string, KeptSignature> => {
    const key = JSON.stringify([tenant, language]);
    const found = shelves.get(key) ?? new Map<string, KeptSignature>();
    shelves.set(key, found);
    return found;
  };
  return {
    async sharing(tenant, language, buckets) {
      const wanted = new Set(buckets);
      return [...shelf(tenant, language).values()].filter((kept) =>
        kept.buckets.some((bucket) => wanted.has(bucket)),
      );
    },
    async keep(tenant, signature) {
      shelf(tenant, signature.language).set(signature.productId, signature);
    },
  };
}
