import { useEffect } from 'preact/hooks';
import type { StoreTexts } from './texts.ts';

/** Names the page in the browser's tab. */
export function useTitle(texts: StoreTexts, page: string | undefined): void {
  useEffect(() => {
    document.title = page === undefined ? 'Fernholm' : texts.title(page);
  }, [texts, page]);
}
