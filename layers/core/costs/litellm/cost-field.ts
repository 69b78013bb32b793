import type { Meter } from '../meters.ts';
import { onDemand } from '../price-target.ts';

/** What one cost field of a sheet prices. */
export interface CostField {
  readonly meter: Meter;
  readonly tier: string;
  /** Zero, or the length of a prompt above which it applies. */
  readonly above: number;
}

const plainFields: Readonly<Record<string, Meter>> = {
  input_cost_per_token: 'input',
  output_cost_per_token: 'output',
  output_cost_per_reasoning_token: 'reasoning',
  cache_read_input_token_cost: 'cacheRead',
  cache_creation_input_token_cost: 'cacheWrite5m',
  cache_creation_input_token_cost_above_1hr: 'cacheWrite1h',
  input_cost_per_audio_token: 'audioInput',
  output_cost_per_audio_token: 'audioOutput',
  cache_read_input_audio_token_cost: 'audioCacheRead',
  cache_creation_input_audio_token_cost: 'audioCacheWrite',
  input_cost_per_image_token: 'imageInput',
  output_cost_per_image_token: 'imageOutput',
  output_cost_per_video_token: 'videoOutput',
  citation_cost_per_token: 'citation',
  input_cost_per_character: 'characterInput',
  output_cost_per_character: 'characterOutput',
  input_cost_per_pixel: 'pixelInput',
  output_cost_per_pixel: 'pixelOutput',
  input_cost_per_image: 'imageSeen',
  output_cost_per_image: 'image',
  input_cost_per_audio_per_second: 'audioSecond',
  input_cost_per_video_per_second: 'videoSecond',
  input_cost_per_second: 'second',
  output_cost_per_second: 'secondOutput',
  input_cost_per_query: 'query',
  input_cost_per_request: 'request',
};

const tiers: Readonly<Record<string, string>> = {
  batches: 'batch',
  batch_requests: 'batch',
  flex: 'flex',
  priority: 'priority',
};

/** Reads the name of a cost field such as `input_cost_per_token_above_200k_tokens_priority`; undefined when it is none. */
export function costFieldOf(name: string): CostField | undefined {
  const [, untiered = name, tier] = /^(.*?)_(batches|batch_requests|flex|priority)$/u.exec(name) ?? [];
  const [, plain = untiered, thousands] = /^(.*?)_above_(\d+)k_tokens$/u.exec(untiered) ?? [];
  const meter = plainFields[plain];
  if (meter === undefined) return undefined;
  return {
    meter,
    tier: tier === undefined ? onDemand : (tiers[tier] ?? tier),
    above: thousands === undefined ? 0 : Number(thousands) * 1000,
  };
}
