import { splitSentences } from '../../knowledge/sentences.ts';

/**
 * A text of at most so many characters: its first sentences that fit, or where not even one does, the words that do.
 * Never half a word, and no word left hanging that only leads on to another.
 */
export function cutText(text: string, most: number): string {
  const whole = text.trim();
  if (lengthOf(whole) <= most) return whole;
  const ends = splitSentences(whole).map(({ end }) => end);
  const end = ends.findLast((at) => lengthOf(whole.slice(0, at)) <= most);
  return end === undefined ? cutWords(whole, most) : whole.slice(0, end);
}

/** Characters as people count them. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}

const leadsOn =
  /[\s,;:–—-]+(?:\p{L}{1,2}|and|the|for|with|from|oraz|dla|lub|albo|przez|przy|pod|nad|bez)?[\s,;:–—-]*$/iu;

/** The first words of a text that fit. */
export function cutWords(text: string, most: number): string {
  const characters = Array.from(text);
  if (characters.length <= most) return text;
  const room = characters.slice(0, most + 1).join('');
  const cut = room.replace(/\s+\S*$/u, '');
  // One word that is longer than all the room there is: nothing of it can be said.
  if (cut === room) return '';
  return cut.replace(leadsOn, '').trim();
}
