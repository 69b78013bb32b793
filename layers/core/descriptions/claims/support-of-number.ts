import { readWord } from '../../knowledge/lexicon/read-word.ts';
import type { Quantity } from '../../statements/quantities-in.ts';
import type { Fact, ProductFacts } from '../facts/product-facts.ts';
import type { ReadSentence } from '../words/read-sentence.ts';
import { isSameSize, type Measure, measureOf } from './measure.ts';
import { aspectOf, namedAspects } from './number-aspects.ts';
import { isSameStem, isSameWord } from './says-words.ts';

/** A number of a fact. */
interface Place {
  readonly fact: Fact;
  readonly quantity: Quantity;
  readonly measure: Measure;
}

const nearly =
  /^(?:about|approximately|approx|around|roughly|nearly|almost|circa|ca|c|ok|okolo|blisko|prawie|niemal|niecal\p{L}*|niespelna|mniej|~|≈)$/u;
const nearlyShare = 0.05;
/** "Up to 10 h" names the end, "under 10 h" only what it is not above. */
const naming = /^(?:to|do|max|maximum|maks|maksymalnie|most|najwyzej|from|od)$/u;
const including = /^(?:least|min|minimum|minimalnie|najmniej|przynajmniej)$/u;

/** The attribute that bears out a number of a sentence: the same size, of the same aspect and part; undefined where none does. */
export function supportOfNumber(
  { facts }: ProductFacts,
  sentence: ReadSentence,
  claim: Quantity,
): string | undefined {
  const code = codeOf(facts, sentence, claim) ?? versionOf(facts, sentence, claim);
  if (code !== undefined) return code;
  const { measure, places } = placesOf(facts, measureOf(claim));
  const aspect = aspectOf(sentence, claim);
  const around = wordsAround(sentence, claim);
  const fitting = places.filter((place) => isAbout(place, aspect) && counts(sentence, claim, place));
  const held = fitting.filter((place) => bearsOut(sentence, claim, measure, place));
  if (held.length === 0)
    return (
      listedCount(facts, claim) ??
      countOfPieces(facts, claim) ??
      countOfUnit(facts, sentence, claim) ??
      ageOf(facts, claim)
    );
  const rivals = fitting.filter((place) => !held.includes(place));
  const fit = (place: Place) => nearnessOf(place, around);
  const best = Math.max(...held.map(fit));
  if (rivals.some((place) => fit(place) > best)) return undefined;
  return held.find((place) => fit(place) === best)?.fact.attribute;
}

/** "60 degrees" are of Celsius where no attribute tells an angle. */
const others: Readonly<Record<string, string>> = { degree: 'celsius', celsius: 'degree' };

function placesOf(facts: readonly Fact[], measure: Measure) {
  const places = facts.flatMap((fact) => placesIn(fact, measure));
  const other = others[measure.dimension];
  if (places.length > 0 || other === undefined) return { measure, places };
  const turned = { ...measure, dimension: other, system: other };
  return { measure: turned, places: facts.flatMap((fact) => placesIn(fact, turned)) };
}

function placesIn(fact: Fact, { dimension, values }: Measure): readonly Place[] {
  // "0" denies what it counts, and is a number.
  if (fact.denies === 'name' && !values.includes(0)) return [];
  const own = fact.said.quantities.map((quantity) => ({
    fact,
    quantity,
    measure: dimension === 'bar' ? pressureOf(fact, measureOf(quantity)) : measureOf(quantity),
  }));
  const named = fact.name.quantities.map((quantity) => ({ fact, quantity, measure: measureOf(quantity) }));
  return [...own, ...named].filter((place) => place.measure.dimension === dimension || dimension === '');
}

const metresPerBar = 10;

/** Watches are told to keep out water to 100 m or to 10 bar (ISO 22810). */
function pressureOf({ name }: Fact, measure: Measure): Measure {
  const isTold =
    measure.dimension === 'metre' && name.hits.some(({ concept }) => waterproof.test(concept.id));
  if (!isTold) return measure;
  return { dimension: 'bar', system: 'depth', values: measure.values.map((value) => value / metresPerBar) };
}

const waterproof = /^(?:waterproof|water-resistant|water-column)$/u;

/** Shops call the weight of a fabric its weight. */
const alike: ReadonlySet<string> = new Set([
  'weight fabric-weight',
  'fabric-weight weight',
  'screen length',
  'thickness diameter',
]);

function isAbout({ fact, quantity }: Place, aspect: string | undefined): boolean {
  if (aspect === undefined || fact.isName) return true;
  const inside = aspectOf(fact.said, quantity);
  const held = inside === undefined ? namedAspects(fact.name, quantity) : [inside];
  return held.length === 0 || held.includes(aspect) || held.some((it) => alike.has(`${it} ${aspect}`));
}

/** A number without a unit counts something: the same thing as in the fact. */
function counts(sentence: ReadSentence, claim: Quantity, { fact, quantity, measure }: Place): boolean {
  if (claim.unit !== undefined) return true;
  if (claim.nouns.length === 0) return true;
  if (fact.isName) return false;
  if (measure.dimension !== '') return false;
  const told = [...claim.nouns, ...conceptsNear(sentence, claim)];
  const held = [
    ...quantity.nouns,
    ...fact.name.stems.filter((stem) => stem !== undefined),
    ...conceptsNear(fact.said, quantity),
    ...fact.name.hits.map(({ concept }) => concept.id),
  ];
  return told.some((one) => held.some((other) => isSameStem(one, other))) || meansSame(claim, held);
}

/** Persons and people, sztuki and pieces: by the meanings of the shop's lexicon. */
function meansSame({ nouns }: Quantity, held: readonly string[]): boolean {
  const [first] = nouns;
  if (first === undefined) return false;
  const meanings = new Set(readWord(first).concepts);
  return held.some((word) => readWord(word).concepts.some((concept) => meanings.has(concept)));
}

function conceptsNear({ hits }: ReadSentence, { end }: Quantity): readonly string[] {
  return hits.filter(({ from }) => from >= end && from <= end + 1).map(({ concept }) => concept.id);
}

function bearsOut(sentence: ReadSentence, claim: Quantity, measure: Measure, place: Place): boolean {
  const { quantity } = place;
  const held = measure.dimension === '' ? { ...place.measure, dimension: '', system: '' } : place.measure;
  if (measure.dimension === '' && place.measure.dimension !== '' && place.quantity.unit !== undefined) {
    return claim.nouns.length === 0 && isSameSize(measure, { ...held, values: place.quantity.values });
  }
  const before = sentence.tokens.slice(Math.max(0, claim.at - 2), claim.at).map(({ text }) => text);
  const isNear =
    before.some((word) => nearly.test(word)) && !before.some((word) => /^(?:niz|than)$/u.test(word));
  const tolerance = isNear ? nearlyShare : 0;
  if (isSameSize(measure, held, tolerance)) return isSameBound(claim, quantity, before);
  if (tolerance > 0 || claim.bound === undefined || before.some((word) => naming.test(word))) return false;
  if (measure.dimension !== held.dimension || quantity.range !== undefined) return false;
  const [value = 0] = measure.values;
  return claim.bound === 'least'
    ? held.values.some((it) => it > value)
    : held.values.some((it) => it < value);
}

function isSameBound(claim: Quantity, held: Quantity, before: readonly string[]): boolean {
  if (claim.bound !== undefined && held.bound !== undefined && claim.bound !== held.bound) return false;
  if (claim.bound === undefined && held.range === 'high' && claim.range === undefined) return false;
  if (claim.bound === undefined || held.bound !== undefined || held.range !== undefined) return true;
  const isStrict = !before.some(
    (word) => naming.test(word) || including.test(word) || word === 'within' || word === 'ciagu',
  );
  return !isStrict;
}

/** "In three colours": so many stand in the list. */
function listedCount(facts: readonly Fact[], claim: Quantity): string | undefined {
  if (claim.unit !== undefined || claim.nouns.length === 0) return undefined;
  const [count = 0] = claim.values;
  return facts.find(({ name, value, isName }) => {
    const items = value.split(/[,;/+&]|\s(?:and|i|oraz)\s/u).filter((item) => item.trim() !== '');
    return (
      !isName &&
      items.length > 1 &&
      items.length === count &&
      name.stems.some((stem) => stem !== undefined && claim.nouns.some((noun) => isSameStem(noun, stem)))
    );
  })?.attribute;
}

/** "From eight years" where an attribute tells the age as "8+". */
function ageOf(facts: readonly Fact[], { unit, values }: Quantity): string | undefined {
  if (unit?.dimension !== 'months') return undefined;
  return facts.find(
    ({ name, said, isName }) =>
      !isName &&
      name.hits.some(({ concept }) => concept.id === 'age') &&
      said.quantities.some((held) => held.unit === undefined && (held.values[0] ?? 0) * 12 === values[0]),
  )?.attribute;
}

/** "5W-30": a number within a code that stands so in an attribute or the name. */
function codeOf(
  facts: readonly Fact[],
  { tokens }: ReadSentence,
  { at, unit }: Quantity,
): string | undefined {
  if (unit !== undefined) return undefined;
  let from = at;
  while (from > 0 && tokens[from]?.isAttached === true) from -= 1;
  let to = at + 1;
  while (tokens[to]?.isAttached === true && !/^[.,;:!?)]$/u.test(tokens[to]?.text ?? '')) to += 1;
  const code = tokens.slice(from, to).map(({ text }) => text);
  if (code.length < 2 || !code.some((text) => /\p{L}/u.test(text))) return undefined;
  return facts.find(({ said }) =>
    said.tokens.some((_, start) => code.every((text, offset) => said.tokens[start + offset]?.text === text)),
  )?.attribute;
}

/** "USB 3.0", "Windows 98": a number that stands behind the same word in an attribute. */
function versionOf(
  facts: readonly Fact[],
  { tokens }: ReadSentence,
  { at, unit }: Quantity,
): string | undefined {
  const [word, number] = [tokens[at - 1], tokens[at]];
  if (unit !== undefined || word?.type !== 'word' || number?.type !== 'number') return undefined;
  return facts.find(({ said }) => {
    const held = said.tokens.filter(({ text }) => !/^[_'’"-]$/u.test(text));
    return held.some(
      ({ text }, place) =>
        text === `${word.text}${number.text}` ||
        (text === word.text && held[place + 1]?.text === number.text),
    );
  })?.attribute;
}

/** "Six degrees of height" where an attribute is called so: then the unit is what is counted. */
function countOfUnit(
  facts: readonly Fact[],
  { forms }: ReadSentence,
  { unit, values, end }: Quantity,
): string | undefined {
  const form = forms[end - 1];
  const [value = 0] = values;
  if (unit === undefined || form === undefined) return undefined;
  return facts.find(
    ({ name, said, isName }) =>
      !isName &&
      name.forms.some((held) => held !== undefined && isSameWord(held, form)) &&
      said.quantities.some((held) => held.unit === undefined && held.values[0] === value / unit.factor),
  )?.attribute;
}

/** "Four cups": so many pieces, each what the product is called. */
function countOfPieces(facts: readonly Fact[], claim: Quantity): string | undefined {
  if (claim.unit !== undefined) return undefined;
  const called = facts.flatMap(({ isName, said, name }) =>
    isName || /^(?:type|rodzaj|typ)$/iu.test(name.text)
      ? said.stems.filter((stem) => stem !== undefined)
      : [],
  );
  if (!claim.nouns.some((noun) => called.some((stem) => isSameStem(noun, stem)))) return undefined;
  return facts.find(
    ({ isName, name, said }) =>
      !isName &&
      name.hits.some(({ concept }) => concept.id === 'pieces') &&
      said.quantities.some(({ values }) => values[0] === claim.values[0]),
  )?.attribute;
}

const reach = 4;
const part = /^(?:[,;]|and|i|oraz)$/u;

/** Stems and concepts that stand near a number, within its part of the sentence. */
function wordsAround(
  { tokens, stems, hits, quantities }: ReadSentence,
  { at, end }: Quantity,
): ReadonlySet<string> {
  let from = at;
  while (from > 0 && at - from < reach && !part.test(tokens[from - 1]?.text ?? '')) from -= 1;
  let to = end;
  const isOther = (place: number) => quantities.some((it) => it.at === place && it.unit === undefined);
  while (to < tokens.length && to - end < reach && !part.test(tokens[to]?.text ?? '') && !isOther(to))
    to += 1;
  const concepts = hits.filter((hit) => hit.from >= from && hit.to <= to).map(({ concept }) => concept.id);
  // A unit stands with each of "43 x 20 x 23 cm", and is written once.
  const isMeasured = (place: number) => quantities.some((it) => place >= it.at && place < it.end);
  const words = stems
    .slice(from, to)
    .flatMap((stem, offset) => (stem === undefined || isMeasured(from + offset) ? [] : stem));
  return new Set([...words, ...concepts]);
}

/** How many words of an attribute's name, and of what stands around its number, a claim stands with. */
function nearnessOf({ fact, quantity }: Place, around: ReadonlySet<string>): number {
  const own = new Set([
    ...fact.name.stems.filter((stem) => stem !== undefined),
    ...fact.name.hits.map(({ concept }) => concept.id),
    ...wordsAround(fact.said, quantity),
  ]);
  return own.intersection(around).size;
}
