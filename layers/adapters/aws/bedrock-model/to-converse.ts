import type {
  ConverseStreamCommandInput,
  Message,
  ServiceTier,
  SystemContentBlock,
} from '@aws-sdk/client-bedrock-runtime';
import type { ModelMessage, ModelRequest } from '#core/models/language-model.ts';

/** Our request in the words of Bedrock's Converse. */
export function toConverse(modelId: string, request: ModelRequest): ConverseStreamCommandInput {
  const { instructions, maxOutputTokens, temperature, serviceTier } = request;
  return {
    modelId,
    ...(instructions === '' ? {} : { system: toSystem(modelId, request) }),
    messages: toMessages(request.messages),
    inferenceConfig: { maxTokens: maxOutputTokens, temperature },
    ...(isServiceTier(serviceTier) && { serviceTier: { type: serviceTier } }),
    ...toThinking(modelId, request),
  };
}

/** Ends instructions that stay the same with a cache point, for models that know it: others refuse the request. */
function toSystem(
  modelId: string,
  { instructions, cacheInstructions: ttl }: ModelRequest,
): SystemContentBlock[] {
  const text = { text: instructions };
  if (ttl === undefined || !cachesPrompts.test(modelId)) return [text];
  return [
    text,
    { cachePoint: { type: 'default', ...(ttl === '1h' && keepsForAnHour.test(modelId) && { ttl }) } },
  ];
}

/** https://docs.aws.amazon.com/bedrock/latest/userguide/prompt-caching.html */
const cachesPrompts =
  /amazon\.nova-(?:micro|lite|pro|premier|2)|anthropic\.claude-(?:3-5-haiku|3-7-sonnet|(?:haiku|sonnet|opus)-\d)/u;
const keepsForAnHour = /anthropic\.claude-(?:haiku|sonnet|opus)-4-[5-9]/u;

/** gpt-oss is the one family that takes how much to think as one word; others think only when given a budget. */
function toThinking(
  modelId: string,
  { reasoning }: ModelRequest,
): Pick<ConverseStreamCommandInput, 'additionalModelRequestFields'> {
  if (reasoning === undefined || !modelId.includes('openai.gpt-oss')) return {};
  return { additionalModelRequestFields: { reasoning_effort: reasoning === 'minimal' ? 'low' : reasoning } };
}

/** On demand is what is not mentioned; a batch is a job of its own. */
function isServiceTier(tier: string | undefined): tier is ServiceTier['type'] & string {
  return tier === 'priority' || tier === 'flex';
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
