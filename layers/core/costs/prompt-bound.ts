import type { ModelRequest } from '../models/language-model.ts';

/** What a chat template adds, tokens: at most so many for a message, and for the whole. */
const perMessage = 16;
const perRequest = 64;

/**
 * The most tokens a prompt can have. No tokenizer of text makes more tokens than there are bytes, so this holds for
 * every model; it is about four times the truth, and given back when the call is settled.
 */
export function promptBound({ instructions, messages }: ModelRequest): number {
  const texts = [instructions, ...messages.map(({ text }) => text)];
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return bytes + perMessage * texts.length + perRequest;
}
