import type { Passage } from '../knowledge/passage.ts';
import { readText } from '../knowledge/lexicon/read-text.ts';
import { keptProfileOf } from '../knowledge/relevance/kept-profiles.ts';
import { matchNotion } from '../knowledge/relevance/match-notion.ts';
import type { Span } from '../knowledge/sentences.ts';
import { splitSentences } from '../knowledge/sentences.ts';
import { quantityAgrees } from './verify/quantity-agrees.ts';
import { readStatement, type Statement } from '../statements/read-statement.ts';
import { statementsOf } from './verify/source-statements.ts';

/** A sentence of a passage and how much of what was said it supports, 0..1. */
export interface Support {
  readonly quote: Span;
  readonly share: number;
}

/** How much of a sentence's meaning a quote must share to support it. */
const leastSupport = 0.34;
/** What the title speaks of counts for its sentences, but less. */
const byTitle = 0.6;
/** A number that stands in a sentence with its unit is there by no chance. */
const byNumbers = 0.34;

/** The sentence of a passage that supports `words` best; undefined when none does. */
export function findQuote(words: string, passage: Passage): Support | undefined {
  const { notions } = readText(words);
  const { sentences, title } = keptProfileOf(passage);
  const said = readStatement(words);
  const quotable = new Map(
    statementsOf(passage).sentences.map(({ span, statement }) => [span.start, statement]),
  );
  const total = notions.reduce((sum, { weight }) => sum + weight, 0);
  let best: Support | undefined;
  for (const [at, quote] of splitSentences(passage.text).entries()) {
    const vocabulary = sentences[at];
    const statement = quotable.get(quote.start);
    if (vocabulary === undefined || statement === undefined) continue;
    let told = 0;
    let own = 0;
    for (const notion of notions) {
      const match = matchNotion(notion, vocabulary);
      own += notion.weight * match;
      told += notion.weight * Math.max(match, byTitle * matchNotion(notion, title));
    }
    const numbers = byNumbers * shareOfNumbers(said, statement);
    const share = own + numbers === 0 ? 0 : Math.min(1, told / Math.max(total, 1) + numbers);
    if (share > (best?.share ?? 0)) best = { quote, share };
  }
  return best !== undefined && best.share >= leastSupport ? best : undefined;
}

function shareOfNumbers(said: Statement, source: Statement): number {
  const claims = said.quantities.filter(({ isLoose }) => !isLoose);
  if (claims.length === 0) return 0;
  return claims.filter((claim) => quantityAgrees(claim, said, [source])).length / claims.length;
}
