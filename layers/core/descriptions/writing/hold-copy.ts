import type { CopyField, RemovedSentence } from '#contract/descriptions.ts';
import type { CopyJudge } from './copy-judge.ts';
import { bulletCount, type CopyLimits } from './copy-limits.ts';
import { cutText, lengthOf } from './cut-text.ts';
import { plainMarkdown } from './plain-markdown.ts';
import type { RawCopy } from './read-copy.ts';

/** What of a text may be read, and what not. */
export interface HeldCopy {
  readonly copy: RawCopy;
  readonly removed: readonly RemovedSentence[];
  /** Fields with nothing in them that may be read. */
  readonly missing: readonly CopyField[];
  /** The share of the description's sentences that may be read, 0..1. */
  readonly keptShare: number;
}

/** Keeps of a text what stands: each sentence by itself, each field within its limit. */
export function holdCopy(raw: RawCopy, judge: CopyJudge, limits: CopyLimits): HeldCopy {
  const removed: RemovedSentence[] = [];
  const hold = (field: CopyField, text: string): string => {
    const kept = standing(judge, field, text, removed);
    const cut = cutText(kept, limits[field]);
    if (cut !== kept)
      removed.push({
        field,
        sentence: kept.slice(cut.length).trim(),
        because: 'length',
        detail: `${lengthOf(kept)} characters, ${limits[field]} at most`,
      });
    return cut;
  };
  const lines = plainMarkdown(raw.description);
  const held = lines.map(({ mark, text }) => ({ mark, text: standing(judge, 'description', text, removed) }));
  const written = lines.reduce((sum, { text }) => sum + text.length, 0);
  const kept = held.reduce((sum, { text }) => sum + text.length, 0);
  const bullets = raw.bullets
    .map((bullet) => hold('bullets', oneLine(bullet)))
    .filter((bullet) => bullet !== '');
  const copy: RawCopy = {
    title: hold('title', oneLine(raw.title)),
    description: withinLimit(joinLines(held), limits.description, removed),
    bullets: [...new Set(bullets)].slice(0, bulletCount.most),
    metaTitle: hold('metaTitle', oneLine(raw.metaTitle)),
    metaDescription: hold('metaDescription', oneLine(raw.metaDescription)),
    altText: hold('altText', oneLine(raw.altText)),
  };
  return { copy, removed, missing: missingIn(copy), keptShare: written === 0 ? 0 : kept / written };
}

/** Every field of a text that ought to say something and does not. */
function missingIn(copy: RawCopy): readonly CopyField[] {
  const single = (['title', 'description', 'metaTitle', 'metaDescription', 'altText'] as const).filter(
    (field) => copy[field] === '',
  );
  return copy.bullets.length < bulletCount.least ? [...single, 'bullets'] : single;
}

function standing(judge: CopyJudge, field: CopyField, text: string, removed: RemovedSentence[]): string {
  if (text === '') return '';
  const parts = judge.sentences(text);
  for (const { text: sentence, fault } of parts)
    if (fault !== undefined) removed.push({ field, sentence, ...fault });
  return parts.every(({ fault }) => fault === undefined)
    ? text
    : parts.flatMap((part) => (part.fault === undefined ? [part.text.trim()] : [])).join(' ');
}

interface Line {
  /** What stands in front of the line: `- ` of a list, nothing of a paragraph. */
  readonly mark: string;
  readonly text: string;
}

/** Lines that say something, paragraphs apart, list items together. */
function joinLines(lines: readonly Line[]): string {
  const said = lines.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  // A heading of which nothing is left to head says nothing.
  const kept = said.filter(
    ({ text, mark }, at) => mark !== '' || !/:\**$/u.test(text) || said[at + 1]?.mark === '- ',
  );
  return kept.reduce((text, line, at) => {
    const isSameList = line.mark !== '' && kept[at - 1]?.mark !== '';
    return `${text}${at === 0 ? '' : isSameList ? '\n' : '\n\n'}${line.mark}${line.text}`;
  }, '');
}

/** The description's lines that fit; where the first is too long already, its sentences that do. */
function withinLimit(text: string, most: number, removed: RemovedSentence[]): string {
  if (lengthOf(text) <= most) return text;
  const lines = text.split('\n');
  let kept = '';
  for (const line of lines) {
    const longer = kept === '' ? line : `${kept}\n${line}`;
    if (lengthOf(longer) > most) break;
    kept = longer;
  }
  const rest = text.slice(kept.length).trim();
  const room = most - lengthOf(kept) - 2;
  const more = rest.startsWith('- ') || room < 20 ? '' : cutSentences(rest.split('\n')[0] ?? '', room);
  const cut = [kept.trimEnd(), more].filter((part) => part !== '').join('\n\n');
  const whole = cut === '' ? cutText(text, most) : cut;
  removed.push({
    field: 'description',
    sentence: text.slice(whole.length).trim(),
    because: 'length',
    detail: `${lengthOf(text)} characters, ${most} at most`,
  });
  return whole;
}

/** Whole sentences only. */
function cutSentences(text: string, most: number): string {
  const cut = cutText(text, most);
  return /[.!?…]["”’)*_]*$/u.test(cut) ? cut : '';
}

function oneLine(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/^[-*•\s]+|[\s*]+$/gu, '')
    .trim();
}
