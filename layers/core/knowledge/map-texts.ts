import type { SourceDocument } from './source-document.ts';

/** A document with each text that could reach a passage mapped. */
export function mapTexts(document: SourceDocument, map: (text: string) => string): SourceDocument {
  switch (document.type) {
    case 'faq':
      return {
        ...document,
        question: map(document.question),
        questions: document.questions.map(map).filter((question) => question !== ''),
        answer: map(document.answer),
      };
    case 'policy':
      return { ...document, title: map(document.title) || document.id, text: map(document.text) };
    case 'dialogue':
      return {
        ...document,
        title: map(document.title),
        turns: document.turns.map((turn) => ({ ...turn, text: map(turn.text) })),
      };
    case 'product': {
      const { [document.language]: text, ...others } = document.product.text;
      if (text === undefined) return document;
      const attributes = Object.fromEntries(
        Object.entries(text.attributes).map(([name, value]) => [map(name), map(value)]),
      );
      const mapped = {
        name: map(text.name),
        description: map(text.description),
        ...(text.bullets !== undefined && { bullets: text.bullets.map(map) }),
        attributes,
      };
      return {
        ...document,
        product: { ...document.product, text: { ...others, [document.language]: mapped } },
      };
    }
  }
}
