import { isType } from '../roles.ts';
import type { NamedProduct } from '../tongue.ts';
import type { TellableTrait } from '../trait-of-attribute.ts';
import type { TraitValue } from '../trait.ts';
import { translateValue } from '../translate-word.ts';
import { writeValue } from '../write-value.ts';
import { clauseOfFlag, isFlagName } from './clause-of-flag.ts';
import { clauseOfQuantity, countedIn } from './clause-of-quantity.ts';
import { clauseOfWords, isTellable } from './clause-of-words.ts';
import type { Clause } from './clause.ts';
import { sayTogether } from './say-together.ts';
import { capital, isPlural } from './words.ts';

/** Traits as English sentences: what can be said of the product itself first, then what is told under its label. */
export function proseOf(traits: readonly TellableTrait[], { type }: NamedProduct): readonly string[] {
  const areMany = type !== undefined && isPlural(type);
  const told = traits.filter((trait) => !isType(trait)).map((trait) => ({ trait, clause: clauseFor(trait) }));
  const own = told.flatMap(({ clause }) =>
    clause === undefined || clause.subject !== undefined ? [] : [clause.predicate],
  );
  const other = told.flatMap(({ clause }) => (clause?.subject === undefined ? [] : [clause]));
  const labelled = told.flatMap(({ trait, clause }) => (clause === undefined ? [trait] : []));
  return [
    ...sayTogether(own, areMany),
    ...other.map(({ subject = '', predicate }) => `${capital(subject)} ${predicate}.`),
    ...labelled.map(labelLine),
  ];
}

function labelLine({ label, value }: TellableTrait): string {
  return `${label}: ${writeValue(value, 'en').replace(/[.\s]+$/u, '')}.`;
}

/** What a trait says, where its name has a shape that makes a good sentence. */
function clauseFor({ name, value, isForeign, isChoice }: TellableTrait): Clause | undefined {
  const noun = name.join(' ');
  if (isForeign || isChoice || /^\p{L}+s (?:hot|cold|warm|up|for|with)\b/u.test(noun)) return undefined;
  const clause = shaped(noun, value);
  return clause?.subject === 'this' ? { predicate: clause.predicate } : clause;
}

function shaped(noun: string, value: TraitValue): Clause | undefined {
  const holds = flagOf(value);
  if (holds !== undefined) return isFlagName(noun) ? clauseOfFlag(noun, holds) : undefined;
  if (value.type === 'quantity') {
    const isBare = value.unit === undefined && countedIn(noun) === undefined;
    if ((isBare && !isPlural(noun)) || /^number of (?:pieces|items|parts)$/u.test(noun)) return undefined;
    return clauseOfQuantity(isBare ? `number of ${noun}` : noun, value, (said) => writeValue(said, 'en'));
  }
  const values = (value.type === 'list' ? value.items : [value]).map(plainWords);
  return isTellable(noun, values) ? clauseOfWords(noun, values) : undefined;
}

function plainWords(value: TraitValue): string {
  const text = writeValue(value, 'en');
  return translateValue(text, 'en') ?? text;
}

function flagOf(value: TraitValue): boolean | undefined {
  if (value.type === 'flag') return value.holds;
  if (value.type !== 'words') return undefined;
  if (/^(?:yes|true|y)$/iu.test(value.text)) return true;
  return /^(?:no|false|n)$/iu.test(value.text) ? false : undefined;
}
