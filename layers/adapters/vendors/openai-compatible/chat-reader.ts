import { ModelError, type ModelPart } from '#core/models/language-model.ts';
import { ChatChunk, ChatUsage } from './chat-chunk.ts';
import { streamFault } from './stream-fault.ts';
import { toFinish } from './to-finish.ts';
import type { Vendor } from './vendor.ts';

/** Reads the events of a chat completion one after the other. */
export interface ChatReader {
  /** The part an event carries, if any; fails with `interrupted` when the event cannot be where it is. */
  read(data: string): ModelPart | undefined;
  /** The last parts; fails with `interrupted` unless the answer is whole. A usage may be missing: it is estimated then. */
  end(): readonly ModelPart[];
}

/** What has to be known of a vendor to read its answers. */
export type ReaderVendor = Pick<Vendor, 'title' | 'toUsage' | 'saysDone'>;

/** Events as parts of a generation. Usage may come with each event and only grow: the last one counts. */
export function chatReader({ title, toUsage, saysDone }: ReaderVendor): ChatReader {
  let finishReason: string | undefined;
  let isDone = false;
  let usage: { readonly counted: ChatUsage; readonly raw: unknown } | undefined;
  const disorder = (what: string): ModelError => new ModelError('interrupted', `${title} sent ${what}`);

  function count(raw: unknown): void {
    const { data: counted } = ChatUsage.safeParse(raw);
    if (counted === undefined) throw disorder('a usage that makes no sense');
    const before = usage?.counted;
    if (before && (shrinks(before, counted) || isDone))
      throw disorder('two usages that contradict each other');
    usage = { counted, raw };
  }

  return {
    read(data) {
      if (isDone) throw disorder('more after its end');
      if (data === '[DONE]') {
        isDone = true;
        return undefined;
      }
      const chunk = chunkOf(title, data);
      if (chunk.error !== undefined && chunk.error !== null) throw streamFault(title, chunk.error);
      if (chunk.usage !== undefined && chunk.usage !== null) count(chunk.usage);
      const [choice] = chunk.choices ?? [];
      const text = choice?.delta?.content ?? '';
      if (finishReason !== undefined && text !== '') throw disorder('text after the end of its answer');
      const reason = choice?.finish_reason ?? undefined;
      if (reason !== undefined && finishReason !== undefined && reason !== finishReason)
        throw disorder('two reasons why its answer ended');
      finishReason = reason ?? finishReason;
      if (text !== '') return { type: 'text-delta', text };
      const thinks = choice?.delta?.reasoning_content ?? choice?.delta?.reasoning ?? '';
      return thinks === '' ? undefined : { type: 'text-delta', text: '' };
    },
    end() {
      if (finishReason === undefined || (saysDone && !isDone))
        throw new ModelError('interrupted', `The answer of ${title} ended before its end`);
      const end: ModelPart = { type: 'generation-end', finish: toFinish(finishReason) };
      return usage === undefined
        ? [end]
        : [{ type: 'usage-known', ...toUsage(usage.counted), raw: usage.raw }, end];
    },
  };
}

function chunkOf(title: string, data: string): ChatChunk {
  try {
    return ChatChunk.parse(JSON.parse(data));
  } catch (cause) {
    throw new ModelError('interrupted', `${title} sent something that is no part of an answer`, { cause });
  }
}

function shrinks(before: ChatUsage, after: ChatUsage): boolean {
  return after.prompt_tokens < before.prompt_tokens || after.completion_tokens < before.completion_tokens;
}
