import type { ModelRequest } from '#core/models/language-model.ts';

interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** The messages as chat completions want them: some vendors refuse two of one role in a row, and blank ones. */
export function toMessages({ instructions, messages }: ModelRequest): readonly ChatMessage[] {
  const turns: { role: ChatMessage['role']; content: string }[] =
    instructions.trim() === '' ? [] : [{ role: 'system', content: instructions }];
  for (const { role, text } of messages) {
    if (text.trim() === '') continue;
    const last = turns.at(-1);
    if (last?.role === role) last.content += `\n\n${text}`;
    else turns.push({ role, content: text });
  }
  return turns;
}
