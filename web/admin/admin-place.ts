import { useEffect, useState } from 'preact/hooks';

/** What the page shows; it stands behind the # of its address. */
export type AdminPlace =
  | { readonly type: 'products' }
  | { readonly type: 'product'; readonly productId: string }
  | { readonly type: 'queue' }
  | { readonly type: 'jobs' }
  | { readonly type: 'voices' };

/** Reads the part of an address after `#`. */
export function adminPlaceOf(hash: string): AdminPlace {
  if (hash === '#/queue') return { type: 'queue' };
  if (hash === '#/jobs') return { type: 'jobs' };
  if (hash === '#/voices') return { type: 'voices' };
  const product = /^#\/products\/([^/]+)$/.exec(hash)?.[1];
  if (product === undefined) return { type: 'products' };
  try {
    return { type: 'product', productId: decodeURIComponent(product) };
  } catch {
    return { type: 'products' };
  }
}

/** The address of a product on this page. */
export function productPlace(productId: string): string {
  return `#/products/${encodeURIComponent(productId)}`;
}

/** Follows the address. */
export function useAdminPlace(): AdminPlace {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const look = (): void => {
      setHash(location.hash);
      scrollTo(0, 0);
      document.querySelector('main')?.focus({ preventScroll: true });
    };
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  return adminPlaceOf(hash);
}
