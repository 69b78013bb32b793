import type { DescriptionVersion } from '#contract/description-versions.ts';
import type { WrittenDescription } from '#contract/descriptions.ts';
import { storedProduct } from '../../catalogue/stored-product.ts';
import type { CatalogueProduct } from '../../catalogue/catalogue-product.ts';
import { ShopError } from '../../errors.ts';
import type { DescriptionHead, Ports } from '../../ports.ts';
import { addDraft } from './add-draft.ts';
import { catalogueText } from '../../catalogue/catalogue-text.ts';

/** What is to be kept, and who had it written. */
export interface NewDraft {
  readonly tenant: string;
  readonly by: string;
  readonly written: WrittenDescription;
  readonly jobId?: string | undefined;
  /** What is kept already is not kept again: whoever writes may be told to do so twice. */
  readonly isOnce?: boolean;
  /** What was read already: the product that was written of, and how its versions stood. */
  readonly seen?: {
    readonly head: DescriptionHead | undefined;
    readonly product?: CatalogueProduct | undefined;
  };
}

/** A draft as it was kept. */
export interface KeptDraft {
  readonly head: DescriptionHead;
  readonly version: DescriptionVersion;
}

/** Several may write of one product at once; each gets a number in the end. */
const mostTries = 8;

/**
 * Keeps what was written as the product's draft, in the place of the one that waited before. Shoppers read what they
 * read before. Fails with `not-found` where the product is gone.
 */
export async function saveDraft(
  ports: Pick<Ports, 'descriptions' | 'catalogue' | 'clock'>,
  { tenant, by, written, jobId, isOnce = false, seen }: NewDraft,
): Promise<KeptDraft> {
  const { productId, texts, request, inputHash, mark } = written;
  const product = seen?.product ?? (await storedProduct(ports, tenant, productId));
  for (let tried = 0; tried < mostTries; tried += 1) {
    const head =
      seen !== undefined && tried === 0 ? seen.head : await ports.descriptions.head(tenant, productId);
    if (isOnce && head?.inputHash === inputHash) {
      const number = head.draft ?? head.published ?? head.latest;
      const known = await ports.descriptions.find(tenant, productId, number);
      if (known !== undefined) return { head, version: known };
    }
    const version: DescriptionVersion = {
      productId,
      version: (head?.latest ?? 0) + 1,
      state: 'draft',
      origin: 'written',
      texts,
      over: overOf(product, Object.keys(texts)),
      request,
      inputHash,
      mark,
      ...(jobId !== undefined && { jobId }),
      written: { by, at: new Date(ports.clock.now()).toISOString() },
    };
    const kept = await addDraft(ports, { tenant, head, version });
    if (kept !== undefined) return { head: kept, version };
  }
  throw new ShopError('unavailable', 'Too many write of this product at once: try again in a moment', {
    retryAfterSeconds: 1,
  });
}

/** What the catalogue says at this moment in some languages. */
export function overOf(product: CatalogueProduct, languages: readonly string[]): DescriptionVersion['over'] {
  return Object.fromEntries(languages.map((language) => [language, catalogueText(product, language)]));
}
