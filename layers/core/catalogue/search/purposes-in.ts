import { stemWord } from '../../knowledge/stem-word.ts';
import { stopWords } from '../../knowledge/stop-words.ts';
import { anything } from './anything.ts';

const leading: ReadonlySet<string> = new Set(['for', 'with', 'do', 'dla', 'na', 'z', 'ze']);
const articles: ReadonlySet<string> = new Set(['a', 'an', 'the', 'my']);

/** The stems of words that only say what for: "belt for trousers", "pasek do spodni". Behind words that only shop, they say what. */
export function purposesIn(words: readonly string[]): ReadonlySet<string> {
  const stems = words.map(stemWord);
  const isTelling = (at: number) => !stopWords.has(words[at] ?? '') && !anything.has(stems[at] ?? '');
  const first = stems.findIndex((_, at) => isTelling(at));
  return new Set(
    stems.filter((_, at) => {
      const before = articles.has(words[at - 1] ?? '') ? at - 2 : at - 1;
      return isTelling(at) && first !== -1 && first < before && leading.has(words[before] ?? '');
    }),
  );
}
