import { femtoOf } from '../costs/femto.ts';
import type { Attempt } from '../costs/attempt.ts';
import type { Span } from '../ports.ts';
import { sampleAttempt, sampleOpenAttempt } from './sample-attempt.ts';
import { seededRandom } from './seeded-random.ts';

const models = ['bedrock/eu.nova-lite', 'bedrock/nova-pro', 'openai/gpt-mini', 'cohere/rerank'];
const useCases = ['chat', 'description', 'embedding'] as const;
const tiers = ['on-demand', 'batch'];
const plans = ['default', '=cheap', 'hard, "turns"'];

/** So many attempts of a tenant in a span: settled, open, estimated, unpriced, failed and out of the cache. */
export function randomAttempts(tenant: string, span: Span, count: number, seed = 1): readonly Attempt[] {
  const random = seededRandom(seed);
  const below = (n: number) => Math.floor(random() * n);
  const oneOf = <T>(things: readonly T[]): T => {
    const thing = things[below(things.length)];
    if (thing === undefined) throw new Error('There is nothing to choose from');
    return thing;
  };
  return Array.from({ length: count }, (_, n): Attempt => {
    const model = oneOf(models);
    const named = {
      id: `a${String(n).padStart(7, '0')}`,
      tenant,
      model,
      provider: model.split('/')[0] ?? '',
      useCase: oneOf(useCases),
      serviceTier: oneOf(tiers),
      modelPlan: oneOf(plans),
      startedAt: span.from + below(span.to - span.from),
      worstFemtoUsd: BigInt(below(1e12)),
      unpriced: random() < 0.05,
    };
    if (random() < 0.03) return sampleOpenAttempt(named);
    const cacheHit = random() < 0.1;
    return sampleAttempt({
      ...named,
      cacheHit,
      femtoUsd: cacheHit ? 0n : BigInt(below(1e12)) * 1_000n + BigInt(below(1000)),
      savedFemtoUsd: cacheHit ? femtoOf('0.0002') : 0n,
      estimated: random() < 0.05,
      failed: random() < 0.05,
      usage: cacheHit ? {} : { input: below(5_000), output: below(500), cacheRead: below(3) * 100 },
    });
  });
}
