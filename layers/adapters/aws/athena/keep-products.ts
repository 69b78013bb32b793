import type { BlobStore } from '#core/ports.ts';

/** Writes the catalogue's products, some 60 bytes each, where Athena finds them as a table. */
export async function keepProducts(
  lake: Pick<BlobStore, 'write'>,
  {
    tenant,
    run,
    categories,
  }: {
    readonly tenant: string;
    readonly run: string;
    readonly categories: ReadonlyMap<string, string>;
  },
): Promise<void> {
  const lines = Array.from(categories, ([item, segment]) => `${JSON.stringify({ item, segment })}\n`);
  const key = `learning/${encodeURIComponent(tenant)}/${run}/products/products.jsonl`;
  await lake.write(key, new TextEncoder().encode(lines.join('')));
}
