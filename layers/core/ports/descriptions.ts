import type { DescriptionDraft, DescriptionVersion } from '#contract/description-versions.ts';
import type { CatalogueProduct } from '../catalogue/catalogue-product.ts';
import type { Page, PageRequest } from './operations.ts';

/** How the versions of a product stand. */
export interface DescriptionHead {
  /** Goes up with every change: who changes something says what they have seen. */
  readonly revision: number;
  /** The newest version. */
  readonly latest: number;
  /** The one that waits to be reviewed, and the one that shoppers read. */
  readonly draft?: number | undefined;
  readonly published?: number | undefined;
  /** What the newest written version was made of. */
  readonly inputHash?: string | undefined;
}

/** A change of a product's versions: all of it, or nothing where somebody else came first. */
export interface DescriptionChange {
  readonly productId: string;
  /** The head as it was read; undefined where there was none. */
  readonly before: DescriptionHead | undefined;
  readonly after: DescriptionHead;
  /** Versions that are new, or whose state is. */
  readonly versions: readonly DescriptionVersion[];
  /** The draft that waits after it, if any does. */
  readonly draft: DescriptionDraft | undefined;
  /** The product as it becomes, if it still is as it was read. */
  readonly product?: ProductSwap | undefined;
}

/** A product in the place of the one that was read under a stamp. */
export interface ProductSwap {
  readonly product: CatalogueProduct;
  readonly stamp: string;
  readonly sourceId: string;
  /** How search took it in; undefined before it has. */
  readonly indexed?: string | undefined;
}

/** What was written of products, version by version. */
export interface DescriptionStore {
  /** As it is this moment; undefined where nothing was ever written of the product. */
  head(tenant: string, productId: string): Promise<DescriptionHead | undefined>;
  find(tenant: string, productId: string, version: number): Promise<DescriptionVersion | undefined>;
  /** Newest first. Fails with `invalid-request` on a cursor that is not ours. */
  list(tenant: string, productId: string, page: PageRequest): Promise<Page<DescriptionVersion>>;
  /** What waits to be reviewed, by product. */
  drafts(tenant: string, page: PageRequest): Promise<Page<DescriptionDraft>>;
  /** False where the head or the product is no longer as it was read: then nothing has changed. */
  change(tenant: string, change: DescriptionChange): Promise<boolean>;
}
