import type { ClaimType } from '#contract/descriptions.ts';
import type { ProductFacts } from '../facts/product-facts.ts';
import type { ReadSentence } from '../words/read-sentence.ts';
import type { ClaimDraft } from './claim-draft.ts';
import { saysWord } from './says-words.ts';

/** What opens a place where whatever stands is said of the product. */
interface Slot {
  readonly type: ClaimType;
  readonly opens: readonly RegExp[];
}

const slots: readonly Slot[] = [
  {
    type: 'material',
    opens: [
      /^(?:made|crafted|constructed|built|woven|knitted|sewn|cut|carved|moulded|cast)$/u,
      /^(?:of|from|out|with)$/u,
    ],
  },
  {
    type: 'material',
    opens: [
      /^(?:wykonan\p{L}*|uszyt\p{L}*|zrobion\p{L}*|stworzon\p{L}*|utkan\p{L}*|wyprodukowan\p{L}*|odlan\p{L}*)$/u,
      /^(?:z|ze)$/u,
    ],
  },
  {
    type: 'origin',
    opens: [/^(?:made|produced|manufactured|sewn|grown|born|assembled|designed|crafted|woven)$/u, /^in$/u],
  },
  {
    type: 'origin',
    opens: [
      /^(?:wyprodukowan\p{L}*|szyt\p{L}*|uszyt\p{L}*|produkowan\p{L}*|wytwarzan\p{L}*|wykonan\p{L}*|zaprojektowan\p{L}*)$/u,
      /^(?:w|we)$/u,
    ],
  },
  {
    type: 'feature',
    opens: [
      /^(?:comes|come|equipped|fitted|supplied|provided|finished|filled|packed|complete|enriched|infused|topped|lined|trimmed|reinforced|powered)$/u,
      /^(?:with|by)$/u,
    ],
  },
  {
    type: 'feature',
    opens: [
      /^(?:wyposazon\p{L}*|zaopatrzon\p{L}*|wypelnion\p{L}*|wzbogacon\p{L}*|wykonczon\p{L}*|zasilan\p{L}*|obszyt\p{L}*)$/u,
      /^(?:w|we|z|ze|o)?$/u,
    ],
  },
  {
    type: 'feature',
    opens: [
      /^(?:has|have|having|features|featuring|includes|include|including|contains|contain|containing|boasts|boasting|built-in|integrated|incorporates)$/u,
    ],
  },
  {
    type: 'feature',
    opens: [
      /^(?:ma|maja|posiada|posiadaja|posiadajac\p{L}*|zawiera|zawieraja|zawierajac\p{L}*|wbudowan\p{L}*|zintegrowan\p{L}*)$/u,
    ],
  },
  { type: 'feature', opens: [/^with$/u, /^(?:a|an|two|three|four|five|six|built|integrated|extra|added)$/u] },
  { type: 'feature', opens: [/^built$/u, /^-?$/u, /^in$/u] },
  {
    type: 'feature',
    opens: [
      /^(?:is|are|stays|remains)$/u,
      /^(?:fully|completely|100|totally|highly|extremely|very|also|always)$/u,
    ],
  },
  { type: 'feature', opens: [/^(?:can)$/u, /^(?:be)$/u] },
  {
    type: 'feature',
    opens: [/^(?:funkcj\p{L}{1,2}|tryb\p{L}{0,3}|technologi\p{L}{1,2}|system\p{L}{0,3})$/u],
  },
];

/** Where the part of a sentence that is said of the product ends. */
const border =
  /^(?:[.,;:!?()]|so|that|which|who|because|when|while|whenever|where|wherever|for|to|at|by|from|on|in|after|before|without|as|if|you|we|it|they|is|are|was|ktor\p{L}*|dzieki|gdy|kiedy|aby|by|zeby|do|na|po|przy|dla|jest|sa|bez|w|we|co|ale|wiec|poniewaz|podczas)$/u;
const longest = 7;
const numeral =
  /^(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|several|many|both|jeden|jedn\p{L}*|dwa|dwie|dwiema|dwoch|trzy|trzema|trzech|cztery|czterema|piec|szesc|kilka|kilkoma|wiele|obie)$/u;

/** "A hammer function": what stands before such a word is a property too. */
const property = /^(?:function|functions|mode|system|technology|mechanism|feature|features|option)$/u;
/** English words that end so name what nobody can check: kindness, friendship. */
const abstract = /(?:ness|ship|hood|dom|ism)$/u;

/** What stands in places that speak of the product, in words that no list holds: "has a tremolo", "made of zorbium". */
export function slotClaims(facts: ProductFacts, sentence: ReadSentence): readonly ClaimDraft[] {
  const drafts: ClaimDraft[] = [];
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    const slot = slots.find((it) => opensAt(sentence, it, at));
    if (slot === undefined) continue;
    const from = at + slot.opens.length;
    const to = endOfSlot(sentence, from);
    const draft = unknownIn(facts, sentence, slot.type, from, to);
    if (draft !== undefined) drafts.push(draft);
    at = from - 1;
  }
  for (const [at, { text }] of sentence.tokens.entries()) {
    if (!property.test(text) || sentence.tokens[at - 1]?.type !== 'word') continue;
    const draft = unknownIn(facts, sentence, 'feature', at - 1, at);
    if (draft !== undefined) drafts.push(draft);
  }
  return drafts;
}

function opensAt({ tokens }: ReadSentence, { opens }: Slot, at: number): boolean {
  return opens.every((word, position) => word.test(tokens[at + position]?.text ?? ''));
}

function endOfSlot({ tokens }: ReadSentence, from: number): number {
  let to = from;
  while (to < tokens.length && to - from < longest && !border.test(tokens[to]?.text ?? '')) to += 1;
  return to;
}

/** The words of a slot that neither the facts nor any list know. */
function unknownIn(
  facts: ProductFacts,
  sentence: ReadSentence,
  type: ClaimType,
  from: number,
  to: number,
): ClaimDraft | undefined {
  const { tokens, forms, hits } = sentence;
  const isYours = /^(?:your|their|every|twoj\p{L}*|swoj\p{L}*|wasz\p{L}*|kazd\p{L}*)$/u.test(
    tokens[from]?.text ?? '',
  );
  if (isYours) return undefined;
  const places = Array.from({ length: to - from }, (_, offset) => from + offset);
  const says = (fact: ProductFacts['facts'][number], at: number) => {
    const form = forms[at];
    return form !== undefined && saysWord(fact, form, sentence.isDenied(at, at + 1));
  };
  const unknown = places.filter((at) => {
    const token = tokens[at];
    return (
      token?.type === 'word' &&
      forms[at] !== undefined &&
      !numeral.test(token.text) &&
      !abstract.test(token.text) &&
      !facts.words.isSoft(token.text) &&
      !hits.some((hit) => at >= hit.from && at < hit.to)
    );
  });
  const unsupported = unknown.filter((at) => {
    return !facts.facts.some((fact) => says(fact, at));
  });
  const [first] = unknown;
  const last = unknown.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const isSupported = unsupported.length === 0;
  const bearing = facts.facts.find((fact) => unknown.some((at) => says(fact, at)));
  return { type, from: first, to: last + 1, attribute: isSupported ? bearing?.attribute : undefined };
}
