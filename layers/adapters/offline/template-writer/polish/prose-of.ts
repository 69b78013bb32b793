import { isType } from '../roles.ts';
import type { TellableTrait } from '../trait-of-attribute.ts';
import type { TraitValue } from '../trait.ts';
import { writeValue } from '../write-value.ts';

/** Measures in one sentence, at most. */
const together = 3;

/**
 * Traits as Polish sentences. Whether a shop's word is a he, a she or an it is not known, so nothing has to agree with
 * it: "Materiał to len.", "Waga wynosi 2,35 kg, a długość – 46 cm.", "Kolor: granatowy."
 */
export function proseOf(traits: readonly TellableTrait[]): readonly string[] {
  const told = traits.filter((trait) => !isType(trait));
  const [stuff, measures] = [told.filter(isStuff), told.filter(isMeasure)];
  const rest = told.filter((trait) => !stuff.includes(trait) && !measures.includes(trait));
  return [
    ...stuff.map(({ label, value }) => `${label} to ${writeValue(value, 'pl')}.`),
    ...chunks(measures).map(measured),
    ...rest.map(statement),
  ];
}

/** "Waga wynosi 2,35 kg, długość – 46 cm, a słup wody – 3000 mm." */
function measured(measures: readonly TellableTrait[]): string {
  const told = measures.map(({ label, value }, at) =>
    at === 0 ? `${label} wynosi ${writeValue(value, 'pl')}` : `${small(label)} – ${writeValue(value, 'pl')}`,
  );
  const last = told.at(-1) ?? '';
  return told.length === 1 ? `${last}.` : `${told.slice(0, -1).join(', ')}, a ${last}.`;
}

function statement({ label, value }: TellableTrait): string {
  const holds = flagOf(value);
  if (holds !== undefined && isVerb.test(label)) return holds ? `${label}.` : `Nie ${small(label)}.`;
  return `${label}: ${writeValue(value, 'pl').replace(/[.\s]+$/u, '')}.`;
}

/** Labels that are a statement already: "Można myć w zmywarce". */
const isVerb = /^(?:można|nadaje|zawiera|posiada|ma|wymaga|pasuje|obsługuje|działa|utrzymuje|jest)\s/iu;

const stuffs = /^(?:materiał|tkanina|surowiec|wypełnienie)(?:\s|$)/iu;

/** A material that is told by one noun. */
function isStuff({ label, value, isForeign, isChoice }: TellableTrait): boolean {
  return (
    !isForeign && !isChoice && stuffs.test(label) && value.type === 'words' && !/[\d,;/%.]/u.test(value.text)
  );
}

/** Heads of names that amounts are of; "Kieszeń: 2 l" is none. */
const measureHead =
  /^(?:(?:maksymaln|minimaln|łączn|całkowit|średni|przeciętn)\p{L}+ )?(?:waga|masa|długość|szerokość|wysokość|głębokość|grubość|średnica|obwód|pojemność|objętość|moc|napięcie|natężenie|temperatura|czas|słup|gramatura|zasięg|strumień|prędkość|ciśnienie|powierzchnia|przekątna|rozdzielczość|częstotliwość|poziom|zużycie|pobór|nośność|obciążenie|udźwig|rozstaw|kąt|promień|przepływ|wydajność|jasność)(?:\s|$)/iu;

function isMeasure({ label, value }: TellableTrait): boolean {
  if (value.type !== 'quantity' || value.unit === undefined || !measureHead.test(label)) return false;
  // People are no measure.
  return !/^(?:person|people|osob|osób)/iu.test(value.unit);
}

function flagOf(value: TraitValue): boolean | undefined {
  if (value.type === 'flag') return value.holds;
  if (value.type !== 'words') return undefined;
  if (/^(?:tak|yes|true)$/iu.test(value.text)) return true;
  return /^(?:nie|no|false)$/iu.test(value.text) ? false : undefined;
}

function chunks(measures: readonly TellableTrait[]): readonly (readonly TellableTrait[])[] {
  return Array.from({ length: Math.ceil(measures.length / together) }, (_, at) =>
    measures.slice(at * together, (at + 1) * together),
  );
}

/** A label inside a sentence; names in capitals stay. */
function small(label: string): string {
  return /^\p{Lu}{2}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
