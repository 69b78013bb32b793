import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReplyOf } from '../shared/api-types.ts';
import type { Api } from '../shared/api.ts';
import type { Failure } from '../shared/failure.ts';
import type { PageLanguage } from '../shared/i18n.ts';
import { type ProductWish, queryOf } from './product-wish.ts';

type Listed = ReplyOf<'GET /v1/products'>;

/** The shelf as far as it was fetched, and whether there is more. */
export interface Shelf {
  readonly products: Listed['products'];
  /** What the first page said of all that was found. */
  readonly found: Omit<Listed, 'products' | 'cursor'>;
  readonly state:
    | { readonly type: 'loading' | 'ended' | 'more' }
    | { readonly type: 'failed'; readonly failure: Failure };
  /** Fetches the next page, or the same one again after a failure. */
  readonly showMore: () => void;
}

/** Fetches products a page at a time; another language or wish begins anew, but keeps what is shown until the new comes. */
export function useProducts(api: Api, language: PageLanguage, wish: ProductWish): Shelf {
  const [products, setProducts] = useState<Listed['products']>([]);
  const [found, setFound] = useState<Shelf['found']>({});
  const [state, setState] = useState<Shelf['state']>({ type: 'loading' });
  const key = JSON.stringify([language, wish]);
  const next = useRef<{ readonly key: string; readonly cursor: string | undefined }>(undefined);

  /** A page that comes after something else was wished for is dropped. */
  const wanted = useRef(key);
  wanted.current = key;

  async function fetchPage(): Promise<void> {
    const cursor = next.current?.key === key ? next.current.cursor : undefined;
    setState({ type: 'loading' });
    const query = { ...queryOf(wish), language, limit: 24, ...(cursor !== undefined && { cursor }) };
    const listed = await api.call('GET /v1/products', { query });
    if (wanted.current !== key) return;
    if (!listed.ok) return setState({ type: 'failed', failure: listed.failure });
    const { products: page, cursor: after, ...all } = listed.reply;
    next.current = { key, cursor: after };
    if (cursor === undefined) setFound(all);
    setProducts((before) => (cursor === undefined ? page : [...before, ...page]));
    setState({ type: after === undefined ? 'ended' : 'more' });
  }

  useEffect(() => void fetchPage(), [api, key]);
  return { products, found, state, showMore: () => void fetchPage() };
}
