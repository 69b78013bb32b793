import type { Passage } from '../knowledge/passage.ts';

/** A passage of the FAQ in English, unless told otherwise. */
export function samplePassage(changes: Partial<Passage> = {}): Passage {
  return {
    id: 'faq-returns.en',
    sourceId: 'faq-returns.en',
    kind: 'faq',
    language: 'en',
    title: 'How long do I have to return something?',
    text: 'You have 30 days to return a product. Returns from Poland are free. Write to help@fernholm.example for help.',
    questions: ['return window'],
    category: 'returns',
    url: '/help/returns',
    ...changes,
  };
}
