import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReplyOf } from '../shared/api-types.ts';
import type { Api } from '../shared/api.ts';
import type { Failure } from '../shared/failure.ts';
import type { PageLanguage } from '../shared/i18n.ts';

type Product = ReplyOf<'GET /v1/products'>['products'][number];

/** The shelf as far as it was fetched, and whether there is more. */
export interface Shelf {
  readonly products: readonly Product[];
  readonly state:
    | { readonly type: 'loading' | 'ended' | 'more' }
    | { readonly type: 'failed'; readonly failure: Failure };
  /** Fetches the next page, or the same one again after a failure. */
  readonly showMore: () => void;
}

/** Fetches products a page at a time; another language begins anew, but keeps the old names until the new ones come. */
export function useProducts(api: Api, language: PageLanguage): Shelf {
  const [products, setProducts] = useState<readonly Product[]>([]);
  const [state, setState] = useState<Shelf['state']>({ type: 'loading' });
  const next = useRef<{ readonly language: PageLanguage; readonly cursor: string | undefined }>(undefined);

  /** A page that comes after another language was chosen is dropped. */
  const wanted = useRef(language);
  wanted.current = language;

  async function fetchPage(): Promise<void> {
    const cursor = next.current?.language === language ? next.current.cursor : undefined;
    setState({ type: 'loading' });
    const query = cursor === undefined ? { language, limit: 24 } : { language, limit: 24, cursor };
    const listed = await api.call('GET /v1/products', { query });
    if (wanted.current !== language) return;
    if (!listed.ok) return setState({ type: 'failed', failure: listed.failure });
    next.current = { language, cursor: listed.reply.cursor };
    setProducts((before) =>
      cursor === undefined ? listed.reply.products : [...before, ...listed.reply.products],
    );
    setState({ type: listed.reply.cursor === undefined ? 'ended' : 'more' });
  }

  useEffect(() => void fetchPage(), [api, language]);
  return { products, state, showMore: () => void fetchPage() };
}
