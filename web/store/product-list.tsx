import type { VNode } from 'preact';
import { FailureMessage } from './failure-message.tsx';
import { ProductCard } from './product-card.tsx';
import { ProductSkeletons } from './product-skeletons.tsx';
import type { StoreContext } from './store-context.ts';
import { useProducts } from './use-products.ts';

/** The shelves, a page at a time. */
export function ProductList({ api, language, texts }: StoreContext): VNode {
  const { products, state, showMore } = useProducts(api, language);
  return (
    <section class="shelf" id="products" tabIndex={-1} aria-labelledby="products-title">
      <h2 id="products-title">{texts.productsTitle}</h2>
      <p class="visually-hidden" role="status">
        {state.type === 'loading' && texts.loadingProducts}
      </p>
      <ul class="products">
        {products.map((product) => (
          <ProductCard key={product.id} product={product} language={language} texts={texts} />
        ))}
        {state.type === 'loading' && <ProductSkeletons count={products.length === 0 ? 8 : 4} />}
      </ul>
      {state.type === 'failed' && (
        <FailureMessage
          words={texts.productsFailed}
          failure={state.failure}
          texts={texts}
          onTryAgain={showMore}
        />
      )}
      {state.type === 'ended' && products.length === 0 && <p class="message">{texts.noProducts}</p>}
      {state.type === 'more' && (
        <button type="button" class="button is-quiet show-more" onClick={showMore}>
          {texts.showMore}
        </button>
      )}
    </section>
  );
}
