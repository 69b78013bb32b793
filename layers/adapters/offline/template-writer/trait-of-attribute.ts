import type { GivenAttribute } from '#core/descriptions/writing/given-attributes.ts';
import { readValue } from './read-value.ts';
import { splitName } from './split-name.ts';
import type { Trait, TraitValue } from './trait.ts';
import { translateName, translateValue } from './translate-word.ts';
import { unitNamed } from './units.ts';
import { writeValue } from './write-value.ts';

/** An attribute ready to be told in a language. */
export interface TellableTrait extends Trait {
  /** As a label, such as "Packed length". */
  readonly label: string;
  /** Name or value are in no words of the language: they are quoted as they were given. */
  readonly isForeign: boolean;
  /** One of several values that can be chosen between, written out. */
  readonly isChoice: boolean;
}

/** An attribute in the words of a language, as far as the shop or the word lists know them. */
export function traitOfAttribute(attribute: GivenAttribute, language: string): TellableTrait {
  const { words, unit } = nameAndUnit(attribute);
  const spoken = words.join(' ');
  const read = readValue(attribute.value, language, unit);
  if (attribute.isLocal) {
    const label = capital(unit === undefined ? attribute.name : spoken);
    return { name: words, label, value: read, isForeign: false, isChoice: false };
  }

  const isSource = spoken === 'power' && read.type !== 'quantity';
  const known = translateName(isSource ? 'power source' : spoken, language);
  const { value, isForeign } = translated(read, language);
  const name = known ?? spoken;
  const isNameForeign = known === undefined && seemsForeign(spoken, language);
  return {
    name: name.split(' '),
    label: isNameForeign ? quoted(spoken, language) : capital(name),
    value: attribute.isChoice === true ? asChoice(value, language) : value,
    isForeign: isForeign || isNameForeign,
    isChoice: attribute.isChoice === true,
  };
}

/** "silver, white or black". */
function asChoice(value: TraitValue, language: string): TraitValue {
  if (value.type !== 'list') return value;
  const items = value.items.map((item) => writeValue(item, language));
  const last = items.at(-1) ?? '';
  return {
    type: 'words',
    text: `${items.slice(0, -1).join(', ')} ${language === 'pl' ? 'lub' : 'or'} ${last}`,
  };
}

/** The words of a name, and the unit that it ends in where the value is a bare number: `weightGrams`, "Weight (kg)", "Height cm". */
function nameAndUnit({ name, value }: GivenAttribute): {
  readonly words: readonly string[];
  readonly unit?: string | undefined;
} {
  const words = splitName(name);
  const isBare = typeof value === 'number' || (typeof value === 'string' && /^[-\d.,\s]+$/u.test(value));
  if (!isBare || words.length < 2) return { words };
  if (/\s/u.test(name.trim())) {
    const { of, unit } = spokenUnit.exec(name.trim())?.groups ?? {};
    return of === undefined || unit === undefined || unitNamed(unit) === undefined
      ? { words }
      : { words: splitName(of), unit };
  }
  const last = words.at(-1) ?? '';
  const unit = last === 'c' ? '°C' : last;
  if (unit !== '°C' && unitNamed(unit) === undefined) return { words };
  return { words: wholeName(words.slice(0, -1), unit), unit };
}

/** In a name of several words a unit stands in brackets or is a symbol that is no word: "Vitamin A", "Made in" and "Model year" end in none. */
const spokenUnit =
  /^(?<of>.+?)(?:\s+(?:in|w))?\s*(?:[([]\s*(?<unit>[^()[\]]{1,12}?)\s*[)\]]|\s(?<unit>mm|cm|m|km|m²|cm²|cm³|m³|mg|g|kg|ml|cl|l|L|V|W|kW|mA|mAh|Ah|Wh|kWh|Hz|kHz|MHz|GHz|dB|lm|GB|TB|MB|°C|°F|%|lbs?|oz|ft|inch|inches|hours|minutes))$/u;

/** What an amount is of, where a key leaves it to the unit: `comfortC`, `burnHours`, `fabricGsm`. */
function wholeName(words: readonly string[], unit: string): readonly string[] {
  const missing = unitNouns.find(({ units }) => units.has(unit.toLowerCase()));
  const isTold = missing === undefined || words.some((word) => missing.told.test(word));
  return isTold ? words : [...words, missing.noun];
}

const unitNouns = [
  { units: new Set(['°c', '°f']), noun: 'temperature', told: /^temperature$/u },
  { units: new Set(['gsm']), noun: 'weight', told: /^weight$/u },
  {
    units: new Set(['hours', 'minutes', 'hour', 'hrs']),
    noun: 'time',
    told: /^(?:time|life|runtime|duration|hot|cold|warm)$/u,
  },
];

interface Translated {
  readonly value: TraitValue;
  readonly isForeign: boolean;
}

function translated(value: TraitValue, language: string): Translated {
  if (value.type === 'list') {
    const items = value.items.map((item) => translated(item, language));
    return {
      value: { type: 'list', items: items.map((item) => item.value) },
      isForeign: items.some((item) => item.isForeign),
    };
  }
  if (value.type !== 'words') return { value, isForeign: false };
  const known = translateValue(value.text, language);
  if (known !== undefined) return { value: { ...value, text: known }, isForeign: false };
  // Codes and numbers are of no language: "IPX4", "E27", "S-XL".
  const isCode = /^[\p{Lu}\d\s.,/×x+-]+$/u.test(value.text);
  if (isCode || !seemsForeign(value.text, language)) return { value, isForeign: false };
  return { value: { ...value, text: quoted(value.text, language) }, isForeign: true };
}

/** Words that no list knows are English, which is what keys of data are in, unless they have Polish letters. */
function seemsForeign(text: string, language: string): boolean {
  return /[ąćęłńóśźż]/iu.test(text) !== (language === 'pl');
}

function quoted(text: string, language: string): string {
  return language === 'pl' ? `„${text}”` : `“${text}”`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
