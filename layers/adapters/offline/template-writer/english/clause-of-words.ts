import type { Clause } from './clause.ts';
import { isPlural, listed, withArticle } from './words.ts';

/** What words say, by the shape of the name they stand under. */
export function clauseOfWords(noun: string, values: readonly string[]): Clause {
  const said = listed(values);
  if (/^(?:no|none|without)\b/iu.test(said)) return plainly(noun, said);
  for (const { when, say } of shapes) {
    const found = when.exec(noun);
    if (found !== null)
      return say({ of: found.slice(1).find((part) => part !== undefined) ?? '', said, noun });
  }
  return plainly(noun, said);
}

/** Whether words make a good sentence under their name: one that has a shape, and words that are no sentences themselves. */
export function isTellable(noun: string, values: readonly string[]): boolean {
  const isShort = values.every((value) => value.length <= 80 && !/[.!?:;\n]|\s[-–]\s/u.test(value));
  return (
    isShort && !isQuality.test(noun) && (shapes.some(({ when }) => when.test(noun)) || isColour.test(noun))
  );
}

const isColour = /^colou?rs?$/u;
/** What a thing has of these may be any word: "unscented" is no scent. */
const isQuality = /^(?:scent|finish|components?|contents|features?)$/u;

function plainly(noun: string, said: string): Clause {
  return { subject: `the ${noun}`, predicate: `${isPlural(noun) ? 'are' : 'is'} ${said}` };
}

interface Said {
  /** The part of the name that the pattern caught. */
  readonly of: string;
  readonly noun: string;
  readonly said: string;
}

/** The first that fits holds. */
const shapes: readonly { readonly when: RegExp; readonly say: (said: Said) => Clause }[] = [
  {
    when: /^compatib|compatib(?:le|ility)$|^fits\b|^works with|^(?:hardware )?platform$/u,
    say: ({ said }) => ({ predicate: `is compatible with ${said}` }),
  },
  {
    when: /^((?:best|suitable|recommended|designed|ideal|intended|perfect) for)$/u,
    say: ({ of, said }) => ({ predicate: `is ${of} ${said}` }),
  },
  {
    when: /^(?:.* )?(?:audience|gender|species|occasions?|uses?|usage|sports?|seasons?|age|ages|age range|lifestyle|skill level)(?: (?:type|description|for product))*$|^(?:skin|hair|room|pet|bike) type$/u,
    say: ({ said }) => ({ subject: 'this', predicate: `is for ${said}` }),
  },
  {
    when: /^(?:(.+) )?(?:materials?|fabric|composition)(?: type)?$/u,
    say: ({ of, said }) => ({
      subject: of === '' ? undefined : `the ${of}`,
      predicate: `is made of ${said}`,
    }),
  },
  {
    when: /^(?:in the box|box contents|contents|(?:included )?components?(?: type)?|(?:.+ )?included|included .+|includes)$/u,
    say: ({ said }) => ({ predicate: `includes ${said}` }),
  },
  { when: /^allergens?\b|^contains?$/u, say: ({ said }) => ({ predicate: `contains ${said}` }) },
  { when: /^support(?:s|ed)\b/u, say: ({ said }) => ({ predicate: `supports ${said}` }) },
  {
    when: /^(?!(?:power source|fuel|gas|room) )(.+?) (?:types?|kind|description|features?)$|^(.+) styles?$|^(scent|finish)$/u,
    say: ({ of, said, noun }) => ({
      predicate: `has ${haved(said, of === '' || isAdjective.test(of) ? noun : of)}`,
    }),
  },
];

/** A style of "musical" is a musical style. */
const isAdjective = /(?:ical|onal|ural|ental|ive|ous|ful|\p{L}{3}[ai]ble)$/u;

/** "a lobster claw clasp"; where the value names the thing already, the value alone. */
function haved(said: string, of: string): string {
  const head = of.split(' ').at(-1) ?? of;
  const whole = said.toLowerCase().includes(head.replace(/s$/u, '').toLowerCase()) ? said : `${said} ${of}`;
  return isPlural(whole) ? whole : withArticle(whole);
}
