import { cutPolicy } from './cut-policy.ts';
import { plainText } from '../catalogue/plain-text.ts';
import type { Passage } from './passage.ts';
import { type SourceDocument, sourceIdOf } from './source-document.ts';

/** Cuts a document into the passages that can be found and quoted. A product has no passage in a language it lacks. */
export function cutPassages(document: SourceDocument): readonly Passage[] {
  const sourceId = sourceIdOf(document);
  const base = { id: sourceId, sourceId, kind: document.type, language: document.language, questions: [] };
  switch (document.type) {
    case 'faq':
      return [
        {
          ...base,
          title: document.question,
          text: document.answer,
          questions: [...document.questions],
          category: document.category,
          url: document.url,
        },
      ];
    case 'policy':
      return cutPolicy(document.text).map((part, index) => ({
        ...base,
        id: `${sourceId}#${index + 1}`,
        title:
          part.heading === undefined || part.heading === document.title
            ? document.title
            : `${document.title}: ${part.heading}`,
        text: part.text,
        category: document.id.replace(/^policy-/, ''),
        url: document.url,
      }));
    case 'dialogue':
      return [
        {
          ...base,
          title: document.title,
          text: document.turns.map((turn) => turn.text).join('\n'),
          category: 'dialogue',
        },
      ];
    case 'product':
      return productPassage(document, base);
  }
}

function productPassage(
  { product, language }: Extract<SourceDocument, { type: 'product' }>,
  base: Pick<Passage, 'id' | 'sourceId' | 'kind' | 'language' | 'questions'>,
): readonly Passage[] {
  const text = product.text[language];
  if (text === undefined) return [];
  // Only what was published from drafts is markdown; what the shop wrote itself is quoted to the letter.
  const plain = product.published?.[language] === undefined ? (words: string) => words : plainText;
  const attributes = Object.entries(text.attributes).map(([name, value]) => `${name}: ${value}.`);
  return [
    {
      ...base,
      title: text.name,
      text: [
        `${text.name} (${product.brand}).`,
        plain(text.description),
        ...(text.bullets ?? []).map(plain),
        ...attributes,
      ].join('\n'),
      category: product.category,
      productId: product.id,
      url: `/products/${encodeURIComponent(product.id)}`,
    },
  ];
}
