import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { FailureMessage } from './failure-message.tsx';
import { NoProducts } from './no-products.tsx';
import { ProductCard } from './product-card.tsx';
import { ProductFacets } from './product-facets.tsx';
import { ProductSkeletons } from './product-skeletons.tsx';
import { addressOf, type ProductWish, sorts, wishOf } from './product-wish.ts';
import { SearchBox } from './search-box.tsx';
import type { StoreContext } from './store-context.ts';
import { useProducts } from './use-products.ts';
import { WishChips } from './wish-chips.tsx';

/** The shelves, a page at a time: all of them, or what a shopper looks for. */
export function ProductList({ api, events, language, texts }: StoreContext): VNode {
  const [wish, setWish] = useState(() => wishOf(location.search));
  const { products, found, state, showMore } = useProducts(api, language, wish);
  const { understood, facets, total } = found;
  const isSearch = addressOf(wish) !== '/';
  const told = useRef<HTMLParagraphElement>(null);

  useEffect(() => {
    const look = (): void => setWish(wishOf(location.search));
    addEventListener('popstate', look);
    return () => removeEventListener('popstate', look);
  }, []);

  function onWish(next: ProductWish): void {
    history.replaceState(undefined, '', addressOf(next));
    setWish(next);
  }
  function onSearch(q: string): void {
    if (q !== '') events.tell({ type: 'search', query: q });
    onWish({ ...wish, q });
  }
  /** What was pressed is gone from the page: the focus goes to what was found. */
  function onNarrow(next: ProductWish): void {
    onWish(next);
    told.current?.focus();
  }

  return (
    <section class="shelf" id="products" tabIndex={-1} aria-labelledby="products-title">
      <h2 id="products-title">{texts.productsTitle}</h2>
      <SearchBox
        words={wish.q}
        label={texts.findLabel}
        placeholder={texts.findPlaceholder}
        action={texts.find}
        longest={200}
        onSearch={onSearch}
      />
      <div class="shelf-tools">
        <p role="status" ref={told} tabIndex={-1}>
          {state.type === 'loading' ? (
            <span class={products.length === 0 ? 'visually-hidden' : undefined}>{texts.loadingProducts}</span>
          ) : (
            total !== undefined && texts.foundProducts(total)
          )}
        </p>
        <label class="sort">
          {texts.sortBy}
          <select
            value={wish.sort}
            onChange={(event) => {
              const sort = sorts.find((one) => one === event.currentTarget.value);
              if (sort !== undefined) onWish({ ...wish, sort });
            }}
          >
            {sorts.map((sort) => (
              <option key={sort} value={sort}>
                {texts.sortNames[sort]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <WishChips
        texts={texts}
        wish={wish}
        understood={understood}
        isFound={products.length > 0}
        onWish={onNarrow}
      />
      {isSearch && facets !== undefined && products.length > 0 && (
        <ProductFacets texts={texts} wish={wish} facets={facets} total={total ?? 0} onWish={onNarrow} />
      )}
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
      {state.type === 'ended' && products.length === 0 && (
        <NoProducts texts={texts} wish={wish} understood={understood} onWish={onNarrow} />
      )}
      {(state.type === 'more' || (state.type === 'loading' && products.length > 0)) && (
        // It stays while more comes: whoever pressed it keeps their place.
        <button
          type="button"
          class="button is-quiet show-more"
          aria-disabled={state.type === 'loading'}
          onClick={() => state.type === 'more' && showMore()}
        >
          {texts.showMore}
        </button>
      )}
    </section>
  );
}
