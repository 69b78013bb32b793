import type { QueryOf, ReplyOf } from '../shared/api-types.ts';

type Query = QueryOf<'GET /v1/products'>;
export type Understood = NonNullable<ReplyOf<'GET /v1/products'>['understood']>;
export type Facets = NonNullable<ReplyOf<'GET /v1/products'>['facets']>;
export type Sort = NonNullable<Query['sort']>;

/** One thing the shelf is narrowed down by. */
export type Narrowing =
  | { readonly type: 'category' | 'brand'; readonly value: string }
  | { readonly type: 'inStock' }
  | { readonly type: 'attribute'; readonly name: string; readonly value: string };

/** What a shopper wants to see on the shelf. */
export interface ProductWish {
  readonly q: string;
  readonly narrowings: readonly Narrowing[];
  readonly sort: Sort;
}

export const everything: ProductWish = { q: '', narrowings: [], sort: 'relevance' };

/** The query of the API for a wish. */
export function queryOf({ q, narrowings, sort }: ProductWish): Partial<Query> {
  const valueOf = (type: 'category' | 'brand') =>
    narrowings.flatMap((one) => (one.type === type ? one.value : [])).at(-1);
  const filter = narrowings
    .flatMap((one) => (one.type === 'attribute' ? `${escaped(one.name)}:${escaped(one.value)}` : []))
    .join(';');
  const [category, brand] = [valueOf('category'), valueOf('brand')];
  return {
    sort,
    ...(q !== '' && { q }),
    ...(category !== undefined && { category }),
    ...(brand !== undefined && { brand }),
    ...(narrowings.some(({ type }) => type === 'inStock') && { inStock: true }),
    ...(filter !== '' && { filter }),
  };
}

/** A wish with one narrowing more, or less if it was there. */
export function toggled(wish: ProductWish, narrowing: Narrowing): ProductWish {
  const key = keyOf(narrowing);
  const others = wish.narrowings.filter((one) => keyOf(one) !== key);
  const isOn = others.length < wish.narrowings.length;
  const isAlone = narrowing.type === 'category' || narrowing.type === 'brand';
  const left = isAlone ? others.filter(({ type }) => type !== narrowing.type) : others;
  return { ...wish, narrowings: isOn ? others : [...left, narrowing] };
}

/** Tells narrowings apart. */
export function keyOf(narrowing: Narrowing): string {
  return JSON.stringify(Object.values(narrowing));
}

/** The address that shows a wish again: a link, a reload and the way back from a product lead to it. */
export function addressOf(wish: ProductWish): string {
  const parameters = new URLSearchParams();
  if (wish.q !== '') parameters.set('q', wish.q);
  if (wish.sort !== 'relevance') parameters.set('sort', wish.sort);
  for (const one of wish.narrowings) {
    const parts = one.type === 'inStock' ? [one.type] : Object.values(one).map(escaped);
    parameters.append('only', parts.join(':'));
  }
  const text = parameters.toString();
  return text === '' ? '/' : `/?${text}`;
}

/** The wish of an address. */
export function wishOf(search: string): ProductWish {
  const parameters = new URLSearchParams(search);
  const sort = sorts.find((one) => one === parameters.get('sort')) ?? 'relevance';
  const narrowings = parameters.getAll('only').flatMap((text): Narrowing | readonly [] => {
    const [type, first = '', second = ''] = (text.match(/(?:\\.|[^:\\])+/gu) ?? []).map(plain);
    if (type === 'inStock') return { type };
    if ((type === 'category' || type === 'brand') && first !== '') return { type, value: first };
    return type === 'attribute' && second !== '' ? { type, name: first, value: second } : [];
  });
  return { q: (parameters.get('q') ?? '').slice(0, 200), narrowings, sort };
}

/** In the order they are offered. */
export const sorts: readonly Sort[] = ['relevance', 'price-asc', 'price-desc', 'name'];

function escaped(text: string): string {
  return text.replace(/[\\;,:]/gu, String.raw`\$&`);
}

function plain(text: string): string {
  return text.replace(/\\(.)/gu, '$1');
}
