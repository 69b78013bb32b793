import type { ProductFacts } from '../facts/product-facts.ts';
import type { Hit, ReadSentence } from '../words/read-sentence.ts';

const yours =
  /^(?:your|their|his|her|my|every|any|anyone's|twoj\p{L}*|twego|swoj\p{L}*|swego|swych|wasz\p{L}*|kazd\p{L}*|dowoln\p{L}*)$/u;
const placing =
  /^(?:on|in|into|onto|at|by|near|beside|behind|under|around|next|over|to|na|w|we|do|przy|pod|obok|nad|za|kolo|przed)$/u;
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
      if (concept.id === 'handmade') return tokens[from]?.text === 'by' && isWashed(sentence);
      return (
        styled.test(after) ||
        (after === '-' && styled.test(tokens[to + 1]?.text ?? '')) ||
        /^(?:inspired|inspirowan\p{L}*|stylu|style)$/u.test(before) ||
        (tokens[from - 2]?.text ?? '') === 'inspired'
      );
    case 'audiences':
      return (
        concept.id !== 'newborns' &&
        !asksFor(sentence, from) &&
        !opensFor(sentence, from) &&
        !contradictsAudience(facts, hit)
      );
    case 'superlatives':
      return (
        (concept.id === 'best' && bestOf.test(after)) ||
        (concept.id === 'most' && !isMostOfAll(sentence, hit)) ||
        (concept.id === 'only' && before === 'not')
      );
    case 'certificates':
      return vague.test(concept.id) && namesCertificate(sentence, hit);
    case 'materials':
      return (
        isKept(sentence, hit) ||
        (concept.id === 'felt' && /^(?:like|so|as|good|at|it|right|the)$/u.test(after)) ||
        yours.test(before) ||
        worked.test(before) ||
        (concept.id === 'lead' && /^(?:the|a|to)$/u.test(before))
      );
    case 'ingredients':
      return (
        yours.test(before) || isKept(sentence, hit) || isServed(sentence) || isScene(facts, sentence, hit)
      );
    case 'features':
      return (
        isOfTime(sentence, hit) ||
        isKept(sentence, hit) ||
        yours.test(before) ||
        yours.test(tokens[from - 2]?.text ?? '') ||
        (isAround.test(concept.id) && isPlaced(tokens, from)) ||
        (isAround.test(concept.id) && before === 'to') ||
        (tokens[from]?.text === 'plug' && /^(?:in|it|into|them)$/u.test(after)) ||
        (tokens[from]?.text === 'aged' && sentence.quantities.some(({ at }) => at === to)) ||
        (concept.id === 'stand' && isStanding(sentence, hit)) ||
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

const vague = /^(?:homologated|certified|safety-standard|en-standard|ip-rating|approved|tested|award)$/u;
/** What a thing is used on is not what it is made of: "drills into concrete". */
const worked = /^(?:into|onto|through|against|do|dla)$/u;
/** What stands in every home: "on the shelf". */
const isAround =
  /^(?:shelf|door|cushion|mirror|stand|legs|drawer|compartment|pocket|cable|timer|flash|case|net|brush|tool-kit|buckle|lock|handle|zip|buttons|wheel|brake|strap|mount|lid)$/u;
/** "Stands 40 cm tall", "stand up to": a verb. */
function isStanding({ tokens, quantities }: ReadSentence, { from, to }: Hit): boolean {
  if (!/^stands?$/u.test(tokens[from]?.text ?? '')) return false;
  return standing.test(tokens[to]?.text ?? '') || quantities.some(({ at }) => at === to || at === to + 1);
}

const standing =
  /^(?:up|out|on|in|by|for|at|tall|firm|ready|still|as|the|beside|between|over|under|behind|next|straight|upright|proudly)$/u;

/** "Twelve days without charging" tells how long, not that it charges. */
function isOfTime({ hits }: ReadSentence, { concept, from, to }: Hit): boolean {
  return (
    /^(?:charging|rechargeable)$/u.test(concept.id) &&
    hits.some((hit) => hit.concept.id === 'battery-life' && hit.from < from && hit.to >= to)
  );
}

/** "Toss with garlic": what goes with it on the plate. */
function isServed({ tokens }: ReadSentence): boolean {
  return tokens.some(({ text }) => serving.test(text));
}

const serving =
  /^(?:toss|serve|served|drizzle|sprinkle|pair|pairs|spread|dip|stir|podawaj|podaj|skrop|posyp|polej|dodaj|wymieszaj|maczaj|smaruj)$/u;

/** "Strawberries, lemonade and no plans" for a blanket: of things nobody eats or smells, only "with" and kin tell it. */
function isScene({ facts }: ProductFacts, { tokens }: ReadSentence, { from }: Hit): boolean {
  const isTold = tokens.slice(Math.max(0, from - 3), from).some(({ text }) => holding.test(text));
  const isEaten = ({ name, said }: ProductFacts['facts'][number]) =>
    [...name.hits, ...said.hits].some(
      ({ concept }) => concept.group === 'ingredients' || taken.test(concept.id),
    );
  return !isTold && !facts.some(isEaten);
}

const holding =
  /^(?:with|of|from|in|contains?|containing|without|no|free|pure|real|natural|infused|includes?|adds?|added|made|z|ze|bez|na|zawiera\p{L}*|dodat\p{L}*|naturaln\p{L}*|prawdziw\p{L}*|pachn\p{L}*|smak\p{L}*)$/u;
const taken = /^(?:scent|flavour|scented|share|protein|vitamin|gluten|lactose|caffeine|alcohol)$/u;

/** "Room for chargers and secrets": what may be kept in it. */
function isKept({ tokens }: ReadSentence, { from }: Hit): boolean {
  const at = tokens
    .slice(0, from)
    .findLastIndex(({ text }) => /^(?:room|space|place|miejsce|miejsca)$/u.test(text));
  return (
    at >= 0 &&
    from - at <= farthestKept &&
    /^(?:for|na|dla)$/u.test(tokens[at + 1]?.text ?? '') &&
    !tokens.slice(at, from).some(({ text }) => /^[.;:]$/u.test(text))
  );
}

const farthestKept = 10;

/** "Keep them dry" is advice on the product, not what it does. */
function speaksOfIt({ tokens }: ReadSentence, { from, to }: Hit): boolean {
  return tokens.slice(from, to).some(({ text }) => /^(?:it|them|this)$/u.test(text));
}

/** "Quiet happiness" is no quiet motor. */
const ofMood = /^(?:quiet|smart|roasted|automatic|portable|instant|touch|matte|glossy)$/u;

/** "Wash it by hand". */
function isWashed({ tokens }: ReadSentence): boolean {
  return tokens.some(({ text }) =>
    /^(?:wash(?:ed|ing|es)?|clean(?:ed|ing)?|rinse\p{L}*|hold|held|carry)$/u.test(text),
  );
}

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
  if (placing.test(before) || (/^(?:the|a|an)$/u.test(before) && placing.test(earlier))) return true;
  // "In a jacket pocket".
  return /^(?:the|a|an)$/u.test(earlier) && placing.test(tokens[from - 3]?.text ?? '');
}

function asksFor({ tokens }: ReadSentence, from: number): boolean {
  return tokens.slice(Math.max(0, from - 4), from).some(({ text }) => asking.test(text));
}

/** "For newborns and up": for whom a thing is, at the beginning. */
function opensFor({ tokens }: ReadSentence, from: number): boolean {
  return from === 1 && /^(?:for|dla)$/u.test(tokens[0]?.text ?? '');
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
