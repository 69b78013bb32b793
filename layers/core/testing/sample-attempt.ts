import type { OpenAttempt, SettledAttempt } from '../costs/attempt.ts';

/** A call about to be made on 20 November 2026, 12:00 UTC. */
export function sampleOpenAttempt(changes: Partial<OpenAttempt> = {}): OpenAttempt {
  return {
    state: 'open',
    id: 'attempt1',
    tenant: 'main',
    requestId: 'request1',
    conversationId: 'c1',
    messageId: 'c1-1',
    useCase: 'chat',
    modelPlan: 'default',
    plan: 'FREE',
    apiKey: undefined,
    arm: undefined,
    retry: 0,
    provider: 'bedrock',
    model: 'bedrock/eu.amazon.nova-lite-v1:0',
    serviceTier: 'on-demand',
    startedAt: Date.UTC(2026, 10, 20, 12),
    deadline: Date.UTC(2026, 10, 20, 12, 1),
    worstFemtoUsd: 500_000_000_000n,
    unpriced: false,
    claims: [],
    ...changes,
  };
}

/** The same call, settled: 812 + 64 tokens. */
export function sampleAttempt(changes: Partial<SettledAttempt> = {}): SettledAttempt {
  return {
    ...sampleOpenAttempt(),
    state: 'settled',
    usage: { input: 812, cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0, output: 64, reasoning: 0 },
    rawUsage: { inputTokens: 812, outputTokens: 64 },
    lines: [
      { meter: 'input', quantity: 812, each: '0.000000078' },
      { meter: 'output', quantity: 64, each: '0.000000312' },
    ],
    femtoUsd: 83_304_000_000n,
    savedFemtoUsd: 0n,
    estimated: false,
    cacheHit: false,
    priceBook: '2026-11-01',
    finish: 'end_turn',
    failed: false,
    firstTextMs: 210,
    latencyMs: 940,
    ...changes,
  };
}
