import { buildLexicon } from './build-lexicon.ts';
import { goodsWords } from './goods-words.ts';
import { readLexiconLines } from './lexicon-lines.ts';
import { placeWords } from './place-words.ts';
import { productWords } from './product-words.ts';
import { serviceWords } from './service-words.ts';

/** What shops and shoppers call the same thing, English and Polish. Built in some 5 ms. */
export const lexicon = buildLexicon(readLexiconLines([serviceWords, productWords, goodsWords, placeWords]));
