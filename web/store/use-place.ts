import { useEffect, useState } from 'preact/hooks';
import { type Place, placeOf } from './place.ts';

/** Follows the address: links to the store's own places, also those in the chat, change it without a reload. */
export function usePlace(): { readonly place: Place; readonly path: string } {
  const [path, setPath] = useState(location.pathname);
  useEffect(() => {
    /** Also at a part of the page, or back at what was looked for. */
    const arrive = (): void => {
      setPath(location.pathname);
      if (location.hash !== '' || location.search !== '') showPart(location.hash || '#products');
    };
    const follow = (event: MouseEvent): void => {
      const url = placeLinked(event);
      if (url === undefined) return;
      event.preventDefault();
      if (url.href !== location.href) history.pushState(undefined, '', url);
      // Whoever reads the address hears of it, as of the way back.
      dispatchEvent(new PopStateEvent('popstate'));
      showPart(url.hash);
    };
    arrive();
    addEventListener('popstate', arrive);
    document.addEventListener('click', follow);
    return () => {
      removeEventListener('popstate', arrive);
      document.removeEventListener('click', follow);
    };
  }, []);
  return { place: placeOf(path), path };
}

/** The address of a plain click on a link to the store; other clicks are the browser's. */
function placeLinked(event: MouseEvent): URL | undefined {
  if (event.defaultPrevented || event.button !== 0) return undefined;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return undefined;
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  if (link === undefined || link.target !== '' || link.origin !== location.origin) return undefined;
  return placeOf(link.pathname).type === 'nowhere' ? undefined : new URL(link.href);
}

/** After the place is drawn: its named part, or its top. */
function showPart(hash: string): void {
  requestAnimationFrame(() => {
    const part = hash === '' ? null : document.getElementById(hash.slice(1));
    if (part === null) scrollTo(0, 0);
    else part.scrollIntoView();
    (part ?? document.querySelector('main'))?.focus({ preventScroll: true });
  });
}
