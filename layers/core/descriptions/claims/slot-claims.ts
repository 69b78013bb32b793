import type { ClaimType } from '#contract/descriptions.ts';
import type { ProductFacts } from '../facts/product-facts.ts';
import type { ReadSentence } from '../words/read-sentence.ts';
import type { ClaimDraft } from './claim-draft.ts';
import { unknownIn } from './unknown-in.ts';

/** What opens a place where whatever stands is said of the product. */
interface Slot {
  readonly type: ClaimType;
  readonly opens: readonly RegExp[];
  /** How the first word in it is written, where others open nothing. */
  readonly holds?: RegExp;
  /** How many words may stand in it. */
  readonly most?: number;
  /** What follows a comma is one more of the same. */
  readonly lists?: boolean;
  /** Words that claim something here although they do not elsewhere. */
  readonly counts?: RegExp;
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
    lists: true,
  },
  {
    type: 'feature',
    opens: [/^(?:ma|maja|posiada|posiadaja|posiadajac\p{L}*|zawiera|zawieraja|zawierajac\p{L}*)$/u],
    lists: true,
  },
  { type: 'feature', opens: [/^(?:wbudowan\p{L}*|zintegrowan\p{L}*)$/u], most: 2 },
  { type: 'feature', opens: [/^with$/u, /^(?:a|an|two|three|four|five|six|built|integrated|extra|added)$/u] },
  { type: 'feature', opens: [/^(?:z|ze)$/u], holds: /^\p{L}{3,}(?:ą|em|im|ym|ami|imi|ymi)$/u },
  // What a box holds and what it keeps from happening.
  { type: 'feature', opens: [/^w$/u, /^(?:komplecie|zestawie)$/u] },
  {
    type: 'feature',
    opens: [/^(?:keeps?|stops?)$/u, /^(?:it|them|you|things|everything|food|water)$/u, /^from$/u],
  },
  // What it is good for or against, wherever no attribute says so.
  {
    type: 'health',
    opens: [
      /^(?:prevents?|preventing|combats?|counteracts?|alleviates?|cures?|strengthens?|protects?|zapobiega\p{L}*|przeciwdziala\p{L}*|zwalcza\p{L}*|wzmacnia\p{L}*|wspomaga\p{L}*|chroni\p{L}*)$/u,
      /^(?:against|from|przed)?$/u,
    ],
    counts:
      /^(?:hearts?|bones?|brain|skin|hair|nails?|coat|teeth|gums|eyes?|liver|muscles?|mind|body|serc\p{L}*|kosc\p{L}*|mozg\p{L}*|skor\p{L}*|wlos\p{L}*|paznok\p{L}*|siers\p{L}*|zeb\p{L}*|dziasl\p{L}*|oczy|wzrok\p{L}*|watrob\p{L}*|miesn\p{L}*|cial\p{L}*|umysl\p{L}*)$/u,
  },
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

/** Few words open a slot: one look tells most tokens apart. */
const anyOpening = new RegExp(slots.map(({ opens }) => opens[0]?.source ?? '').join('|'), 'u');

/** Where the part of a sentence that is said of the product ends. */
const border =
  /^(?:[.,;:!?()]|so|that|which|who|because|when|while|whenever|where|wherever|for|to|at|by|from|on|in|after|before|without|as|if|you|we|it|they|is|are|was|ktor\p{L}*|dzieki|gdy|kiedy|aby|by|zeby|do|na|po|przy|dla|jest|sa|bez|w|we|co|ale|wiec|poniewaz|podczas)$/u;
const longest = 7;

const somebody =
  /^(?:who|you|we|they|i|people|parents|everyone|everybody|anyone|somebody|whoever|ktorzy|kto|wszyscy|ludzie|rodzice)$/u;
const copula = /^(?:is|are|jest|sa)$/u;
const joining = /^(?:and|but|i|oraz|a|ale|,)$/u;
const englishVerb = /^[a-z]{2,}s$/u;
const determiner = /^(?:the|a|an|your|you|its|it|them|every|each|everything|everyone|all|no)$/u;
const polishVerb = /^\p{L}{2,}(?:uje|uja|aje|eje|ywa|ywaja|iwa|iaja|adza|asza)$/u;

/** "A hammer function": what stands before such a word is a property too. */
const property = /^(?:function|functions|mode|system|technology|mechanism|feature|features|option)$/u;

/** What stands in places that speak of the product, in words that no list holds: "has a tremolo", "made of zorbium". */
export function slotClaims(facts: ProductFacts, sentence: ReadSentence): readonly ClaimDraft[] {
  const drafts: ClaimDraft[] = [];
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    if (!anyOpening.test(sentence.tokens[at]?.text ?? '')) continue;
    const slot = slots.find((it) => startOf(sentence, it, at) !== undefined);
    if (slot === undefined || isOfSomebody(sentence, at)) continue;
    const from = startOf(sentence, slot, at) ?? at;
    let next: number | undefined = from;
    while (next !== undefined) {
      const to = endOfSlot(sentence, next, slot.most);
      const draft = unknownIn(facts, sentence, slot, next, to);
      if (draft !== undefined) drafts.push(draft);
      next = slot.lists === true ? itemAfter(sentence, to) : undefined;
    }
    at = from - 1;
  }
  for (const [at, { text }] of sentence.tokens.entries()) {
    if (!property.test(text) || sentence.tokens[at - 1]?.type !== 'word') continue;
    const draft = unknownIn(facts, sentence, { type: 'feature' }, at - 1, at);
    if (draft !== undefined) drafts.push(draft);
  }
  return drafts;
}

/** Where a slot that opens at a place begins; words that may be nothing may be missing. */
function startOf(sentence: ReadSentence, { opens, holds }: Slot, at: number): number | undefined {
  let next = at;
  for (const word of opens) {
    if (word.test(sentence.tokens[next]?.text ?? '')) next += 1;
    else if (!word.test('')) return undefined;
  }
  if (next === at || (holds !== undefined && !holds.test(written(sentence, next)))) return undefined;
  return isOfVerb(sentence, at, next) ? undefined : next;
}

/** "Przegrywa z neonkami" and "ma trwać" say nothing that the product has. */
function isOfVerb({ tokens }: ReadSentence, at: number, next: number): boolean {
  const [before, opening, first] = [
    tokens[at - 1]?.text ?? '',
    tokens[at]?.text ?? '',
    tokens[next]?.text ?? '',
  ];
  if (/^(?:z|ze)$/u.test(opening)) return polishVerb.test(before);
  return /^(?:ma|maja)$/u.test(opening) && /(?:[ayei]|s)c$/u.test(first);
}

function written({ text, tokens }: ReadSentence, at: number): string {
  return text.slice(tokens[at]?.start ?? 0, tokens[at]?.end ?? 0).toLowerCase();
}

/** What you, they or people who read have is nothing that the product has. */
function isOfSomebody({ tokens }: ReadSentence, at: number): boolean {
  return somebody.test(tokens[at - 1]?.text ?? '');
}

function endOfSlot({ tokens }: ReadSentence, from: number, most = longest): number {
  let to = from;
  while (
    to < tokens.length &&
    to - from < most &&
    !border.test(tokens[to]?.text ?? '') &&
    !(to > from && isVerb(tokens, to))
  )
    to += 1;
  if (!copula.test(tokens[to]?.text ?? '')) return to;
  // "45 cm long and its clasp is …": what stands after "and" is said of something else.
  const clause = tokens.slice(from, to).findLastIndex(({ text }) => joining.test(text));
  return clause < 0 ? to : from + clause;
}

/** Where in "includes tweezers, a suction cup and a strap" the next thing begins. */
function itemAfter({ tokens }: ReadSentence, to: number): number | undefined {
  const [comma, first, next] = [tokens[to], tokens[to + 1], tokens[to + 2]];
  if (comma?.text !== ',' || first?.type !== 'word' || next === undefined) return undefined;
  const isClause =
    /^(?:and|but|so|i|a|ale|wiec|all|each|every|just|perfect|ideal)$/u.test(first.text) ||
    border.test(first.text);
  return isClause || isVerb(tokens, to + 1) || isVerb(tokens, to + 2) ? undefined : to + 1;
}

/** "The microphone takes your calls", "oddaje": where the verb stands a slot ends. */
function isVerb(tokens: ReadSentence['tokens'], at: number): boolean {
  const word = tokens[at]?.text ?? '';
  return polishVerb.test(word) || (englishVerb.test(word) && determiner.test(tokens[at + 1]?.text ?? ''));
}
