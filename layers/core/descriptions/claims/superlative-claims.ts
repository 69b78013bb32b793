import type { ProductFacts } from '../facts/product-facts.ts';
import type { ReadSentence } from '../words/read-sentence.ts';
import type { ClaimDraft } from './claim-draft.ts';
import { saysWords } from './says-words.ts';

/** English words in -est that are no superlatives, or only of time and use. */
const notHighest: ReadonlySet<string> = new Set(
  `test rest best west east nest chest guest forest harvest honest modest interest request invest suggest latest quest
  vest zest crest pest jest fest contest protest digest breakfast manifest everest conquest tempest priest arrest attest
  bequest detest divest earnest ingest infest inquest unrest dearest nearest closest littlest youngest honest`.split(
    /\s+/u,
  ),
);
/** "Headrest", "armrest". */
const support = /(?:head|foot|back|arm|wrist|neck|leg|knee|chin)rest$/u;
const highest = /^[a-z]{3,}est$/u;
const highestPolish = /^naj[a-z]{4,}$/u;
const notHighestPolish =
  /^(?:najpierw|najem\p{L}*|najaz\p{L}*|najechan\p{L}*|najlepiej|najczesciej|najblizsz\p{L}*|najmlodsz\p{L}*|najmniej|najwyzej|najpozniej|najwczesniej|najchetniej|najedzon\p{L}*|najadac|najesc|najwyzszy czas)$/u;
/** What a superlative is told of when it is not told of the product: the weather, the way, the people. */
const scenery =
  /^(?:part$|point$|side$|end$|edge$|spot$|day|night|winter|summer|morning|evening|weather|condition|moment|trail|terrain|path|corner|dream|memor|storm|rain|rainstorm|hour|road|gatherings?|guests?|critic|taste|occasion|palate|tester|task|job|chore|surface|hike|secret|room|space|kitchen|flat|home|garden|balcon|detail|joy|pleasure|adventure|idea|eater|sleeper|dog|cat|pet|toddler|child|kid|bab|fan|critic|reader|cook|beginner|hand|finger|corner|gap|crumb|stain|wish|surprise|feast|gift|plan|story|tale|sekret|tajemnic|pokoj|kuchni|mieszkan|ogrod|balkon|szczegol|radosc|przyjemnos|przygod|pomysl|dziec|maluch|pies|psy|kot|fan|krytyk|czyteln|kucharz|dlon|szczelin|plam|zyczen|niespodzian|prezent|plan|opowies|dzien|dni|dniach|noc|noce|nocy|zim|lat|poran|wieczor|pogod|warunk|chwil|szlak|teren|zakatk|marz|wspomn|burz|deszcz|mroz|upal|gosc|podnieb|gust|okazj|smakosz|zadan|prac|setting|level|mode|shel|speed|gear|bieg|tryb|poziom|stopn|pol[kc]|temperatur)/u;
const comparing = /^(?:than|niz)$/u;
const idleComparison =
  /^(?:ever|just|a|you|before|it|they|usual|expected|kiedykolwiek|tylko|myslisz|zwykle|zwykly|you'd|wyglada\p{L}*|sie|kiedys|dotad)$/u;
const comparative =
  /^(?:more|less|better|worse|[a-z]{2,}(?:ier|er)|bardziej|lepsz\p{L}*|lepiej|\p{L}{3,}(?:szy|sza|sze|szych|szego|szej|iej))$/u;

/** What a sentence sets above all others, by the form of its words, or above something else. */
export function superlativeClaims(facts: ProductFacts, sentence: ReadSentence): readonly ClaimDraft[] {
  const drafts: ClaimDraft[] = [];
  for (const [at, { text, type }] of sentence.tokens.entries()) {
    if (type !== 'word') continue;
    if (isHighest(text) && !isScenery(sentence, at)) {
      drafts.push({ type: 'superlative', from: at, to: at + 1, attribute: supportOf(facts, sentence, at) });
    } else if (comparing.test(text) && compares(sentence, at)) {
      const to = Math.min(sentence.tokens.length, at + 3);
      drafts.push({ type: 'superlative', from: Math.max(0, at - 2), to, attribute: undefined });
    }
  }
  return drafts;
}

function isHighest(word: string): boolean {
  if (highestPolish.test(word)) return !notHighestPolish.test(word);
  return highest.test(word) && !notHighest.has(word) && !support.test(word);
}

function isScenery({ tokens }: ReadSentence, at: number): boolean {
  const after = tokens.slice(at + 1, at + 3).map(({ text }) => text);
  return after.some((word) => scenery.test(word));
}

function supportOf({ facts }: ProductFacts, { forms }: ReadSentence, at: number): string | undefined {
  const form = forms[at];
  return form === undefined
    ? undefined
    : facts.find(
        (fact) => !fact.isName && saysWords(fact, [form], false) && fact.said.stems.includes(form.stem),
      )?.attribute;
}

/** "Lighter than aluminium", not "more than 5 kg" nor "better than ever". */
function compares({ tokens, quantities }: ReadSentence, at: number): boolean {
  if (quantities.some((quantity) => quantity.at === at + 1 || quantity.at === at + 2)) return false;
  const next = tokens[at + 1]?.text ?? '';
  if (idleComparison.test(next)) return false;
  return tokens.slice(Math.max(0, at - 4), at).some(({ text }) => comparative.test(text));
}
