import { expect, test } from 'vitest';
import type { ConversationReply } from '#contract/conversation.ts';
import { withOwnWords } from './own-words.ts';

const said = (text: string): ConversationReply => ({
  conversationId: 'c1',
  state: 'bot',
  language: 'en',
  startedAt: '2026-11-20T10:00:00.000Z',
  messages: [{ from: 'shopper', messageId: 'c1-1', at: '2026-11-20T10:00:00.000Z', text }],
});
const shown = (text: string, own: readonly string[]) => withOwnWords(said(text), own).messages[0]?.text;
const own = ['Where is my order?', 'Mail jan@poczta.pl or call 600 100 200, please', 'Mail me at eva@x.pl'];

test.each([
  ['Mail me at [email]', 'Mail me at eva@x.pl'],
  ['Mail [email] or call [phone], please', 'Mail jan@poczta.pl or call 600 100 200, please'],
])('puts back what stood in %s', (kept, words) => {
  expect(shown(kept, own)).toBe(words);
});

test.each([
  ['Where is my order?'],
  ['Mail [email] or call [phone], thanks'],
  ['Mail me at [email] now'],
  ['Write to me at [email]'],
])('leaves %s as it is kept when no such words are remembered', (kept) => {
  expect(shown(kept, own)).toBe(kept);
  expect(shown(kept, [])).toBe(kept);
});

test('takes the newest of two that fit', () => {
  expect(shown('I am [email]', ['I am a@b.pl', 'I am c@d.pl'])).toBe('I am c@d.pl');
});
