import type { TellableTrait } from './trait-of-attribute.ts';
import type { TraitValue } from './trait.ts';

/** How a language tells of a product. */
export interface Tongue {
  /** What the product is and who it is from; undefined where the name says it all. */
  readonly opening: (product: NamedProduct) => string | undefined;
  /** The traits in sentences, those of a kind together; each trait is told once. */
  readonly prose: (traits: readonly TellableTrait[], product: NamedProduct) => readonly string[];
  /** A value as it stands behind its label. */
  readonly written: (value: TraitValue) => string;
  readonly brand: string;
  /** What a picture of the product shows. */
  readonly picture: (name: string, colour: string | undefined) => string;
}

/** A product as its first sentence needs it. */
export interface NamedProduct {
  readonly name: string;
  readonly brand: string;
  /** What sort of thing it is, in the language: "dome tent". */
  readonly type: string | undefined;
}
