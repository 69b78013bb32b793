import type { Language } from '#contract/language.ts';
import type { CatalogueProduct } from '../catalogue/catalogue-product.ts';

/** A piece of knowledge as the shop wrote it, before it is cut into passages. */
export type SourceDocument =
  | {
      readonly type: 'faq';
      readonly id: string;
      readonly language: Language;
      readonly category: string;
      readonly question: string;
      readonly questions: readonly string[];
      readonly answer: string;
      readonly url?: string | undefined;
    }
  | {
      readonly type: 'policy';
      readonly id: string;
      readonly language: Language;
      readonly title: string;
      /** Markdown. */
      readonly text: string;
      readonly url?: string | undefined;
    }
  | {
      readonly type: 'dialogue';
      readonly id: string;
      readonly language: Language;
      readonly title: string;
      readonly turns: readonly { readonly from: 'shopper' | 'agent'; readonly text: string }[];
    }
  | {
      readonly type: 'product';
      readonly language: Language;
      readonly product: CatalogueProduct;
    };

/** The id of a document across languages: the same entry in English and Polish are two sources. */
export function sourceIdOf(document: SourceDocument): string {
  const id = document.type === 'product' ? `product-${document.product.id}` : document.id;
  return `${id}.${document.language}`;
}
