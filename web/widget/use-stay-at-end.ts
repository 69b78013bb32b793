import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Entry } from './conversation-view.ts';

const nearPx = 80;

/**
 * Keeps the newest text in sight, unless the shopper has scrolled up to read; a new question always comes in sight.
 * It stops where the last question would leave the top: a long answer is read from its beginning.
 */
export function useStayAtEnd(list: RefObject<HTMLElement | null>, entries: readonly Entry[]): void {
  const seen = useRef({ height: 0, count: 0 });
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    const wasAtEnd = element.scrollTop + element.clientHeight > seen.current.height - nearPx;
    if (wasAtEnd || entries.length !== seen.current.count) element.scrollTop = endOf(element);
    seen.current = { height: element.scrollHeight, count: entries.length };
  }, [list, entries]);
}

function endOf(element: HTMLElement): number {
  const questions = element.querySelectorAll<HTMLElement>('.question');
  const last = questions[questions.length - 1];
  return last === undefined
    ? element.scrollHeight
    : Math.min(element.scrollHeight, last.offsetTop - nearPx / 5);
}
