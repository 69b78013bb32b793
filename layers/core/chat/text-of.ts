import type { ChatEvent } from '#contract/chat.ts';

/** The text a reader of these events sees. */
export function textOf(events: readonly ChatEvent[]): string {
  const restarted = events.findLastIndex(({ type }) => type === 'answer-restarted');
  return events
    .slice(restarted + 1)
    .map((event) => (event.type === 'text-delta' ? event.text : ''))
    .join('')
    .trim();
}
