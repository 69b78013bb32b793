import { stemWord } from '../../knowledge/stem-word.ts';
import type { CatalogueSheet } from '../sheet/catalogue-sheet.ts';
import type { SheetPart } from '../sheet/sheet-part.ts';
import { wordsOfName } from './read-amount.ts';

/** An attribute of a part's products: how it is called, and which of the part's facts tell it. */
export interface FactName {
  readonly language: string;
  readonly name: string;
  /** Its folded words in one string, by which it is asked for. */
  readonly key: string;
  readonly words: readonly string[];
  readonly stems: readonly string[];
  /** Codes of its facts. */
  readonly codes: readonly number[];
  /** What its values count. */
  readonly dimensions: ReadonlySet<string>;
  /** How often it is told. */
  readonly told: number;
}

const kept = new WeakMap<SheetPart, readonly FactName[]>();

/** The attributes of a part's products. Read once. */
export function factNames(part: SheetPart): readonly FactName[] {
  const known = kept.get(part);
  if (known !== undefined) return known;
  const counts = new Uint32Array(part.facts.length);
  for (const code of part.rowFacts) counts[code] = (counts[code] ?? 0) + 1;
  const groups = Map.groupBy(part.facts.keys(), (code) => {
    const fact = part.facts[code];
    return JSON.stringify([fact?.language, fact?.name]);
  });
  const names = Array.from(groups.values(), (codes) => {
    const { language = '', name = '' } = part.facts[codes[0] ?? 0] ?? {};
    const words = wordsOfName(name);
    const told = codes.reduce((sum, code) => sum + (counts[code] ?? 0), 0);
    const dimensions = new Set(codes.flatMap((code) => part.facts[code]?.measure?.dimension ?? []));
    return {
      language,
      name,
      key: words.join(''),
      words,
      stems: words.map(stemWord),
      codes,
      dimensions,
      told,
    };
  });
  kept.set(part, names);
  return names;
}

const ofFacts = new WeakMap<SheetPart, Uint32Array>();

/** For each fact of a part the place of its attribute among the part's. Made once. */
export function namesOfFacts(part: SheetPart): Uint32Array {
  const known = ofFacts.get(part);
  if (known !== undefined) return known;
  const names = new Uint32Array(part.facts.length);
  for (const [place, { codes }] of factNames(part).entries()) for (const code of codes) names[code] = place;
  ofFacts.set(part, names);
  return names;
}

/** Few values for many products: what a shopper can choose from. */
export function isChoice(values: number, told: number): boolean {
  return values <= Math.max(12, 0.55 * told) && values <= 1_000;
}

/** For each part of a sheet, the facts for which something holds, as a byte each. */
export type FactSet = ReadonlyMap<SheetPart, Uint8Array>;

/** Marks the facts that `pick` gives for each part. */
export function factSet({ parts }: CatalogueSheet, pick: (part: SheetPart) => Iterable<number>): FactSet {
  return new Map(
    parts.map(({ part }) => {
      const marks = new Uint8Array(part.facts.length);
      for (const code of pick(part)) marks[code] = 1;
      return [part, marks] as const;
    }),
  );
}

/** Whether a row tells one of some facts. */
export function tells(part: SheetPart, row: number, facts: FactSet): boolean {
  const marks = facts.get(part);
  if (marks === undefined) return false;
  const end = part.factStarts[row + 1] ?? 0;
  for (let at = part.factStarts[row] ?? 0; at < end; at += 1) {
    if (marks[part.rowFacts[at] ?? 0] === 1) return true;
  }
  return false;
}
