import type { ProductFacts } from '../facts/product-facts.ts';
import type { Hit, ReadSentence } from '../words/read-sentence.ts';

const yours =
  /^(?:your|their|his|her|my|every|any|anyone's|twoj\p{L}*|twego|swoj\p{L}*|swego|swych|wasz\p{L}*|kazd\p{L}*|dowoln\p{L}*)$/u;
const placing = /^(?:on|in|at|by|near|beside|under|around|next|over|to|na|w|przy|pod|obok|nad|kolo)$/u;
const styled =
  /^(?:style|styles|styled|inspired|inspiration|look|flair|charm|cuisine|recipe|recipes|cooking|dishes|summer|night|nights|evening|evenings|winter|winters|design|styl\p{L}*|inspir\p{L}*|klimat\p{L}*|kuchni\p{L}*|przepis\p{L}*|design\p{L}*|urok\p{L}*|wiecz\p{L}*)$/u;
const asking =
  /^(?:suitable|safe|designed|made|intended|approved|recommended|fit|perfect|ideal|nadaj\p{L}*|bezpieczn\p{L}*|przeznaczon\p{L}*|odpowiedni\p{L}*|zaprojektowan\p{L}*|stworzon\p{L}*)$/u;
const bestOf = /^(?:for|used|served|before|enjoyed|worn|kept|stored|suited|with|friend|friends|wishes|of)$/u;

/** Whether a word that would claim something claims nothing where it stands: it is the reader's own, a scene, a style. */
export function isIdleHit(facts: ProductFacts, sentence: ReadSentence, hit: Hit): boolean {
  const { tokens } = sentence;
  const { concept, from, to } = hit;
  const before = tokens[from - 1]?.text ?? '';
  const after = tokens[to]?.text ?? '';
  switch (concept.group) {
    case 'origins':
      return (
        concept.id !== 'handmade' &&
        (styled.test(after) ||
          (after === '-' && styled.test(tokens[to + 1]?.text ?? '')) ||
          /^(?:inspired|inspirowan\p{L}*|stylu|style)$/u.test(before) ||
          (tokens[from - 2]?.text ?? '') === 'inspired')
      );
    case 'audiences':
      return !asksFor(sentence, from) && !contradictsAudience(facts, hit);
    case 'superlatives':
      return (
        (concept.id === 'best' && bestOf.test(after)) ||
        (concept.id === 'most' && !isMostOfAll(sentence, hit)) ||
        (concept.id === 'only' && before === 'not')
      );
    case 'certificates':
      return vague.test(concept.id) && namesCertificate(sentence, hit);
    case 'materials':
      return yours.test(before) || worked.test(before);
    case 'features':
      return (
        yours.test(before) ||
        yours.test(tokens[from - 2]?.text ?? '') ||
        (isAround.test(concept.id) && isPlaced(tokens, from)) ||
        (ofMood.test(concept.id) && (facts.words.isSoft(after) || after.endsWith('ness'))) ||
        (concept.id === 'keeps-dry' && speaksOfIt(sentence, hit))
      );
    case 'health':
      // "Softens the light" is no cure.
      return (
        concept.id === 'soothing' && facts.words.isSoft(after) && !/^(?:skor|cial|glow|zmysl)/u.test(after)
      );
    default:
      return false;
  }
}

const vague = /^(?:certified|safety-standard|en-standard|ip-rating|approved|tested|award)$/u;
/** What a thing is used on is not what it is made of: "drills into concrete". */
const worked = /^(?:into|onto|through|against|do|dla)$/u;
/** What stands in every home: "on the shelf". */
const isAround =
  /^(?:shelf|door|cushion|mirror|stand|legs|drawer|compartment|pocket|cable|timer|flash|case|net|brush|tool-kit)$/u;
/** "Keep them dry" is advice on the product, not what it does. */
function speaksOfIt({ tokens }: ReadSentence, { from, to }: Hit): boolean {
  return tokens.slice(from, to).some(({ text }) => /^(?:it|them|this)$/u.test(text));
}

/** "Quiet happiness" is no quiet motor. */
const ofMood = /^(?:quiet|smart|roasted|automatic|portable|instant|touch|matte|glossy)$/u;

/** "Certified to EN 71" says which: that certificate is the claim. */
function namesCertificate({ tokens, hits }: ReadSentence, { from, to }: Hit): boolean {
  const isNear = (start: number, end: number) => start - to <= 2 && from - end <= 2;
  const isExact = hits.some(
    (hit) => hit.concept.group === 'certificates' && !vague.test(hit.concept.id) && isNear(hit.from, hit.to),
  );
  return (
    isExact ||
    tokens.some(
      ({ type, text }, at) =>
        isNear(at, at + 1) && (type === 'code' || (standard.test(text) && tokens[at + 1]?.type === 'number')),
    )
  );
}

const standard = /^(?:en|iso|din|pn|astm|f)$/u;

function isPlaced(tokens: ReadSentence['tokens'], from: number): boolean {
  const [before = '', earlier = ''] = [tokens[from - 1]?.text, tokens[from - 2]?.text];
  return placing.test(before) || (/^(?:the|a|an)$/u.test(before) && placing.test(earlier));
}

function asksFor({ tokens }: ReadSentence, from: number): boolean {
  return tokens.slice(Math.max(0, from - 4), from).some(({ text }) => asking.test(text));
}

/** Only where the shop says for whom a thing is can a text say otherwise. */
function contradictsAudience({ facts }: ProductFacts, { concept }: Hit): boolean {
  return facts.some(
    ({ isName, said, name }) =>
      !isName &&
      [...said.hits, ...(said.quantities.length > 0 ? [] : name.hits)].some(
        (held) => held.concept.group === 'audiences' && held.concept.id !== concept.id,
      ),
  );
}

/** "The most comfortable", not "most days" nor "make the most of". */
function isMostOfAll({ tokens }: ReadSentence, { from, to }: Hit): boolean {
  const before = tokens[from - 1]?.text ?? '';
  const after = tokens[to]?.text ?? '';
  return /^(?:the|our|world's|its|s)$/u.test(before) && after !== 'of' && tokens[to]?.type === 'word';
}
