import { type BenchRow, quantile } from '#adapters/testing/bench-rows.ts';
import { answerChat } from '#core/chat/answer-chat.ts';
import { samplePassage } from '#core/testing/sample-passage.ts';
import { scriptedModel } from '#core/testing/scripted-model.ts';
import { testPorts } from '#core/testing/test-ports.ts';

const turns = 3000;
const questions = [
  'How long do I have to return something?',
  'Is returning free?',
  'What if my parcel arrives damaged, who pays for sending it back and how long does it take?',
];

/** What Aisle's own steps cost a turn: ports in memory, a model that answers at once, 18 passages found. */
export async function bench(): Promise<readonly BenchRow[]> {
  const passages = Array.from({ length: 18 }, (_, index) =>
    samplePassage({
      id: `faq-${index}.en`,
      sourceId: `faq-${index}.en`,
      title: `Question number ${index} about parcels`,
    }),
  );
  const model = scriptedModel([
    'You have 30 days',
    ' to return a product [1].',
    ' Returns from Poland are free [1].',
  ]);
  const ports = { ...testPorts({ passages, model }), quota: { spend: async () => undefined } };
  const took: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const body = { message: `${questions[turn % questions.length]} (${turn})` };
    const caller = { tenant: 'main', id: 'guest', roles: ['shopper'] } as const;
    const deadline = new AbortController().signal;
    const startedAt = performance.now();
    for await (const _ of answerChat(ports, { caller, requestId: 'r', body, deadline }));
    took.push(performance.now() - startedAt);
  }
  const warm = took.slice(turns / 10);
  const [p50, p99] = [quantile(warm, 0.5), quantile(warm, 0.99)];
  return [
    {
      metric: 'own steps of a turn, p50',
      floor: '0.1 ms',
      ours: `${p50.toFixed(2)} ms`,
      goal: '<= 0.5 ms',
      met: p50 <= 0.5,
    },
    {
      metric: 'own steps of a turn, p99',
      floor: '0.1 ms',
      ours: `${p99.toFixed(2)} ms`,
      goal: '<= 2 ms',
      met: p99 <= 2,
    },
  ];
}
