import type { ConverseStreamCommandInput, Message } from '@aws-sdk/client-bedrock-runtime';
import type { ModelMessage, ModelRequest } from '#core/models/language-model.ts';

/** Our request in the words of Bedrock's Converse. */
export function toConverse(modelId: string, request: ModelRequest): ConverseStreamCommandInput {
  return {
    modelId,
    ...(request.instructions === '' ? {} : { system: [{ text: request.instructions }] }),
    messages: toMessages(request.messages),
    inferenceConfig: { maxTokens: request.maxOutputTokens, temperature: request.temperature },
  };
}

/** Bedrock refuses two messages of one role in a row, and blank ones. */
function toMessages(messages: readonly ModelMessage[]): Message[] {
  const turns: { role: ModelMessage['role']; content: { text: string }[] }[] = [];
  for (const { role, text } of messages) {
    if (text.trim() === '') continue;
    const last = turns.at(-1);
    if (last?.role === role) last.content.push({ text });
    else turns.push({ role, content: [{ text }] });
  }
  return turns;
}
