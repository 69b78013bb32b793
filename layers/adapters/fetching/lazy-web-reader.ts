import type { WebReader } from '#core/ports.ts';
import { lazy } from '../lazy.ts';

/** A reader of the web that is loaded with the first page: only who takes sources in fetches any. */
export function lazyWebReader(): WebReader {
  const load = lazy(async () => {
    const { httpWebReader } = await import('./http-web-reader.ts');
    return httpWebReader();
  });
  return { fetch: async (url, signal) => await (await load()).fetch(url, signal) };
}
