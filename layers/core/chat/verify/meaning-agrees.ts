import { foldText } from '../../knowledge/fold-text.ts';
import { readText } from '../../knowledge/lexicon/read-text.ts';
import type { Passage } from '../../knowledge/passage.ts';
import { keptProfileOf } from '../../knowledge/relevance/kept-profiles.ts';
import { matchNotion } from '../../knowledge/relevance/match-notion.ts';
import { copiedShare } from './copied-denials.ts';
import { polarityAgrees } from './polarity-agrees.ts';
import { quantityAgrees, saysOtherwise } from './quantity-agrees.ts';
import { quotesSource } from './quotes-source.ts';
import { readStatement, type Statement } from '../../statements/read-statement.ts';
import { isShopMatter } from './shop-matter.ts';
import { type SourceStatements, statementsOf } from './source-statements.ts';
import { isMoney } from '../../statements/units.ts';

/** How a sentence contradicts what it rests on. */
export type Contradiction = 'unknown-number' | 'changed-meaning';

/** A sentence's denials are held against this many sentences of its sources, the nearest ones. */
const nearest = 2;

/**
 * Holds the words of a sentence against the passages it cites: numbers with their units, dates and times stand there,
 * and nothing is denied or promised that is not there. Numbers stand in what bears the sentence out, and nothing it cites
 * may say the contrary. Money is never taken from a product's text: prices are the
 * catalogue's.
 */
export function contradictionIn(
  words: string,
  bearing: readonly Passage[],
  { cited = bearing, found = bearing }: { cited?: readonly Passage[]; found?: readonly Passage[] } = {},
): Contradiction | undefined {
  const sentence = readStatement(words);
  const sources = bearing.map((passage) => ({ passage, read: statementsOf(passage) }));
  const everything = sources.flatMap(({ read }) => claimsOf(read));
  const trusted = sources.flatMap(({ passage, read }) => (passage.kind === 'product' ? [] : claimsOf(read)));
  const isQuoted = sources.some(({ read }) => quotesSource(sentence, read));
  const holds = sentence.quantities.every((quantity) => {
    const isPrice = quantity.unit !== undefined && isMoney(quantity.unit);
    return (isQuoted && !isPrice) || quantityAgrees(quantity, sentence, isPrice ? trusted : everything);
  });
  if (!holds || (!isQuoted && changesCopiedNumber(sentence, everything))) return 'unknown-number';
  if (!codesStand(words, sentence, bearing) || chargesForOther(words, sentence, bearing)) {
    return 'unknown-number';
  }
  if (trusted.length === 0 && helpSaysOtherwise(sentence, found, isQuoted)) return 'unknown-number';
  const rests = [...new Set([...bearing, ...cited])].flatMap((passage) =>
    statementsOf(passage).sentences.map(({ statement }) => statement),
  );
  return polarityAgrees(sentence, nearestTo(sentence, rests)) ? undefined : 'changed-meaning';
}

/** A sentence of which this share stands so in a source tells that one again. */
const copied = 0.9;

/** Who copies a sentence copies its numbers: one from another sentence of the source does not stand in for them. */
function changesCopiedNumber(sentence: Statement, source: readonly Statement[]): boolean {
  if (sentence.quantities.every(({ isLoose }) => isLoose)) return false;
  const shares = source.map((statement) => ({ statement, share: copiedShare(sentence, statement) }));
  const most = Math.max(0, ...shares.map(({ share }) => share));
  if (most < copied) return false;
  const copies = shares.filter(({ share }) => share === most).map(({ statement }) => statement);
  return !copies.some((copy) =>
    sentence.quantities.every((claim) => quantityAgrees(claim, sentence, [copy])),
  );
}

const voucher =
  /\b(?:codes?|kod\p{L}*|coupons?|kupon\p{L}*|vouchers?)\P{L}{1,3}([\p{Lu}\p{N}]{4,})(?!\p{L})/gu;

/** Codes of letters and digits, and what is called one, stand in a source letter by letter. */
function codesStand(words: string, { tokens }: Statement, bearing: readonly Passage[]): boolean {
  const codes = [
    ...tokens.flatMap(({ type, text }) => (type === 'code' ? text : [])),
    ...[...words.matchAll(voucher)].map(([, code = '']) => code),
  ].map(plain);
  if (codes.length === 0) return true;
  const held = bearing.map(({ title, text }) => plain(`${title} ${text}`));
  return codes.every((code) => held.some((text) => text.includes(code)));
}

function plain(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Of what is said to cost an amount, so much must be what the source speaks of, in its words or others for the same. */
const leastShared = 0.5;
const sameMatter = 0.8;
const aboutMoney =
  /^(?:cost|pric|prit|pay|paid|fee|charg|amount|zl$|zlot|pln|eur|usd|kosz|cen|plat|zaplat|oplat|kwot|wynos)/u;

/** A fee in a help page is no price of what the page does not speak of. */
function chargesForOther(words: string, sentence: Statement, bearing: readonly Passage[]): boolean {
  if (!sentence.quantities.some(({ unit }) => unit !== undefined && isMoney(unit))) return false;
  const matters = readText(words).notions.filter(
    ({ weight, stems }) => weight === 1 && !stems.some((stem) => aboutMoney.test(stem) || /\d/u.test(stem)),
  );
  const help = bearing.filter(({ kind }) => kind !== 'product').map((it) => keptProfileOf(it).whole);
  const shared = matters.filter((notion) => help.some((whole) => matchNotion(notion, whole) >= sameMatter));
  return shared.length < matters.length * leastShared;
}

/**
 * What a product's text says of days and fees does not stand against the shop's own help pages. What it says of itself
 * does: the degrees to wash down in are no other comfort temperature.
 */
function helpSaysOtherwise(sentence: Statement, found: readonly Passage[], isQuoted: boolean): boolean {
  const claims = sentence.quantities.filter((quantity) => !isQuoted || isShopMatter(quantity, sentence));
  if (claims.length === 0) return false;
  const help = found.filter(({ kind }) => kind !== 'product').flatMap((it) => claimsOf(statementsOf(it)));
  return claims.some((quantity) => saysOtherwise(quantity, sentence, help));
}

function claimsOf({ sentences, title }: SourceStatements): readonly Statement[] {
  const statements = sentences.map(({ statement }) => statement);
  return title === undefined ? statements : [title, ...statements];
}

function nearestTo(sentence: Statement, statements: readonly Statement[]): readonly Statement[] {
  return statements
    .map((statement) => ({ statement, shared: statement.stemSet.intersection(sentence.stemSet).size }))
    .toSorted((a, b) => b.shared - a.shared)
    .slice(0, nearest)
    .map(({ statement }) => statement);
}
