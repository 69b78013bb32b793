import type { DescriptionJob } from '#contract/description-jobs.ts';
import { languageName } from './language-name.ts';
import type { AdminTexts } from './texts.ts';

/** What a job is to write, and of which products, in the words of its form. */
export function jobAsks({ filter, request }: DescriptionJob, texts: AdminTexts): string {
  const { category, brand, withoutDescriptionIn: without } = filter;
  return [
    request.languages.map((code) => languageName(code, texts)).join(', '),
    texts.channels[request.channel],
    category === undefined ? [] : `${texts.category}: ${category}`,
    brand === undefined ? [] : `${texts.brand}: ${brand}`,
    without === undefined ? [] : `${texts.withoutDescription}: ${languageName(without, texts)}`,
  ]
    .flat()
    .join(' · ');
}
