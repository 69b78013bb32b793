import { foldText } from '../../knowledge/fold-text.ts';
import { isServiceWord } from '../../knowledge/lexicon/is-service-word.ts';
import { splitWords } from '../../knowledge/split-words.ts';
import { isTelling } from './follow-up-words.ts';

const mostTelling = 2;

/** Questions that Polish asks of a thing without naming it, folded: "czy jest wodoodporny?", "ile ma kieszeni?". */
const asked =
  /^(?:a |i |oraz )?(?:(?:czy|ile|jak|jaki|jaka|jakie|jaka|w jakim|z czego|dla kogo)(?: tez| jeszcze)? )+(?:jest|sa|ma|maja|wazy|waza|mierzy|pasuje|pasuja|miesci|mieszcza|nadaje|nadaja|wytrzyma|przemaka|kosztuje|kosztuja|da sie|mozna (?:go|je|ja)|zrobion\p{L}*|wykonan\p{L}*)(?!\p{L})/u;

/** Whether a Polish question leaves out what it is about, and is not about what the shop does. */
export function dropsSubject(message: string): boolean {
  const folded = foldText(message.trim());
  if (!asked.test(folded)) return false;
  const telling = splitWords(folded.replace(asked, '')).filter(isTelling);
  return telling.length <= mostTelling && !telling.some(isServiceWord);
}
