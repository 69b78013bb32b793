import type { DescriptionCopy, SearchReport } from '#contract/descriptions.ts';
import { bulletCount, type CopyLimits } from '../writing/copy-limits.ts';
import { type ReasonCode, reasonText } from './reason-texts.ts';
import type { TextTwins } from './search-report.ts';

type Reason = SearchReport['reasons'][number];

/** What a score is given by. */
interface ScoredText extends Pick<SearchReport, 'keywords' | 'lengths'> {
  readonly copy: DescriptionCopy;
  readonly language: string;
  readonly limits: CopyLimits;
  readonly twins: TextTwins;
}

/** A score of 100 points and what it is made of: each reason tells what was given, or what is lacking. */
export function scoreText(text: ScoredText): Pick<SearchReport, 'score' | 'reasons'> {
  const reasons = checks.map(({ code, points, share }): Reason => {
    const given = Math.round(points * share(text));
    return { code, points: given, text: reasonText(code, given === points, text.language) };
  });
  return { score: reasons.reduce((sum, { points }) => sum + points, 0), reasons };
}

interface Check {
  readonly code: ReasonCode;
  readonly points: number;
  /** How far a text does it, 0..1. */
  readonly share: (text: ScoredText) => number;
}

const checks: readonly Check[] = [
  { code: 'meta-title', points: 15, share: ({ lengths }) => within(lengths.metaTitle, 20, 60) },
  { code: 'meta-description', points: 15, share: ({ lengths }) => within(lengths.metaDescription, 70, 155) },
  { code: 'title', points: 10, share: ({ lengths, limits }) => within(lengths.title, 15, limits.title) },
  {
    code: 'description',
    points: 15,
    share: ({ lengths, limits }) =>
      within(lengths.description, Math.min(200, limits.description / 2), limits.description),
  },
  { code: 'bullets', points: 10, share: ({ copy }) => Math.min(1, copy.bullets.length / bulletCount.least) },
  { code: 'alt-text', points: 5, share: ({ lengths }) => within(lengths.altText, 8, 125) },
  {
    code: 'keywords',
    points: 15,
    share: ({ keywords }) => shareOf(keywords, ({ fields }) => fields.length > 0),
  },
  {
    code: 'keyword-in-title',
    points: 5,
    share: ({ keywords }) =>
      keywords.length === 0 ||
      keywords.some(({ fields }) => fields.includes('title') || fields.includes('metaTitle'))
        ? 1
        : 0,
  },
  { code: 'own-title', points: 5, share: ({ twins }) => (twins.duplicateTitles.length === 0 ? 1 : 0) },
  { code: 'own-text', points: 5, share: ({ twins }) => (twins.nearDuplicates.length === 0 ? 1 : 0) },
];

/** All points from `least` to `most`, fewer for less, none beyond. */
function within(length: number, least: number, most: number): number {
  return length > most ? 0 : Math.min(1, length / least);
}

function shareOf<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.length === 0 ? 1 : items.filter(holds).length / items.length;
}
