import type { Paint } from '../palette.ts';

/** What a drawing may look at: the typed attributes of the product. */
export type Attributes = Readonly<Record<string, unknown>>;

/** Draws one product type, 400 x 300, standing on the line y = 240. */
export type Drawing = (paint: Paint, attributes: Attributes) => string;

/** The drawings of one category by product type. */
export type Drawings = Readonly<Record<string, Drawing>>;

/** A numeric attribute, or the fallback where the product has none. */
export function size(attributes: Attributes, name: string, fallback: number): number {
  const value = attributes[name];
  return typeof value === 'number' ? value : fallback;
}

/** Whether the "details" of a product mention a word. */
export function mentions(attributes: Attributes, word: string): boolean {
  const details = attributes['details'];
  return typeof details === 'string' && details.includes(word);
}
