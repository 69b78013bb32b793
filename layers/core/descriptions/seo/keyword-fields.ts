import { CopyField } from '#contract/descriptions.ts';
import { splitWords } from '../../knowledge/split-words.ts';
import { stemWord } from '../../knowledge/stem-word.ts';
import { stopWords } from '../../knowledge/stop-words.ts';

/** A text by its fields. */
export type TextFields = Readonly<Record<CopyField, string>>;

/** Words of a phrase may stand so far apart: "namioty lekkie i rodzinne" has "rodzinny namiot". */
const widestGap = 4;

/** The fields a keyword stands in, whatever its words’ endings: "namiotu rodzinnego" is "namiot rodzinny". */
export function keywordFields(keyword: string, fields: TextFields): readonly CopyField[] {
  const stems = stemsOf(keyword);
  if (stems.length === 0) return [];
  return CopyField.options.filter((field) =>
    fields[field].split('\n').some((line) => stands(stems, stemsOf(line))),
  );
}

function stemsOf(text: string): readonly string[] {
  return splitWords(text)
    .filter((word) => !stopWords.has(word))
    .map(stemWord);
}

/** Whether all words stand near each other, in any order. */
function stands(stems: readonly string[], text: readonly string[]): boolean {
  const wanted = new Set(stems);
  const reach = wanted.size + widestGap;
  return text.some((stem, at) => wanted.has(stem) && wanted.isSubsetOf(new Set(text.slice(at, at + reach))));
}
