import type { ChatEvent, ChatRequest } from '#contract/chat.ts';
import type { StreamingApi } from '../shared/streaming-api.ts';
import { type Failure, failureOf, unreachable } from '../shared/failure.ts';

type AnswerEvent = Exclude<ChatEvent, { type: 'error' }>;

/** What comes of a question: the events of its answer, or at last the reason why there are no more. */
export type AskEvent = AnswerEvent | { readonly type: 'question-failed'; readonly failure: Failure };

const waitsMs = [400, 1_200, 3_000];

/**
 * Asks once and reads the answer to its end. A broken stream is resumed with the same key after the last event seen,
 * three times at most: the server goes on with the same turn, no model is called twice.
 */
export async function* askQuestion(
  api: StreamingApi,
  request: ChatRequest,
  key: string,
  waits: readonly number[] = waitsMs,
): AsyncGenerator<AskEvent> {
  let lastEventId: string | undefined;
  for (let attempt = 0; ; attempt += 1) {
    const resume = lastEventId === undefined ? {} : { lastEventId };
    const opened = await api.stream('POST /v1/chat', { body: request, idempotencyKey: key, ...resume });
    if (opened.ok) {
      try {
        for await (const { id, event } of opened.reply) {
          if (id !== '') lastEventId = id;
          if (event.type === 'error') return yield failedWith(failureOf(event.problem, event.problem.status));
          yield event;
          if (event.type === 'answer-end') return;
        }
      } catch {
        // The connection broke: below it is resumed like one that ended early.
      }
    } else if (opened.failure.code !== 'unreachable') return yield failedWith(opened.failure);

    const wait = waits[attempt];
    if (wait === undefined) return yield failedWith(unreachable);
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

function failedWith(failure: Failure): AskEvent {
  return { type: 'question-failed', failure };
}
