import type { Fact } from './product-facts.ts';

/** Some products of a catalogue, a row each, in columns: what 40,000 of them need is some 20 MB. */
export interface SheetPart {
  readonly ids: readonly string[];
  readonly brands: readonly string[];
  readonly categories: readonly string[];
  readonly currencies: readonly string[];
  /** By language; empty where a product has no text in it. */
  readonly names: Readonly<Record<string, readonly string[]>>;
  /** Of all that the row says but price, stock and whether it is shown. */
  readonly prints: Uint32Array;
  /** Rows by code. */
  readonly codes: ReadonlyMap<string, number>;
  /** Terms and where their postings begin. */
  readonly terms: ReadonlyMap<string, number>;
  /** By term, from its start to the next: the row of each posting. */
  readonly rows: Uint32Array;
  /** The fields of each posting. */
  readonly fields: Uint8Array;
  readonly starts: Uint32Array;
  /** How products write words, and the letters of each as bits. */
  readonly words: readonly string[];
  readonly letters: Uint32Array;
  readonly facts: readonly Fact[];
  /** By row, from its start to the next: the facts told of it. */
  readonly rowFacts: Uint32Array;
  readonly factStarts: Uint32Array;
  readonly brand: Uint32Array;
  readonly category: Uint32Array;
  readonly currency: Uint8Array;
  readonly nameLength: Uint8Array;
  /** These change while the part lives. */
  readonly minor: Float64Array;
  readonly stock: Float64Array;
  /** 1 for what shoppers may see; 0 also for a product that another part holds now, or none. */
  readonly shown: Uint8Array;
}
