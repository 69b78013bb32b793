import type { DescriptionRequest } from '#contract/descriptions.ts';

/** What texts have in common that take about the same. */
export function usageKind(model: string, language: string, { length }: DescriptionRequest): string {
  return `${model} ${language} ${length}`;
}
