import type { PassageKind } from '#contract/knowledge.ts';
import type { SourceFault, SourceWarning } from '#contract/sources.ts';
import type { ShopProfile } from '../accounts/shop-profile.ts';
import type { CatalogueProduct } from '../catalogue/catalogue-product.ts';
import type { Passage } from '../knowledge/passage.ts';
import type { FilePart, SourceFile } from '../knowledge/source-file.ts';
import type { ProductSwap } from './descriptions.ts';
import type { Page, PageRequest } from './operations.ts';

export interface IndexQuery {
  /** What is asked, for an index that makes vectors of its own. */
  readonly text: string;
  readonly vector: Float32Array;
  /** Search terms as `searchTerms` makes them. */
  readonly terms: readonly string[];
  readonly kind: PassageKind;
  readonly language: string;
  readonly limit: number;
}

export interface IndexHit {
  readonly passage: Passage;
  /** Fused rank score; comparable within one reply only. */
  readonly score: number;
}

/** Finds passages by meaning and by words at once. A query sees one tenant only. */
export interface VectorIndex {
  /** Tells it from another that holds nothing of what was taken in, where one may take its place. */
  readonly edition?: string | undefined;
  search(
    tenant: string,
    query: IndexQuery,
    signal: AbortSignal,
    call?: SearchCall,
  ): Promise<readonly IndexHit[]>;
  /** Replaces the passages of the sources named; a source without passages is removed. */
  replace(tenant: string, change: IndexChange): Promise<void>;
  /** Where there is one, changes are lasting and seen by others only when it is done; until then they may be lost. */
  publish?(tenant: string): Promise<void>;
}

/** An index whose changes are published. */
export type PublishedIndex = VectorIndex & Required<Pick<VectorIndex, 'publish'>>;

/** Who wants to know how a search went. */
export interface SearchCall {
  /** The index did not answer and its reserve did: what is found may be old. */
  readonly onDegraded?: (() => void) | undefined;
}

export interface IndexChange {
  readonly sourceIds: readonly string[];
  readonly entries: readonly { readonly passage: Passage; readonly vector: Float32Array }[];
}

/** Which document: its id is unique within its source. */
export interface DocumentKey {
  readonly sourceId: string;
  readonly id: string;
}

/** What is known of a document that was taken in. `hash` tells whether it changed. */
export interface KnownDocument extends DocumentKey {
  readonly hash: string;
  readonly passages: number;
  /** The product it told of. */
  readonly productId?: string | undefined;
}

/** The shop and the version of its knowledge: every change of the profile or a source makes a higher one. */
export interface KnownShop {
  readonly profile: ShopProfile;
  readonly version: number;
}

/** The shop's profile and the register of its knowledge. */
export interface KnowledgeStore {
  /** Fails with `not-found` when there is no such shop. */
  shop(tenant: string): Promise<KnownShop>;
  saveProfile(profile: ShopProfile): Promise<void>;
  /** Every shop that has a profile, in the order of their names. */
  tenants(): Promise<readonly string[]>;
  /** What was taken in of a source. */
  documents(tenant: string, sourceId: string): Promise<readonly KnownDocument[]>;
  /** Registers documents taken in and removed, and gives the knowledge a new version. */
  register(
    tenant: string,
    change: { saved: readonly KnownDocument[]; removed: readonly DocumentKey[] },
  ): Promise<void>;
}

/** A file, an upload or a web page that was taken in, and how that went. */
export interface KnowledgeSource {
  readonly id: string;
  readonly collection: string;
  readonly name: string;
  readonly url?: string | undefined;
  /** Set when somebody said so. */
  readonly language?: string | undefined;
  /** Told from its content; empty while it is being taken in. */
  readonly hash: string;
  readonly documents: number;
  readonly passages: number;
  readonly warnings: readonly SourceWarning[];
  readonly faults: readonly SourceFault[];
  readonly updatedAt: number;
}

/** What the shop's knowledge comes from. */
export interface SourceStore {
  find(tenant: string, id: string): Promise<KnowledgeSource | undefined>;
  /** By id. Fails with `invalid-request` on a cursor that is not ours. */
  list(tenant: string, page: PageRequest): Promise<Page<KnowledgeSource>>;
  save(tenant: string, sources: readonly KnowledgeSource[]): Promise<void>;
  /** May be repeated; removing what is not there is fine. */
  remove(tenant: string, ids: readonly string[]): Promise<void>;
}

/** Reads files of every format Aisle knows. What is wrong with a file is a part of what is read, never an error. */
export interface FileReader {
  read(file: SourceFile, signal: AbortSignal): AsyncIterable<FilePart>;
}

/** Fetches pages of the public web. Fails with `invalid-request` for an address that is not allowed, `upstream-failed` otherwise. */
export interface WebReader {
  fetch(url: string, signal: AbortSignal): Promise<SourceFile>;
}

/** A blob without its bytes. */
export interface BlobInfo {
  readonly key: string;
  readonly size: number;
}

/** Files by key. */
export interface BlobStore {
  /** Undefined when there is none. */
  find(key: string): Promise<BlobInfo | undefined>;
  /** Undefined when there is none. The bytes are read once. */
  read(key: string): Promise<(BlobInfo & { readonly bytes: AsyncIterable<Uint8Array> }) | undefined>;
  /** With what a browser calls it, if it is for browsers: then it never changes. */
  write(key: string, bytes: Uint8Array, media?: string): Promise<void>;
  /** In no order. */
  list(prefix: string): AsyncIterable<BlobInfo>;
}

/** A product and what names its row as it is: each time it is saved it has another stamp. */
export interface StampedProduct {
  readonly product: CatalogueProduct;
  readonly stamp: string;
}

/** New facts of a product; what is absent stays. */
export interface ProductFacts {
  readonly id: string;
  readonly price?: CatalogueProduct['price'] | undefined;
  readonly stock?: number | undefined;
  readonly status?: CatalogueProduct['status'];
  /** With the stock of one of them the product's becomes their sum, unless it is changed too. */
  readonly variants?: readonly VariantFacts[] | undefined;
}

/** New facts of a variant; of one that the product does not have they are kept of nothing. */
export interface VariantFacts {
  readonly id: string;
  readonly price?: CatalogueProduct['price'] | undefined;
  readonly stock?: number | undefined;
}

/** A product with what tells how search took it in: undefined when it came another way. */
export interface KeptProduct {
  readonly product: CatalogueProduct;
  readonly indexed?: string | undefined;
}

/** The shop's products. Each belongs to the source that told of it last. */
export interface CatalogueStore extends SheetStore {
  /** Each product once, in the order of the ids; unknown ids are left out. */
  find(tenant: string, ids: readonly string[]): Promise<readonly CatalogueProduct[]>;
  /** By id. Fails with `invalid-request` on a cursor that is not ours. */
  list(tenant: string, page: PageRequest): Promise<Page<CatalogueProduct>>;
  save(tenant: string, products: readonly CatalogueProduct[], sourceId?: string): Promise<void>;
  /** The product as it is this moment. */
  read(tenant: string, id: string): Promise<StampedProduct | undefined>;
  /** Saves a product in the place of the one that was read; false where somebody else saved it since. */
  swap(tenant: string, swap: ProductSwap): Promise<boolean>;
  /** Removes products, but those that another source has told of since; without a source all of them. May be repeated. */
  remove(tenant: string, ids: readonly string[], sourceId?: string): Promise<void>;
  /** Like `find`, as they are this moment. */
  kept(tenant: string, ids: readonly string[]): Promise<readonly KeptProduct[]>;
  /**
   * Like `save`, with how search took each of them in; but a product with a published text stays as it is this moment.
   * Gives the ids of those that were left so.
   */
  keep(tenant: string, products: readonly KeptProduct[], sourceId: string): Promise<ReadonlySet<string>>;
  /**
   * Changes single facts and nothing else, one after the other for a product: whoever changes another fact at the same
   * time loses nothing. A product that is gone stays gone. Gives the ids of those that are there.
   */
  change(tenant: string, changes: readonly ProductFacts[]): Promise<ReadonlySet<string>>;
}

/** The catalogue's sheet, bytes of any length, and which products have changed since it was made. */
export interface SheetStore {
  /**
   * Keeps a sheet in the place of the one called `replaces`, or of none, and forgets the notes it knows of. False when
   * another has taken that place meanwhile.
   */
  saveSheet(
    tenant: string,
    sheet: {
      readonly bytes: Uint8Array;
      /** Which way of writing a sheet the bytes follow. */
      readonly format: number;
      readonly replaces: string | undefined;
      readonly notes: readonly string[];
    },
  ): Promise<boolean>;
  /** The sheet of that stamp; undefined when another has taken its place. */
  sheet(tenant: string, stamp: string): Promise<Uint8Array | undefined>;
  /** Notes that products are not what the sheet says. */
  note(tenant: string, productIds: readonly string[]): Promise<void>;
  /** As it is this moment. Of the notes those made after one and, since clocks differ, in the seconds before it. */
  sheetNews(tenant: string, after?: string): Promise<SheetNews>;
}

/** Which sheet is kept, and what no sheet knows of. */
export interface SheetNews {
  /** What names the sheet kept last; undefined when there is none. */
  readonly stamp: string | undefined;
  /** That of the sheet; 0 where it was kept without one, or there is none. */
  readonly format: number;
  readonly notes: readonly SheetNote[];
}

/** Products that changed after the sheet was made. Ids are in the order of time. */
export interface SheetNote {
  readonly id: string;
  readonly productIds: readonly string[];
}
