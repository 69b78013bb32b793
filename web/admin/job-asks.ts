import type { DescriptionJob } from '#contract/description-jobs.ts';
import { pageLanguages } from '../shared/i18n.ts';
import type { AdminTexts } from './texts.ts';

/** What a job is to write, and of which products, in the words of its form. */
export function jobAsks({ filter, request }: DescriptionJob, texts: AdminTexts): string {
  const languageName = (code: string): string => {
    const known = pageLanguages.find((language) => language === code);
    return known === undefined ? code : texts.languageNames[known];
  };
  const { category, brand, withoutDescriptionIn: without } = filter;
  return [
    request.languages.map(languageName).join(', '),
    texts.channels[request.channel],
    category === undefined ? [] : `${texts.category}: ${category}`,
    brand === undefined ? [] : `${texts.brand}: ${brand}`,
    without === undefined ? [] : `${texts.withoutDescription}: ${languageName(without)}`,
  ]
    .flat()
    .join(' · ');
}
