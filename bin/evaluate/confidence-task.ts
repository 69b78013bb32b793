import type { Answer } from '#contract/chat.ts';
import { answerChat } from '#core/chat/answer-chat.ts';
import { detectLanguage } from '#core/chat/detect-language.ts';
import type { Ports } from '#core/ports.ts';
import { confidenceMetrics, type RatedAnswer } from './confidence-metrics.ts';
import { ConfidenceRow } from './confidence-row.ts';
import type { EvaluationTask } from './evaluation-task.ts';
import { openDemoShop } from './retrieval-demo-shop.ts';

/** Judges whether an answer's confidence can be believed, with no model and no network. */
export const task: EvaluationTask = {
  help: `Whether answers that Aisle is sure of are right, and as often as it says.
--questions {id, text, language?, relevant?: [sourceId], mustContain?: [text]}: an answer is right when it cites a relevant
            source, or else says what it must; an answer to a question with neither is wrong
--shop      a shop's folder as kb/ is one; the demo shop unless given
--out       {id, answered, score, level, right}
Metrics, of the answers that were given: n, right, ece (expected calibration error), brier, auroc of right against wrong.`,
  inputs: ['questions'],
  optional: ['shop'],
  async run({ read, given, predict }) {
    await using shop = await openDemoShop(given?.('shop'));
    const rated: RatedAnswer[] = [];
    for (const row of await read('questions', ConfidenceRow)) {
      const answer = await answerTo(shop, row);
      const isAnswered = answer.finish === 'complete' && answer.citations.length > 0;
      const { score, level } = answer.confidence;
      const isRight = isAnswered && holds(answer, row);
      predict({ id: row.id, answered: isAnswered, score, level, right: isRight });
      if (isAnswered) rated.push({ score, isRight });
    }
    return confidenceMetrics(rated);
  },
};

function holds({ answer, citations }: Answer, { relevant, mustContain }: ConfidenceRow): boolean {
  if (relevant !== undefined) {
    return citations.some(({ sourceId }) =>
      relevant.some((id) => withoutLanguage(sourceId) === withoutLanguage(id)),
    );
  }
  return mustContain?.every((text) => answer.includes(text)) ?? false;
}

function withoutLanguage(id: string): string {
  return id.replace(/\.[a-z]{2}$/u, '');
}

/** The answer to a shopper who asks nothing else. */
async function answerTo(ports: Ports, { id, text, language }: ConfidenceRow): Promise<Answer> {
  const caller = { tenant: 'main', id: `evaluation-${id}`, roles: ['shopper'] } as const;
  const body = { message: text, language: language ?? (await detectLanguage(text, 'en')) };
  const deadline = AbortSignal.timeout(60_000);
  for await (const { event } of answerChat(ports, { caller, requestId: id, body, deadline })) {
    if (event.type === 'answer-end') return event;
  }
  throw new Error(`The turn of question ${id} ended without an answer`);
}
