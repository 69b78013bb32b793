import type { Quantity } from '../../statements/quantities-in.ts';
import type { ReadSentence } from '../words/read-sentence.ts';
import { measureOf } from './measure.ts';

/** What each aspect is measured in; a number of something else is not about it. */
const dimensions: Readonly<Record<string, RegExp>> = {
  length: /^metre$/u,
  width: /^metre$/u,
  height: /^metre$/u,
  depth: /^metre$/u,
  diameter: /^metre$/u,
  thickness: /^metre$/u,
  screen: /^metre$/u,
  range: /^metre$/u,
  'water-column': /^metre$/u,
  weight: /^gram$/u,
  'fabric-weight': /^gram$/u,
  speed: /^(?:hertz|turn|speed|bit)$/u,
  load: /^gram$/u,
  capacity: /^(?:litre|pint|cup|ampere-hour|watt-hour)$/u,
  persons: /^$/u,
  pieces: /^$/u,
  pockets: /^$/u,
  spf: /^$/u,
  power: /^watt$/u,
  voltage: /^volt$/u,
  'battery-life': /^time$/u,
  'charge-time': /^time$/u,
  'keeps-hot': /^time$/u,
  'keeps-cold': /^time$/u,
  'shelf-life': /^time$/u,
  warranty: /^time$/u,
  age: /^(?:time|)$/u,
  storage: /^byte$/u,
  temperature: /^(?:celsius|degree)$/u,
  brightness: /^lumen$/u,
  noise: /^decibel$/u,
  share: /^%$/u,
};

const border = /^(?:[,;.:()]|and|i|oraz)$/u;
const farthest = 6;

/** The aspect a number is of, by the nearest word that names one, within its part of the sentence. */
export function aspectOf(sentence: ReadSentence, quantity: Quantity): string | undefined {
  const { dimension } = measureOf(quantity);
  let nearest: { readonly id: string; readonly distance: number } | undefined;
  for (const { concept, from, to } of sentence.hits) {
    if (concept.type !== 'aspect' || dimensions[concept.id]?.test(dimension) !== true) continue;
    const distance = from >= quantity.end ? from - quantity.end : quantity.at - to;
    if (distance > farthest || isCut(sentence, quantity, from, to)) continue;
    if (nearest === undefined || distance < nearest.distance) nearest = { id: concept.id, distance };
  }
  return nearest?.id;
}

/** Whether a border, or another number of the same measure, stands between a number and a word. */
function isCut(sentence: ReadSentence, quantity: Quantity, from: number, to: number): boolean {
  const [start, end] = from >= quantity.end ? [quantity.end, from] : [to, quantity.at];
  const { dimension } = measureOf(quantity);
  return (
    sentence.tokens
      .slice(start, end)
      .some(({ text }, at) => border.test(text) && !(text === ':' && at === 0)) ||
    sentence.quantities.some(
      (other) =>
        other.at >= start &&
        other.end <= end &&
        measureOf(other).dimension === dimension &&
        other.at - quantity.end !== 1 &&
        quantity.at - other.end !== 1,
    )
  );
}

/** The aspects that the name of an attribute gives to the numbers of its value. */
export function namedAspects({ hits }: ReadSentence, quantity: Quantity): readonly string[] {
  const { dimension } = measureOf(quantity);
  return hits
    .filter(({ concept }) => concept.type === 'aspect' && dimensions[concept.id]?.test(dimension) === true)
    .map(({ concept }) => concept.id);
}
