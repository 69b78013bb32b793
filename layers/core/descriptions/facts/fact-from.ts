import { foldText } from '../../knowledge/fold-text.ts';
import { unitNamed } from '../../statements/units.ts';
import { readSentence } from '../words/read-sentence.ts';
import type { WordIndex } from '../words/word-index.ts';
import type { Fact } from './product-facts.ts';

const no =
  /^(?:no|none|false|not|n|nie|brak|without|bez|zadn\p{L}*|0|free|excluded|absent|unavailable|n\/a|nd|not (?:needed|required|necessary|contained|available|present|applicable)|does not contain|unnecessary|bez dodatku|nie (?:zawiera|dotyczy|posiada|ma|wymaga|wymagan\p{L}*|potrzeba)|niepotrzebn\p{L}*|niewymagan\p{L}*|zbedn\p{L}*|wolne)\.?$/u;
const bareNumber = /^[<>~≈]?\s*[-–]?\d[\d\s.,]*$/u;
/** "Free from: gluten", "Not suitable for: induction hobs". */
const denyingName = /\b(?:free (?:from|of)|without|not|does not contain|bez|wolne od|wolny od|nie)\b/u;

/** An attribute and its value as a fact. */
export function factFrom(words: WordIndex, attribute: string, value: string): Fact {
  const { name, unit } = readName(attribute);
  const said = unit !== '' && bareNumber.test(value.trim()) ? `${value.trim()} ${unit}` : value;
  const isNo = no.test(foldText(value).trim());
  const denies = isNo ? 'name' : isYes(value) || !denyingName.test(foldText(name)) ? 'nothing' : 'value';
  return {
    attribute,
    value,
    name: readSentence(words, name),
    said: readSentence(words, said),
    denies,
    isName: false,
  };
}

function isYes(value: string): boolean {
  return /^(?:yes|true|y|tak)\.?$/u.test(foldText(value).trim());
}

/** Names of the catalogue's own attributes are written together and end in their unit: `weightGrams`, `Weight (kg)`. */
function readName(attribute: string): { readonly name: string; readonly unit: string } {
  const name = attribute
    .replace(/(?<=\p{Ll}{2})(?=\p{Lu})/gu, ' ')
    .replace(/[_/]+/gu, ' ')
    .trim();
  const bracketed = /[([]\s*([^()[\]]{1,12}?)\s*[)\]]\s*$/u.exec(name)?.[1] ?? '';
  const last = name.split(/\s+/u).at(-1) ?? '';
  const short = shortNames[foldText(last)] ?? (/(?:_in|\p{Ll}In)$/u.test(attribute) ? 'inch' : last);
  const unit = [bracketed, short].find(
    (word) => word !== '' && isUnit(foldText(word)) && !age.test(foldText(word)),
  );
  if (unit === undefined) return { name, unit: '' };
  if (!/\s|[([]/u.test(name)) return { name, unit };
  return { name: name.replace(/(?:[([][^()[\]]*[)\]]|\S+)\s*$/u, '').trim() || name, unit };
}

/** "Model year" is a date, "age months" a measure. */
const age = /^(?:year|rok|roku|month|miesiac|day|dzien|degree|stopien|point|punkt)$/u;
const shortNames: Readonly<Record<string, string>> = { c: '°C', f: '°F', gsm: 'g/m²' };

function isUnit(word: string): boolean {
  return word.startsWith('°') || unitNamed(word.split('/')[0] ?? word) !== undefined;
}
