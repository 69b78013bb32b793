import type { Answer } from '#contract/chat.ts';

/** A finished turn with every field filled. */
export function sampleAnswer(changes: Partial<Answer> = {}): Answer {
  return {
    conversationId: 'c1',
    messageId: 'c1-1',
    answer: 'Zwrot jest możliwy przez 30 dni [1]. 👍',
    citations: [
      { n: 1, sourceId: 'faq-returns', title: 'Zwroty', url: 'https://shop.example/zwroty', quote: '30 dni' },
    ],
    confidence: { level: 'high', score: 0.91, reasons: ['quoted-from-sources', 'sources-fit-well'] },
    category: 'returns',
    language: 'pl',
    requiresHuman: false,
    finish: 'complete',
    usage: { input: 812, cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0, output: 64, reasoning: 0 },
    cost: { amount: '0.000064080', currency: 'USD', unpriced: false, estimated: false },
    model: 'offline/extractive',
    latencyMs: 140,
    ...changes,
  };
}
