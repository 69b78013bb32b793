import * as z from 'zod';

const count = z.int().min(0);

/** What servers count, in the words of OpenAI and of those who add to them. */
export const ChatUsage = z.object({
  prompt_tokens: count,
  completion_tokens: count.default(0),
  total_tokens: count.nullish(),
  prompt_tokens_details: z.object({ cached_tokens: count.nullish() }).nullish(),
  completion_tokens_details: z.object({ reasoning_tokens: count.nullish() }).nullish(),
  reasoning_tokens: count.nullish(),
  search_context_size: z.string().nullish(),
});
export type ChatUsage = z.infer<typeof ChatUsage>;

/** One event of a streamed chat completion. */
export const ChatChunk = z.object({
  choices: z
    .array(
      z.object({
        delta: z
          .object({
            content: z.string().nullish(),
            reasoning_content: z.string().nullish(),
            reasoning: z.string().nullish(),
          })
          .nullish(),
        finish_reason: z.string().nullish(),
      }),
    )
    .nullish(),
  usage: z.unknown().optional(),
  error: z.unknown().optional(),
});
export type ChatChunk = z.infer<typeof ChatChunk>;
