import { openShopFolder } from '#adapters/local/shop-folder.ts';
import type { Answer } from '#contract/chat.ts';
import { answerChat } from '#core/chat/answer-chat.ts';
import { detectLanguage } from '#core/chat/detect-language.ts';
import type { Ports } from '#core/ports.ts';
import { type JudgedAnswer, answersMetrics } from './answers-metrics.ts';
import { AnswersRow } from './answers-row.ts';
import type { EvaluationTask } from './evaluation-task.ts';
import { openDemoShop } from './retrieval-demo-shop.ts';

/** Judges whole answers of a shop's assistant, with no model and no network. */
export const task: EvaluationTask = {
  help: `Whether the assistant answers what the shop's knowledge answers, with a citation, and admits what it does not know.
--questions {id, text, language?, mustContain?: [text], answerable?: boolean}
--shop      a shop's folder as kb/ is one; the demo shop unless given
--out       {id, answered, cited, missing: [text], answer, finish, confidence}
Metrics: n; of answerable questions (all but those marked false) the shares answered, cited (answered with a citation),
mustContain (all of it, word for word); of the others the share admitted (null without labels).`,
  inputs: ['questions'],
  optional: ['shop'],
  async run({ read, given, predict }) {
    const folder = given?.('shop');
    const tenant = folder === undefined ? 'main' : (await openShopFolder(folder)).profile.tenant;
    await using shop = await openDemoShop(folder);
    const judged: JudgedAnswer[] = [];
    for (const row of await read('questions', AnswersRow)) {
      const answer = await answerTo(shop, tenant, row);
      const isAnswered = answer.finish === 'complete';
      const isCited = answer.citations.length > 0;
      const missing = row.mustContain?.filter((text) => !answer.answer.includes(text));
      judged.push({
        isAnswerable: row.answerable !== false,
        isAnswered,
        isCited,
        holdsAll: missing && missing.length === 0,
      });
      const { answer: text, finish, confidence } = answer;
      predict({
        id: row.id,
        answered: isAnswered,
        cited: isCited,
        missing,
        answer: text,
        finish,
        confidence,
      });
    }
    return answersMetrics(judged);
  },
};

/** The answer to a shopper who asks nothing else. */
async function answerTo(ports: Ports, tenant: string, { id, text, language }: AnswersRow): Promise<Answer> {
  const deadline = AbortSignal.timeout(60_000);
  const page = language ?? (await detectLanguage(text, 'en'));
  const caller = { tenant, id: `evaluation-${id}`, roles: ['shopper'] } as const;
  let last: unknown;
  for await (const { event } of answerChat(ports, {
    caller,
    requestId: id,
    body: { message: text, language: page },
    deadline,
  })) {
    if (event.type === 'answer-end') return event;
    last = event;
  }
  throw new Error(`The turn of question ${id} ended without an answer: ${JSON.stringify(last)}`);
}
