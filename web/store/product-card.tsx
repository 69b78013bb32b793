import type { VNode } from 'preact';
import type { Product } from '#contract/product.ts';
import type { PageLanguage } from '../shared/i18n.ts';
import { formatMoney } from '../shared/money.ts';
import { Picture } from './picture.tsx';
import { Stock } from './stock.tsx';
import type { StoreTexts } from './texts.ts';

interface ProductCardProperties {
  readonly product: Product;
  readonly language: PageLanguage;
  readonly texts: StoreTexts;
}

/** A product on the shelf; the whole card leads to its page. */
export function ProductCard({ product, language, texts }: ProductCardProperties): VNode {
  return (
    <li class="product">
      <Picture address={product.picture} />
      <h3>
        <a href={`/products/${encodeURIComponent(product.id)}`}>{product.name}</a>
      </h3>
      <p class="product-price">{formatMoney(product.price, language)}</p>
      <Stock count={product.stock} texts={texts} />
    </li>
  );
}
