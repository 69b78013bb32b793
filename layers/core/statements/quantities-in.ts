import { stemWord } from '../knowledge/stem-word.ts';
import { stopWords } from '../knowledge/stop-words.ts';
import { looseNumbers, numberWords } from './number-words.ts';
import { readNumeral } from './read-numeral.ts';
import type { Token } from './split-tokens.ts';
import { compoundQuantity } from './compound-quantity.ts';
import { unitPhraseAt } from './unit-phrases.ts';
import { clock, type Unit, unitNamed, workDay } from './units.ts';

/** A number of a text with what it counts. */
export interface Quantity {
  /** What the number may mean, its unit's factor taken in; one reading nearly always. */
  readonly values: readonly number[];
  readonly unit: Unit | undefined;
  /** Stems of the words it stands before when it has no unit: "2 AAA batteries". */
  readonly nouns: readonly string[];
  /** "up to 25 kg" and "from 25 kg" are not the same. */
  readonly bound: 'most' | 'least' | undefined;
  /** Where it stands among the tokens. */
  readonly at: number;
  readonly end: number;
  /** The number at the other end of "2–4 days". */
  readonly range: 'low' | 'high' | undefined;
  /** Hinted at ("both", "a year") rather than written. */
  readonly isLoose: boolean;
}

/** The numbers among tokens, in their order. */
export function quantitiesIn(tokens: readonly Token[]): readonly Quantity[] {
  const found: Draft[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const draft = readAt(tokens, at);
    if (draft === undefined) continue;
    found.push(draft);
    at = draft.end - 1;
  }
  shareUnits(found, tokens);
  return found.map((draft, index) => ({
    ...draft,
    values: scaled(draft, isBelowZero(tokens, draft.at)),
    bound:
      found[index - 1]?.end === draft.at - 1 && tokens[draft.at - 1]?.text === 'by'
        ? undefined
        : boundBefore(tokens, draft),
  }));
}

interface Draft {
  readonly values: readonly number[];
  unit: Unit | undefined;
  nouns: readonly string[];
  readonly at: number;
  readonly end: number;
  range: 'low' | 'high' | undefined;
  readonly isLoose: boolean;
}

function readAt(tokens: readonly Token[], at: number): Draft | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.type === 'clock') return clockAt(tokens, at, token.text);
  const fraction = fractionAt(tokens, at);
  if (fraction !== undefined) return fraction;
  if (token.type === 'code') {
    const digits = token.text.match(/\d+/gu)?.map(Number) ?? [];
    return { ...draftOf(digits, undefined, at, at + 1), isLoose: true };
  }
  if (token.type === 'number') return numeralAt(tokens, at, token.text);
  const loose = looseNumbers.get(token.text);
  if (loose !== undefined) {
    const draft = withUnit(tokens, at, at + 1, [loose], true);
    // "a" is one only before a unit.
    return loose === 1 && draft.unit === undefined ? undefined : draft;
  }
  if (token.type !== 'word') return undefined;
  if (numberWords.has(token.text)) return wordsAt(tokens, at);
  const ordinal = ordinals.get(token.text);
  if (ordinal !== undefined && /^(?:rok|miesiac|dzien|dni)/u.test(tokens[at + 1]?.text ?? ''))
    return ofLife(tokens, at, ordinal);
  const compound = compoundQuantity(token.text);
  if (compound === undefined) return undefined;
  return { ...draftOf([compound.value], compound.unit, at, at + 1), isLoose: false };
}

/** "Od trzeciego roku życia": an age. */
function ofLife(tokens: readonly Token[], at: number, value: number): Draft | undefined {
  const unit = unitNamed(tokens[at + 1]?.text ?? '');
  return unit === undefined || tokens[at + 2]?.text !== 'zycia'
    ? undefined
    : draftOf([value], unit, at, at + 2);
}

const ordinals: ReadonlyMap<string, number> = new Map(
  `pierwsz drug trzeci czwart piat szost siodm osm dziewiat dziesiat jedenast dwunast trzynast czternast pietnast
  szesnast siedemnast osiemnast`
    .split(/\s+/u)
    .flatMap((root, index) =>
      ['ego', 'iego', 'ym', 'im', 'emu'].map((ending) => [root + ending, index + 1] as const),
    ),
);

const parts: Readonly<Record<string, number>> = {
  half: 0.5,
  pol: 0.5,
  quarter: 0.25,
  quarters: 0.25,
  cwierc: 0.25,
};
const aUnit = /^(?:a|an)$/u;

/** "Half a litre", "three quarters of an hour", "two and a half metres", "dwa i pół metra". */
function fractionAt(tokens: readonly Token[], at: number): Draft | undefined {
  const part = parts[tokens[at]?.text ?? ''];
  if (part !== undefined) return partAt(tokens, at, at + 1, part);
  const whole = wholeAt(tokens[at]);
  if (whole === undefined) return undefined;
  if (/^quarters?$/u.test(tokens[at + 1]?.text ?? '')) return partAt(tokens, at, at + 2, whole * 0.25);
  if (!/^(?:and|i)$/u.test(tokens[at + 1]?.text ?? '')) return undefined;
  const next = at + (aUnit.test(tokens[at + 2]?.text ?? '') ? 3 : 2);
  const added = parts[tokens[next]?.text ?? ''];
  return added === undefined ? undefined : partAt(tokens, at, next + 1, whole + added);
}

function wholeAt(token: Token | undefined): number | undefined {
  if (token?.type === 'number') return readNumeral(token.text)[0];
  const value = token?.type === 'word' ? numberWords.get(token.text) : undefined;
  return value !== undefined && value > 0 && value <= mostWhole ? value : undefined;
}

const mostWhole = 20;

/** "In half an hour" is a promise, "half an hour for yourself" none. */
const span = /^(?:in|within|after|than|w|ciagu|po|niz)$/u;

/** A part of a number is one only before a unit. Of time it says as little as "a moment". */
function partAt(tokens: readonly Token[], at: number, from: number, value: number): Draft | undefined {
  const afterOf = tokens[from]?.text === 'of' ? from + 1 : from;
  const start = aUnit.test(tokens[afterOf]?.text ?? '') ? afterOf + 1 : afterOf;
  const { unit, end } = unitAt(tokens, start);
  if (unit === undefined) return undefined;
  return {
    ...draftOf([value], unit, at, end),
    isLoose: unit.dimension === 'time' && value < 1 && !span.test(tokens[at - 1]?.text ?? ''),
  };
}

/** "46½" is one number. */
function numeralAt(tokens: readonly Token[], at: number, written: string): Draft {
  const part = tokens[at + 1]?.isAttached === true ? looseNumbers.get(tokens[at + 1]?.text ?? '') : undefined;
  const values = readNumeral(written);
  if (part === undefined || part >= 1) return withUnit(tokens, at, at + 1, values, false);
  return withUnit(
    tokens,
    at,
    at + 2,
    values.map((value) => value + part),
    false,
  );
}

function clockAt(tokens: readonly Token[], at: number, written: string): Draft {
  const [hours = 0, minutes = 0] = written.split(':').map(Number);
  const half = tokens[at + 1]?.text;
  const hour = half === 'pm' && hours < 12 ? hours + 12 : half === 'am' && hours === 12 ? 0 : hours;
  const end = half === 'am' || half === 'pm' ? at + 2 : at + 1;
  return draftOf([hour * 60 + minutes], clock, at, end);
}

/** "twenty-five", "dwadzieścia pięć", "two hundred and fifty". */
function wordsAt(tokens: readonly Token[], start: number): Draft {
  let value = 0;
  let part = numberWords.get(tokens[start]?.text ?? '') ?? 0;
  let end = start + 1;
  for (;;) {
    const gap = tokens[end]?.text === '-' ? 1 : 0;
    const next = numberWords.get(tokens[end + gap]?.text ?? '');
    if (next === undefined) break;
    if (next >= 1000) [value, part] = [value + part * next, 0];
    else if (next === 100 && part < 10) part *= next;
    else if (next < part && part % 10 === 0) part += next;
    else break;
    end += gap + 1;
  }
  // "One" often counts nothing: without a unit it is held to its word only where the source counts the same.
  const draft = withUnit(tokens, start, end, [value + part], false);
  return { ...draft, isLoose: draft.unit === undefined && value + part === 1 };
}

function withUnit(
  tokens: readonly Token[],
  at: number,
  numberEnd: number,
  values: readonly number[],
  isLoose: boolean,
): Draft {
  const before = tokens[at - 1];
  const sign = before === undefined ? undefined : signBefore(before);
  if (sign !== undefined) return { ...draftOf(values, sign, at, numberEnd), isLoose };
  const next = tokens[numberEnd];
  if ((next?.text === 'am' || next?.text === 'pm') && (values[0] ?? 99) <= 12) {
    const hour = ((values[0] ?? 0) % 12) + (next.text === 'pm' ? 12 : 0);
    return { ...draftOf([hour * 60], clock, at, numberEnd + 1), isLoose };
  }
  if (next?.text === 'k' && (values[0] ?? 0) >= leastKelvin)
    return { ...draftOf(values, unitNamed('kelvin'), at, numberEnd + 1), isLoose };
  const isThousand = next?.isAttached === true && next.text === 'k';
  const scale = next?.text === 'thousand' || next?.text === 'tys' || isThousand ? 1000 : 1;
  const from = scale === 1 ? numberEnd : numberEnd + 1;
  const { unit, end } = unitAt(tokens, from);
  const scaledValues = scale === 1 ? values : values.map((value) => value * scale);
  // "One bar" is of soap or chocolate, "24 bar" of pressure.
  if (unit?.dimension === 'bar' && tokens[at]?.type === 'word')
    return { ...draftOf(scaledValues, undefined, at, from), nouns: nounsAt(tokens, from), isLoose };
  if (unit !== undefined && isYear(tokens[at], unit)) return draftOf(scaledValues, undefined, at, end);
  if (unit !== undefined) return { ...draftOf(scaledValues, unit, at, end), isLoose };
  return { ...draftOf(scaledValues, undefined, at, from), nouns: nounsAt(tokens, from), isLoose };
}

/** "3000 K" is a colour of light, "3k" three thousand. */
const leastKelvin = 1000;

/** "2025 roku" is a year, no age. */
function isYear(number: Token | undefined, unit: Unit): boolean {
  return unit.dimension === 'months' && unit.factor === 12 && /^(?:19|20)\d\d$/u.test(number?.text ?? '');
}

/** "$5", "PLN 5". */
function signBefore({ type, text }: Token): Unit | undefined {
  if (type === 'sign' && !/[$€£]/u.test(text)) return undefined;
  const unit = /^(?:[$€£]|pln|eur|usd|gbp|chf|czk)$/u.test(text) ? unitNamed(text) : undefined;
  return unit;
}

/** The unit after a number: "30 days", "30-day", "30 dni roboczych", "3 business days". */
function unitAt(tokens: readonly Token[], from: number): { unit: Unit | undefined; end: number } {
  // The end of a quotation, "18", is no inch.
  if (tokens[from]?.text === '"' && tokens[from - 2]?.text === '"') return { unit: undefined, end: from };
  const start =
    /^[-–+]$/u.test(tokens[from]?.text ?? '') && tokens[from]?.isAttached === true ? from + 1 : from;
  const word = tokens[start];
  if (word === undefined) return { unit: undefined, end: from };
  if (
    /^(?:business|working|work|full|whole|calendar|consecutive|kolejn\p{L}*|peln\p{L}*)$/u.test(word.text)
  ) {
    const unit = unitNamed(tokens[start + 1]?.text ?? '');
    if (unit?.dimension !== 'time') return { unit: undefined, end: from };
    const isWork = /^(?:business|work(?:ing)?)$/u.test(word.text) && unit.factor === 1440;
    return { unit: isWork ? workDay : unit, end: start + 2 };
  }
  // A quotation mark is an inch only where it touches its number.
  if (/^["'″′]$/u.test(word.text) && !word.isAttached) return { unit: undefined, end: from };
  if (word.text === 'in') {
    const next = tokens[start + 1];
    const isInch = word.isAttached || next?.type !== 'word' || extent.test(next.text);
    return isInch ? { unit: unitNamed('inch'), end: start + 1 } : { unit: undefined, end: from };
  }
  const phrase = unitPhraseAt(tokens, start);
  if (phrase !== undefined) return phrase;
  // "2 A" at an end is a current, "2 a" elsewhere an article.
  const after = tokens[start + 1];
  if (word.text === 'a' && (after === undefined || after.type === 'sign'))
    return { unit: unitNamed('amp'), end: start + 1 };
  // "25 s" are seconds, "the 80s" years.
  if (word.text === 's' && !word.isAttached) return { unit: unitNamed('sec'), end: start + 1 };
  const unit = unitNamed(word.text);
  if (unit?.factor === 1440 && unit.dimension === 'time') {
    const isWork = /^(?:robocz\p{L}*|werktag\p{L}*|ouvr\p{L}*)$/u.test(tokens[start + 1]?.text ?? '');
    if (isWork) return { unit: workDay, end: start + 2 };
  }
  return unit === undefined ? { unit: undefined, end: from } : { unit, end: start + 1 };
}

const extent = /^(?:wide|long|high|tall|deep|thick|across|by|x)$/u;
const mostNouns = 4;

function nounsAt(tokens: readonly Token[], from: number): readonly string[] {
  const nouns: string[] = [];
  const start = tokens[from]?.text === '-' ? from + 1 : from;
  for (const { type, text } of tokens.slice(start, start + mostNouns)) {
    if (type === 'code' && nouns.length > 0) continue;
    if (type !== 'word' || numberWords.has(text)) break;
    if (!stopWords.has(text)) nouns.push(stemWord(text));
    else if (nouns.length === 0) break;
  }
  return nouns;
}

const joiners = /^(?:[-–—~/×]|to|do|na|by|x|or|lub|albo|and|i|a|bis|jusqu\p{L}*)$/u;
const rangeJoiners = /^(?:[-–—~]|to|do|and|i|a|bis)$/u;

/** In "2–4 days" and "10 x 20 cm" the unit stands once. */
function shareUnits(found: readonly Draft[], tokens: readonly Token[]): void {
  for (let index = found.length - 2; index >= 0; index -= 1) {
    const [low, high] = [found[index], found[index + 1]];
    if (low === undefined || high === undefined || high.at - low.end !== 1) continue;
    const joiner = tokens[low.end]?.text ?? '';
    if (!joiners.test(joiner) || (high.isLoose && high.unit === undefined)) continue;
    if (low.unit === undefined && !low.isLoose && high.unit !== clock) {
      low.unit = high.unit;
      low.nouns = high.nouns;
    }
    const opens = tokens[low.at - 1]?.text ?? '';
    const isRange = /^[-–—~]$/u.test(joiner) || /^(?:from|between|od|miedzy|pomiedzy|von|de)$/u.test(opens);
    const isSame =
      low.unit?.dimension === high.unit?.dimension && (low.values[0] ?? 0) < (high.values[0] ?? 0);
    if (high.unit === undefined && /^(?:×|by|x|na)$/u.test(joiner)) high.unit = low.unit;
    if (rangeJoiners.test(joiner) && isSame && (isRange || joiner === 'to' || joiner === 'do')) {
      low.range = 'low';
      high.range = 'high';
    }
  }
}

const most =
  /^(?:to|do|most|max|maximum|maks|maksymalnie|within|under|below|before|than|until|till|by|najwyzej|najpozniej|ponizej|przed|ciagu|niz)$/u;
const least =
  /^(?:from|least|min|minimum|over|above|after|exceeding|od|minimalnie|powyzej|ponad|po|najmniej|przynajmniej)$/u;

/** "up to", "no more than", "at least", "after": what stands right before a number. */
function isTime(unit: Unit | undefined): boolean {
  return unit !== undefined && /^(?:time|clock|work-day|months)$/u.test(unit.dimension);
}

function boundBefore(tokens: readonly Token[], { at, range, unit }: Draft): 'most' | 'least' | undefined {
  if (range !== undefined) return undefined;
  const words = [tokens[at - 1], tokens[at - 2]]
    .filter((it) => it?.type === 'word')
    .map((it) => it?.text ?? '');
  const [word = '', before = ''] = words;
  if (word === 'than' || word === 'niz') {
    const isLess = /^(?:less|fewer|shorter|smaller|lower|mniej|krocej|nizej)$/u.test(before);
    const isNegated = /^(?:no|not|nie)$/u.test(tokens[at - 3]?.text ?? '');
    return isLess === isNegated ? 'least' : 'most';
  }
  if (word === 'to' && before !== 'up') return undefined;
  // "By 14:00" ends a time, "9 in. long by 7 in. wide" no length.
  if (word === 'by' && !isTime(unit)) return undefined;
  if (most.test(word)) return 'most';
  return least.test(word) ? 'least' : undefined;
}

/** "-6 °C" and "minus 6 °C", not "4-6 °C". */
function isBelowZero(tokens: readonly Token[], at: number): boolean {
  const [sign, number] = [tokens[at - 1], tokens[at]];
  if (sign?.text === 'minus') return true;
  return sign !== undefined && /^[-–−]$/u.test(sign.text) && !sign.isAttached && number?.isAttached === true;
}

function scaled({ values, unit }: Draft, isNegative: boolean): readonly number[] {
  const factor = (unit?.factor ?? 1) * (isNegative ? -1 : 1);
  return values.map((value) => value * factor);
}

function draftOf(values: readonly number[], unit: Unit | undefined, at: number, end: number): Draft {
  return { values, unit, nouns: [], at, end, range: undefined, isLoose: false };
}
