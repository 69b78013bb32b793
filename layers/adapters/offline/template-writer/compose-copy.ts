import type { DescriptionCopy } from '#contract/descriptions.ts';
import { bulletCount } from '#core/descriptions/writing/copy-limits.ts';
import type { CopyOrder } from '#core/descriptions/writing/copy-order.ts';
import { cutText, cutWords, lengthOf } from '#core/descriptions/writing/cut-text.ts';
import { englishTongue } from './english/english-tongue.ts';
import { polishTongue } from './polish/polish-tongue.ts';
import { isBrand, isColour, isType } from './roles.ts';
import type { Tongue } from './tongue.ts';
import { traitOfAttribute, type TellableTrait } from './trait-of-attribute.ts';

/** A plain text of what the shop says of a product, and of nothing else; every field of it, within its limits. */
export function composeCopy(order: CopyOrder): DescriptionCopy {
  const { name, brand, limits, language } = order;
  const tongue: Tongue = language === 'pl' ? polishTongue : englishTongue;
  const traits = order.attributes
    .map((attribute) => traitOfAttribute(attribute, language))
    .filter((trait) => !isBrand(trait) && isPlain(tongue.written(trait.value)));
  const typeTrait = traits.find(isType);
  const type = typeTrait?.isForeign === false ? tongue.written(typeTrait.value) : undefined;
  const colour = traits.find((trait) => isColour(trait) && !trait.isForeign && !trait.isChoice);
  const named = { name, brand, type: type !== undefined && isOne(type) ? type : undefined };
  const sentences = [tongue.opening(named), ...tongue.prose(traits, named)].filter(
    (text) => text !== undefined,
  );
  const told = { tongue, traits, sentences };
  return {
    title: titleOf(order, told),
    description: descriptionOf(order, told),
    bullets: [...bulletsOf(order, told)],
    metaTitle:
      brand === '' || hasName(name, brand)
        ? cutWords(name, limits.metaTitle)
        : joinFitting([name, brand], ' | ', limits.metaTitle),
    metaDescription: metaOf(sentences, limits.metaDescription) || cutText(name, limits.metaDescription),
    keywordsUsed: [],
    altText: cutWords(tongue.picture(name, colour && tongue.written(colour.value)), limits.altText),
  };
}

interface Told {
  readonly tongue: Tongue;
  readonly traits: readonly TellableTrait[];
  readonly sentences: readonly string[];
}

/** Sentences of a short text. */
const fewSentences = 4;

function descriptionOf({ channel, length, limits, name }: CopyOrder, { sentences }: Told): string {
  if (sentences.length === 0) return `${name}.`;
  const isCompact = channel === 'social' || channel === 'email';
  const kept = length === 'short' || isCompact ? sentences.slice(0, fewSentences) : sentences;
  if (length !== 'long' || isCompact)
    return fitting(kept, limits.description) || cutText(sentences[0] ?? name, limits.description);
  const labelled = kept.filter((sentence) => isLabelled.test(sentence));
  const prose = fitting(
    kept.filter((sentence) => !isLabelled.test(sentence)),
    limits.description,
  );
  const list = labelled.map((line) => `- ${line}`).join('\n');
  const whole = [prose, list].filter((part) => part !== '').join('\n\n');
  return lengthOf(whole) <= limits.description ? whole : fitting(kept, limits.description);
}

/** Whole sentences first, what stands under labels where there is room. */
function metaOf(sentences: readonly string[], most: number): string {
  const prose = sentences.filter((sentence) => !isLabelled.test(sentence));
  return fitting([...prose, ...sentences.filter((sentence) => isLabelled.test(sentence))], most);
}

const isLabelled = /^[^.]{1,60}: /u;

/** A marketplace finds a product by its title: it tells the brand and what can be chosen by. */
function titleOf({ channel, name, brand, limits }: CopyOrder, { tongue, traits }: Told): string {
  if (channel !== 'marketplace') return cutWords(name, limits.title);
  const chosen = traits.filter(
    (trait) => !trait.isForeign && !trait.isChoice && (isColour(trait) || trait.value.type === 'quantity'),
  );
  const told = chosen
    .map(({ value }) => tongue.written(value))
    .filter((text) => !hasName(name, text) && /\p{L}/u.test(text));
  return joinFitting(
    [hasName(name, brand) ? name : `${name} ${brand}`.trim(), ...told.slice(0, 3)],
    ', ',
    limits.title,
  );
}

function bulletsOf({ brand, limits, name }: CopyOrder, { tongue, traits }: Told): readonly string[] {
  // What sort of thing it is stands in every other field.
  const others = traits.filter((trait) => !isType(trait));
  const shown = others.length > bulletCount.least ? others : traits;
  const lines = shown.map(({ label, value }) => `${label}: ${tongue.written(value)}`);
  const fill = [brand === '' ? [] : [`${tongue.brand}: ${brand}`], [name]].flat();
  const all = lines.length >= bulletCount.least ? lines : [...lines, ...fill].slice(0, bulletCount.least);
  return all.filter((line) => lengthOf(line) <= limits.bullets).slice(0, bulletCount.most);
}

/** Text that is neither markup nor a link, nor more than a label takes. */
function isPlain(text: string): boolean {
  return text !== '' && text.length <= 240 && !/[<>{}\n]|\]\(|https?:|www\./iu.test(text);
}

/** One thing, not a list of them or a sentence. */
function isOne(type: string): boolean {
  return type.length <= 60 && !/[,;:.!?/]/u.test(type);
}

function hasName(name: string, part: string): boolean {
  return part === '' || name.toLowerCase().includes(part.toLowerCase());
}

/** The sentences that fit, in their order; one that does not is left out. */
function fitting(sentences: readonly string[], most: number): string {
  return sentences.reduce((text, sentence) => {
    const longer = text === '' ? sentence : `${text} ${sentence}`;
    return lengthOf(longer) <= most ? longer : text;
  }, '');
}

/** The first part, and the others as long as they fit. */
function joinFitting(parts: readonly string[], mark: string, most: number): string {
  const [first = '', ...others] = parts;
  return others.reduce(
    (text, part) => {
      const longer = `${text}${mark}${part}`;
      return lengthOf(longer) <= most ? longer : text;
    },
    cutWords(first, most),
  );
}
