import type { Token } from './split-tokens.ts';
import type { Unit } from './units.ts';

/** `dimension factor words`: units of several words; a word that ends in `*` goes on, "/" is a sign of its own. */
const lines = `
bar 1 bars of pressure
frame 1 fps
frame 1 kl . / s
frame 1 kl / s
frame 1 klatk* / s
celsius 1 degree* celsius
celsius 1 stopni* celsjusza
fahrenheit 1 degree* fahrenheit
ampere-hour 0.001 milliamp* hour*
ampere-hour 1 amp* hour*
turn 1 revolution* per minute
turn 1 rotation* per minute
turn 1 turns per minute
turn 1 rev / min
turn 1 r / min
turn 1 obr / min
turn 1 obr . / min
turn 1 obrot* / min
turn 1 obrot* na minut*
hertz 1 times a second
hertz 1 times per second
hertz 1 razy na sekund*
speed 1 km / h
speed 1 kmh
speed 1 kph
speed 1 kilomet* per hour
speed 1 kilomet* an hour
speed 1 kilomet* na godzin*
speed 1.609344 mph
speed 1.609344 miles per hour
speed 1.609344 miles an hour
speed 3.6 m / s
bit 1 kbit / s
bit 1000 mbit / s
bit 1000 mb / s
bit 1000000 gbit / s
bit 1000000 gb / s
flow 1 l / h
flow 1 l / godz
flow 1 lit* per hour
flow 1 lit* an hour
flow 1 litr* na godzin*
flow 60 l / min
flow 60 lit* per minute
flow 60 lit* a minute
flow 60 litr* na minut*
square-metre 0.0001 square centimet*
square-metre 0.0001 sq cm
square-metre 0.0001 centymet* kwadratow*
square-metre 0.000001 square millimet*
square-metre 0.000001 milimet* kwadratow*
square-metre 1 square met*
square-metre 1 sq m
square-metre 1 metr* kwadratow*
square-metre 1 m kw
square-foot 1 square feet
square-foot 1 square foot
square-foot 1 sq ft
litre 0.001 cubic centimet*
litre 0.001 centymet* szescienn*
litre 1000 cubic met*
litre 1000 metr* szescienn*
fluid-ounce 1 fl oz
fluid-ounce 1 fl . oz
fluid-ounce 1 fluid ounce*
frame 1 frames per second
frame 1 klat* na sekund*
beat 1 beats per minute
dot 1 dots per inch
`;

interface Phrase {
  readonly unit: Unit;
  readonly words: readonly string[];
}

const phrases: readonly Phrase[] = lines
  .trim()
  .split('\n')
  .map((line) => {
    const [dimension = '', factor = '1', ...words] = line.split(' ');
    return { unit: { dimension, factor: Number(factor) }, words };
  });
const known = new Map<string, readonly Phrase[]>();
const mostKnown = 20_000;

/** The unit of several words that begins at a place, and where it ends: "square metres", "km/h", "obr./min". */
export function unitPhraseAt(
  tokens: readonly Token[],
  from: number,
): { readonly unit: Unit; readonly end: number } | undefined {
  const first = tokens[from];
  if (first === undefined || first.type === 'sign') return undefined;
  const phrase = beginningWith(first.text).find(({ words }) =>
    words.every((word, at) => isWord(tokens[from + at]?.text ?? '', word)),
  );
  return phrase === undefined ? undefined : { unit: phrase.unit, end: from + phrase.words.length };
}

function beginningWith(word: string): readonly Phrase[] {
  const found = known.get(word);
  if (found !== undefined) return found;
  if (known.size >= mostKnown) known.clear();
  const begun = phrases.filter(({ words: [asked = ''] }) => isWord(word, asked));
  known.set(word, begun);
  return begun;
}

function isWord(word: string, asked: string): boolean {
  return asked.endsWith('*') ? word.startsWith(asked.slice(0, -1)) : word === asked;
}
