import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** How much of a card must be in view to have been seen. */
const seenShare = 0.5;

/** Tells once of each card of a list that comes into view. Cards carry their product and position as data. */
export function useImpressions(
  onSeen: (productId: string, position: number) => void,
): RefObject<HTMLUListElement | null> {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          if (!isIntersecting || !(target instanceof HTMLElement)) continue;
          observer.unobserve(target);
          onSeen(target.dataset['product'] ?? '', Number(target.dataset['position']));
        }
      },
      { threshold: seenShare },
    );
    for (const card of list.current?.children ?? []) observer.observe(card);
    return () => observer.disconnect();
  }, []);
  return list;
}
