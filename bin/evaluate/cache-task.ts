import * as z from 'zod';
import { Language } from '#contract/language.ts';
import { answerChat } from '#core/chat/answer-chat.ts';
import { memoryAnswerCache } from '#core/testing/memory-answer-cache.ts';
import type { Ports } from '#core/ports.ts';
import type { EvaluationTask } from './evaluation-task.ts';
import { openDemoShop } from './retrieval-demo-shop.ts';

/** Two questions asked one after the other. */
const PairRow = z.looseObject({
  id: z.string(),
  kind: z.string(),
  first: z.string(),
  second: z.string(),
  language: Language.optional(),
});
type PairRow = z.infer<typeof PairRow>;

interface Asked {
  readonly kind: string;
  readonly isKept: boolean;
  readonly isHit: boolean;
}

/** Judges whether the answer cache tells questions apart that differ in little, and knows those that differ in words only. */
export const task: EvaluationTask = {
  help: `Asks the demo shop two questions, the second after the first: which second ones does the answer cache answer?
--pairs  {id, kind, first, second, language?}: kind "paraphrase" should be answered, any other should not
--out    {id, kept, hit}: kept means that the first one's answer was kept at all
Metrics: n, and by kind "pairs", "kept" and "hit", as shares of all pairs of the kind.`,
  inputs: ['pairs'],
  async run({ read, predict }) {
    await using shop = await openDemoShop();
    const asked: Asked[] = [];
    const pairs = await read('pairs', PairRow);
    for (const pair of pairs) {
      const { isKept, isHit } = await askPair(shop, pair);
      predict({ id: pair.id, kept: isKept, hit: isHit });
      asked.push({ kind: pair.kind, isKept, isHit });
    }
    return { n: pairs.length, ...sharesOf(asked) };
  },
};

/** Asks both, each in a conversation of its own, with a cache that holds nothing else. */
async function askPair(
  shop: Ports,
  { first, second, language }: PairRow,
): Promise<{ readonly isKept: boolean; readonly isHit: boolean }> {
  let hits = 0;
  const ports: Ports = {
    ...shop,
    answers: memoryAnswerCache(shop.clock),
    quota: { spend: async () => undefined },
    telemetry: { ...shop.telemetry, turnEnded: ({ cached }) => void (hits += cached ? 1 : 0) },
  };
  const ask = async (message: string) => {
    const caller = { tenant: 'main', id: 'evaluation', roles: ['shopper'] } as const;
    const body = { message, ...(language !== undefined && { language }) };
    const deadline = AbortSignal.timeout(60_000);
    for await (const _ of answerChat(ports, { caller, requestId: 'evaluation', body, deadline }));
  };
  await ask(first);
  await ask(first);
  const isKept = hits > 0;
  hits = 0;
  await ask(second);
  return { isKept, isHit: hits > 0 };
}

function sharesOf(asked: readonly Asked[]): Readonly<Record<string, number>> {
  const metrics: Record<string, number> = {};
  for (const [kind, group] of Map.groupBy(asked, (it) => it.kind)) {
    const share = (count: number) => Math.round((count / group.length) * 1e4) / 1e4;
    metrics[`pairs ${kind}`] = group.length;
    metrics[`kept ${kind}`] = share(group.filter(({ isKept }) => isKept).length);
    metrics[`hit ${kind}`] = share(group.filter(({ isHit }) => isHit).length);
  }
  return metrics;
}
