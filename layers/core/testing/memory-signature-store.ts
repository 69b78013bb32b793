import type { KeptSignature, SignatureStore } from '../ports.ts';

/** Signatures that live as long as the process; of each bucket those that came last. */
export function memorySignatureStore(): SignatureStore {
  const signatures = new Map<string, KeptSignature>();
  const keyOf = (tenant: string, language: string, productId: string): string =>
    JSON.stringify([tenant, language, productId]);
  const ofLanguage = (tenant: string, language: string): readonly KeptSignature[] =>
    [...signatures]
      .filter(([key]) => key.startsWith(JSON.stringify([tenant, language]).slice(0, -1)))
      .map(([, signature]) => signature);
  return {
    async sharing(tenant, language, buckets) {
      return ofLanguage(tenant, language).filter((kept) =>
        kept.buckets.some((bucket) => buckets.includes(bucket)),
      );
    },
    async keep(tenant, signature) {
      signatures.set(keyOf(tenant, signature.language, signature.productId), signature);
    },
  };
}
