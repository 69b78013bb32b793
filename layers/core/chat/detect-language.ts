import { scoreLanguages } from '../understanding/language/score-languages.ts';

/** How much speaks for the language of the conversation or the page before a word is read; short messages lean on it. */
const known = 0.5;
const knownOfFew = 1;
const few = 2;
/** A message so long has words of grammar; where it has none that are known, letter statistics decide. */
const longMessage = 8;
const leastPerWord = 0.1;
const sureStatistics = 0.3;
/** A price is said in the shop's currency in any language. */
const currency = /(?<!\p{L})(?:zł|PLN|EUR|USD|GBP)(?!\p{L})/gu;

/**
 * The language of a message (ISO 639-1), or `fallback` when the message is too short to tell: the conversation's. Polish
 * without diacritics is Polish.
 */
export async function detectLanguage(message: string, fallback: string): Promise<string> {
  const text = message.replaceAll(currency, ' ');
  const words = text.match(/\p{L}+/gu)?.length ?? 0;
  if (words === 0) return fallback;
  const [first, second] = scoreLanguages(text)
    .map(({ language, score }) => {
      return { language, score: score + (language === fallback ? (words <= few ? knownOfFew : known) : 0) };
    })
    .toSorted((one, other) => other.score - one.score);
  if (first === undefined || first.score <= 0) return fallback;
  const isClear = first.score - Math.max(0, second?.score ?? 0) > leastPerWord * words;
  if (words < longMessage || isClear) return first.language;
  // Letter statistics are 80 KB: loaded for the first long message whose grammar tells little.
  const { detectAll } = await import('tinyld/light');
  const [detected] = detectAll(text);
  return detected !== undefined && detected.accuracy >= sureStatistics ? detected.lang : first.language;
}
