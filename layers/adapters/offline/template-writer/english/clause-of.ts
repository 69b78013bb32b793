import type { Trait, TraitValue } from '../trait.ts';
import type { Clause } from './clause.ts';
import { clauseOfFlag } from './clause-of-flag.ts';
import { clauseOfQuantity } from './clause-of-quantity.ts';
import { clauseOfWords } from './clause-of-words.ts';
import { tellQuantity } from './tell-quantity.ts';
import { listed } from './words.ts';

/** What a trait says, in one English clause; traits of parts are told by `clausesOf`. */
export function clauseOf(trait: Trait): Clause {
  const noun = nounOf(trait.name);
  const { value } = trait;
  if (value.type === 'flag') return clauseOfFlag(noun, value.holds);
  if (value.type === 'quantity') return clauseOfQuantity(noun, value);
  const said = valuesOf(value);
  const [flag] = said.length === 1 && said[0] !== undefined ? [flagIn(said[0])] : [];
  if (flag !== undefined && mayBeFlag.test(noun)) return clauseOfFlag(noun, flag);
  return clauseOfWords(noun, said);
}

/** A name without what only says that it is about the product. */
function nounOf(name: readonly string[]): string {
  const words = name.filter((word, at) => !(at === 0 && name.length > 1 && isThing.test(word)));
  return words.join(' ');
}

/** Names of the product itself say nothing of which part is meant. */
export const isThing = /^(?:item|product|article)$/u;

/** The single things a value says. */
export function valuesOf(value: TraitValue): readonly string[] {
  if (value.type === 'list') return value.items.flatMap(valuesOf);
  if (value.type === 'words') return [value.of === undefined ? value.text : `${value.text} (${value.of})`];
  if (value.type === 'flag') return [value.holds ? 'yes' : 'no'];
  if (value.type === 'quantity') return [tellQuantity(value)];
  return [
    listed(value.parts.map((part) => `${nounOf(part.name)} ${valuesOf(part.value).join(', ')}`.trim())),
  ];
}

/** Names that ask for yes or no. */
const mayBeFlag =
  /^(?:is|are|has|have|with|can|not|contains?|includes?|requires?|supports?)\b|\b(?:included|required|supported|needed|\p{L}+(?:able|ible)|safe|free|proof)$/u;

function flagIn(text: string): boolean | undefined {
  if (/^(?:y|yes|true|tak)$/iu.test(text)) return true;
  return /^(?:n|no|false|nie)$/iu.test(text) ? false : undefined;
}
