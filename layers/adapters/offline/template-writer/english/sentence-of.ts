import type { Trait, TraitValue } from '../trait.ts';
import type { Clause } from './clause.ts';
import { clauseOf, isThing, valuesOf } from './clause-of.ts';
import { counted, countedIn } from './clause-of-quantity.ts';
import { capital, listed } from './words.ts';

/** A trait of a product as an English sentence. */
export function sentenceOf(trait: Trait): string {
  const { name, value } = trait;
  const counts = countsOf(trait);
  if (counts !== undefined) return written([{ predicate: `has ${listed(counts)}` }], 'the product');
  if (value.type !== 'parts') return written([clauseOf(trait)], 'the product');
  const [only] = value.parts;
  if (value.parts.length === 1 && only !== undefined) return sentenceOf(merged(name, only));
  return written(value.parts.map(clauseOf), thingOf(name));
}

/** What a group of traits is told of: the "package" of "item package dimensions". */
function thingOf(name: readonly string[]): string {
  const words = name.filter(
    (word) => !/^(?:dimensions?|measurements?|details|info|information)$/u.test(word),
  );
  const own = words.length > 1 ? words.filter((word) => !isThing.test(word)) : words;
  return own.length === 0 || (own.length === 1 && isThing.test(own[0] ?? ''))
    ? 'the product'
    : `the ${own.join(' ')}`;
}

/** How many of each kind, where a count has kinds: "3 batteries (CR2)". */
function countsOf({ name, value }: Trait): readonly string[] | undefined {
  const things = countedIn(name.join(' '));
  const records = value.type === 'list' ? value.items : [value];
  if (things === undefined) return undefined;
  const counts = records.map((record) => countOf(things, record));
  return counts.every((count) => count !== undefined) ? counts : undefined;
}

function countOf(things: string, value: TraitValue): string | undefined {
  if (value.type !== 'parts') return undefined;
  const amount = value.parts.find((part) => part.value.type === 'quantity')?.value;
  if (amount?.type !== 'quantity' || amount.unit !== undefined) return undefined;
  const kinds = value.parts.flatMap((part) => (part.value === amount ? [] : valuesOf(part.value)));
  const kind = kinds.length === 0 ? '' : ` (${kinds.join(', ')})`;
  return `${counted(amount.amount, things)}${kind}`;
}

/** The one trait of a part under the names of both. */
function merged(whole: readonly string[], { name, value, isRole = false }: Trait): Trait {
  const isAlone = isRole || name.some((word) => whole.includes(word));
  return { name: isAlone ? name : [...whole, ...name], value };
}

/** Clauses as one sentence: what is told of the thing itself first, then what is told of what it has. */
function written(clauses: readonly Clause[], thing: string): string {
  const own = clauses.filter(({ subject }) => isOfThing(subject));
  const others = clauses.filter(({ subject }) => !isOfThing(subject));
  const [first] = clauses;
  if (clauses.length === 1 && first !== undefined)
    return sentence(`${first.subject ?? thing} ${first.predicate}`);
  const told = own.length === 0 ? [] : [`${thing} ${joined(own)}`];
  const rest = others.map(({ subject = '', predicate }, at) => {
    const owner = told.length === 0 && at === 0 ? `${thing}’s` : 'its';
    return `${subject.replace(/^the /u, `${owner} `)} ${predicate}`;
  });
  return sentence(listed([...told, ...rest]));
}

/** "is 5 cm long, 3 cm wide and made of steel"; one verb serves all where it is the same. */
function joined(clauses: readonly Clause[]): string {
  const told = clauses.map(({ predicate }) => predicate);
  const verb = /^(?:is|has) /u.exec(told[0] ?? '')?.[0];
  const isShared = verb !== undefined && told.every((predicate) => predicate.startsWith(verb));
  return isShared ? `${verb}${listed(told.map((predicate) => predicate.slice(verb.length)))}` : listed(told);
}

function isOfThing(subject: string | undefined): boolean {
  return subject === undefined || subject === 'this';
}

function sentence(text: string): string {
  return `${capital(text).replace(/[.\s]+$/u, '')}.`;
}
