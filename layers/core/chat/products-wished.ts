import { searchProducts } from '../catalogue/search-products.ts';
import { readWish } from '../catalogue/search/read-wish.ts';
import { foldText } from '../knowledge/fold-text.ts';
import { readWord } from '../knowledge/lexicon/read-word.ts';
import { splitWords } from '../knowledge/split-words.ts';
import type { Ports } from '../ports.ts';
import type { ChatTurn } from './chat-turn.ts';
import { occasionWord, wishWord } from './wishes-recommendation.ts';

/** So many found products are looked among. */
const mostFound = 24;

/** What a wish to be recommended something is about. */
export interface ProductsWished {
  /** The products that what it names finds; absent where it names nothing, or nothing that is found. */
  readonly within?: ReadonlySet<string>;
  /** It says a price, a size or a measure: a product beside them is no answer. */
  readonly isBound: boolean;
}

/** Looks for what a wish names, within the price, size and measures that it says. */
export async function productsWished(ports: Ports, turn: ChatTurn): Promise<ProductsWished> {
  const { words, conditions } = readWish(turn.query);
  const isBound = conditions.length > 0;
  const named = splitWords(words).filter((word) => {
    const folded = foldText(word);
    return !wishWord.test(folded) && !occasionWord.test(folded) && readWord(word).weight === 1;
  });
  const bounds = conditions.map(({ text }) => text);
  // Words that say what nobody sells must not hide what keeps to the price.
  for (const asked of [[...named, ...bounds], ...(isBound && named.length > 0 ? [bounds] : [])]) {
    if (asked.length === 0) break;
    const { products, understood } = await searchProducts(ports, {
      tenant: turn.tenant,
      query: {
        q: asked.join(' '),
        language: turn.understanding.language,
        limit: mostFound,
        sort: 'relevance',
      },
      deadline: turn.deadline,
    });
    const isKept = understood?.conditions.every(({ isMet }) => isMet) ?? true;
    if (products.length > 0 && isKept) return { within: new Set(products.map(({ id }) => id)), isBound };
  }
  return { isBound };
}
