/** What a price is for. `region`: a region or an inference profile's area; `default` where the provider has one price. */
export interface PriceTarget {
  readonly provider: string;
  readonly model: string;
  readonly region: string;
  readonly tier: string;
}

/** What a call is priced as when nothing else is said. */
export const onDemand = 'on-demand';
export const everywhere = 'default';

/**
 * The target in a model's full name: `bedrock/eu.amazon.nova-lite-v1:0`, `bedrock/us-east-1/anthropic.claude-v2`, an
 * ARN of Bedrock, `openai/gpt-4.1-nano`. Areas and regions become the price region, commitments the tier.
 */
export function priceTargetOf(name: string, tier = onDemand): PriceTarget {
  const slash = name.indexOf('/');
  const provider = slash < 0 ? '' : name.slice(0, slash);
  const model = name.slice(slash + 1);
  return provider === 'bedrock' ? bedrockTarget(model, tier) : { provider, model, region: everywhere, tier };
}

const arn = /^arn:aws[\w-]*:bedrock:[\w-]*:\d*:(?:foundation-model|inference-profile)\/(.+)$/u;
const regional = /^([a-z]{2}(?:-gov)?-[a-z]+-\d)\/(.+)$/u;
const committed = /^(\d-month-commitment)\/(.+)$/u;
const profile = /^(us|eu|apac|jp|au|ca|global|us-gov)\.(.+)$/u;

function bedrockTarget(name: string, asked: string): PriceTarget {
  const [, named = name] = arn.exec(name) ?? [];
  const plain = named.replace(/^(?:converse|invoke)\//u, '');
  const [, place, placed = plain.replace(/^\*\//u, '')] = regional.exec(plain) ?? [];
  const [, commitment, uncommitted = placed] = committed.exec(placed) ?? [];
  const [, area, model = uncommitted] = profile.exec(uncommitted) ?? [];
  return { provider: 'bedrock', model, region: area ?? place ?? everywhere, tier: commitment ?? asked };
}
