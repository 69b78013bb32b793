/** What the blocks of our prompts are called. */
const mark = /<(?=\s*\/?\s*(?:sources?|question|products?|voice|wish)\b)/giu;

/** Text that can neither open nor close a block of a prompt. */
export function unmarked(text: string): string {
  return text.replace(mark, '‹');
}
