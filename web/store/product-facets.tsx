import type { VNode } from 'preact';
import { type Facets, keyOf, type Narrowing, type ProductWish, toggled } from './product-wish.ts';
import type { StoreTexts } from './texts.ts';

interface ProductFacetsProperties {
  readonly texts: StoreTexts;
  readonly wish: ProductWish;
  readonly facets: Facets;
  readonly total: number;
  readonly onWish: (wish: ProductWish) => void;
}

const mostShown = 10;

/** What the products found can be narrowed down by, with how many there are of each. */
export function ProductFacets({ texts, wish, facets, total, onWish }: ProductFacetsProperties): VNode | null {
  const taken = new Set(wish.narrowings.map(keyOf));
  const group = (title: string, values: Facets['brands'], narrowing: (value: string) => Narrowing) => {
    const offered = values
      .filter(({ value, count }) => count < total && !taken.has(keyOf(narrowing(value))))
      .slice(0, mostShown);
    if (offered.length === 0) return null;
    return (
      <section key={title}>
        <h3>{title}</h3>
        <ul>
          {offered.map(({ value, count }) => (
            <li key={value}>
              <button type="button" onClick={() => onWish(toggled(wish, narrowing(value)))}>
                {texts.valueNames(value)} <span class="count">({count})</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    );
  };
  const groups = [
    group(texts.categoryFacet, facets.categories, (value) => ({ type: 'category', value })),
    group(texts.brandFacet, facets.brands, (value) => ({ type: 'brand', value })),
    ...facets.attributes.map(({ name, values }) =>
      group(name, values, (value) => ({ type: 'attribute', name, value })),
    ),
  ].filter((section) => section !== null);
  const canBeInStock = facets.inStock < total && facets.inStock > 0;
  if (groups.length === 0 && !canBeInStock) return null;
  return (
    <details class="facets">
      <summary>{texts.narrow}</summary>
      {canBeInStock && (
        <button type="button" onClick={() => onWish(toggled(wish, { type: 'inStock' }))}>
          {texts.onlyInStock} <span class="count">({facets.inStock})</span>
        </button>
      )}
      <div class="facet-groups">{groups}</div>
    </details>
  );
}
