/** What an address of the store shows. */
export type Place =
  | { readonly type: 'home' }
  | { readonly type: 'product'; readonly productId: string }
  | { readonly type: 'topic'; readonly path: string }
  | { readonly type: 'nowhere' };

/** Reads the path of an address; those of products, help and policies stand in the shop's own data. */
export function placeOf(path: string): Place {
  if (path === '/' || path === '/index.html') return { type: 'home' };
  const product = /^\/products\/([^/]+)\/?$/.exec(path)?.[1];
  const productId = product === undefined ? undefined : decode(product);
  if (productId !== undefined) return { type: 'product', productId };
  if (/^\/(?:help|policies)\/[\w-]+\/?$/.test(path)) return { type: 'topic', path: path.replace(/\/$/, '') };
  return { type: 'nowhere' };
}

function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
