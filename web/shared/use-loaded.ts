import { useEffect, useState } from 'preact/hooks';
import type { Failure } from './failure.ts';
import type { Outcome } from './outcome.ts';

/** Something a page fetches, at every stage of it. */
export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly failure: Failure; readonly tryAgain: () => void }
  | { readonly state: 'loaded'; readonly value: T };

/** Fetches when a page shows something and again when its key changes; a reply that comes too late is dropped. */
export function useLoaded<T>(key: string, load: () => Promise<Outcome<T>>): Loaded<T> {
  const [attempt, setAttempt] = useState(0);
  const [loaded, setLoaded] = useState<{ readonly key: string; readonly loaded: Loaded<T> }>();
  useEffect(() => {
    let isWanted = true;
    setLoaded(undefined);
    void load().then((outcome) => {
      if (isWanted) setLoaded({ key, loaded: loadedOf(outcome, () => setAttempt((count) => count + 1)) });
    });
    return () => {
      isWanted = false;
    };
  }, [key, attempt]);
  return loaded?.key === key ? loaded.loaded : { state: 'loading' };
}

function loadedOf<T>(outcome: Outcome<T>, tryAgain: () => void): Loaded<T> {
  return outcome.ok
    ? { state: 'loaded', value: outcome.reply }
    : { state: 'failed', failure: outcome.failure, tryAgain };
}
