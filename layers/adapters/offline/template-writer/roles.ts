import type { TellableTrait } from './trait-of-attribute.ts';

const types = /^(?:(?:product |item )?(?:type|kind)|rodzaj|typ|rodzaj produktu|typ produktu)$/iu;
const colours = /^(?:colou?r|kolor)$/iu;
const brands = /^(?:brand|marka|manufacturer|producent)$/iu;

/** The trait that tells what sort of thing a product is. */
export function isType({ name }: TellableTrait): boolean {
  return types.test(name.join(' '));
}

export function isColour({ name }: TellableTrait): boolean {
  return colours.test(name.join(' '));
}

export function isBrand({ name }: TellableTrait): boolean {
  return brands.test(name.join(' '));
}
