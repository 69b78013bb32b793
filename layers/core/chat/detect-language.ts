import { foldText } from '../knowledge/fold-text.ts';

const sure = 0.3;
/** Words; up to here one word of grammar tells more than letter statistics, which are slow and unsure. */
const shortMessage = 6;
const polishLetters = /[ąćęłńóśźż]/iu;

/** Words that carry grammar, not meaning, in folded form: they tell short messages apart where letter statistics cannot. */
const functionWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    'the a an is are do does can could i my me you your how what when where which who why to of in on for with and or it this that have has if will would much many long not any there from at be please thanks hello hi'.split(
      ' ',
    ),
  ),
  pl: new Set(
    'czy jak jaki jaka jakie ile kiedy gdzie co kto dlaczego moge mozna chce chcialbym prosze mam macie jest sa do na w z ze za po od dla i lub albo nie tak to ten ta sie u o przy moj moja czesc dzien dobry dziekuje'.split(
      ' ',
    ),
  ),
  de: new Set(
    'der die das den dem ein eine einen ist sind und oder nicht ich sie wir mein wie was wann wo wer warum kann konnen mit fur von zu nach auf bei habe gibt es wenn'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'le la les un une des est sont et ou je vous mon ma mes comment quand combien pourquoi avec pour de du dans sur pas ne que qui puis avez'.split(
      ' ',
    ),
  ),
  es: new Set(
    'el la los las un una es son y o yo mi mis como cuando cuanto donde por para con de del en no que puedo tienen hay si'.split(
      ' ',
    ),
  ),
  cs: new Set(
    'je jsou a nebo ja muj moje jak kdy kolik kde proc s pro z na ne ze muzu mate jestli prosim'.split(' '),
  ),
};

/** The language of a message (ISO 639-1), or `fallback` when the message is too short to tell. */
export async function detectLanguage(text: string, fallback: string): Promise<string> {
  if (polishLetters.test(text)) return 'pl';
  const words = foldText(text).match(/\p{L}+/gu) ?? [];
  const votes = Object.entries(functionWords)
    .map(([language, known]) => ({ language, count: words.filter((word) => known.has(word)).length }))
    .toSorted((a, b) => b.count - a.count);
  const [first, second] = votes;
  const least = words.length <= shortMessage ? 1 : 2;
  if (first !== undefined && first.count >= least && first.count > 2 * (second?.count ?? 0)) {
    return first.language;
  }
  // Letter statistics are 80 KB: loaded for the first message whose grammar tells nothing.
  const { detectAll } = await import('tinyld/light');
  const [detected] = detectAll(text);
  if (detected !== undefined && detected.accuracy >= sure) return detected.lang;
  return words.length <= shortMessage && first !== undefined && first.count > (second?.count ?? 0)
    ? first.language
    : fallback;
}
