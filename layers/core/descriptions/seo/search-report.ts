import type { CopyField, DescriptionCopy, SearchReport } from '#contract/descriptions.ts';
import type { CopyLimits } from '../writing/copy-limits.ts';
import { lengthOf } from '../writing/cut-text.ts';
import { keywordFields, type TextFields } from './keyword-fields.ts';
import { scoreText } from './score-text.ts';

/** What the shop has besides: its other texts that are too near. */
export type TextTwins = Pick<SearchReport, 'duplicateTitles' | 'nearDuplicates'>;

/** How a text will do in a search engine: what it says of the keywords, how long it is, and how it will look there. */
export function searchReport(
  copy: DescriptionCopy,
  context: {
    readonly productId: string;
    readonly language: string;
    readonly keywords: readonly string[];
    readonly limits: CopyLimits;
    readonly twins: TextTwins;
  },
): SearchReport {
  const fields = fieldsOf(copy);
  const keywords = context.keywords.map((keyword) => ({
    keyword,
    fields: [...keywordFields(keyword, fields)],
  }));
  const lengths: Record<CopyField, number> = {
    title: lengthOf(fields.title),
    description: lengthOf(fields.description),
    bullets: lengthOf(fields.bullets),
    metaTitle: lengthOf(fields.metaTitle),
    metaDescription: lengthOf(fields.metaDescription),
    altText: lengthOf(fields.altText),
  };
  const { duplicateTitles, nearDuplicates } = context.twins;
  return {
    ...scoreText({ ...context, copy, keywords, lengths }),
    lengths,
    keywords,
    duplicateTitles: [...duplicateTitles],
    nearDuplicates: [...nearDuplicates],
    preview: {
      title: copy.metaTitle === '' ? copy.title : copy.metaTitle,
      url: `/products/${encodeURIComponent(context.productId)}`,
      description: copy.metaDescription,
    },
  };
}

/** The keywords that stand somewhere in a text, in the order in which they were asked for. */
export function keywordsUsed(copy: DescriptionCopy, keywords: readonly string[]): readonly string[] {
  const fields = fieldsOf(copy);
  return keywords.filter((keyword) => keywordFields(keyword, fields).length > 0);
}

function fieldsOf({
  title,
  description,
  bullets,
  metaTitle,
  metaDescription,
  altText,
}: DescriptionCopy): TextFields {
  return { title, description, bullets: bullets.join('\n'), metaTitle, metaDescription, altText };
}
