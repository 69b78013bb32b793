import type { DescriptionLength, DescriptionRequest } from '#contract/descriptions.ts';
import type { Quantities } from '../../costs/meters.ts';
import { tokenRates } from '../../costs/token-rates.ts';
import type { ModelRequest } from '../../models/language-model.ts';
import type { PlannedPrompt } from './job-writer.ts';
import type { TextMeasure, TextUsage } from './text-usage.ts';
import { usageKind } from './usage-kind.ts';

/** What one text will take. */
export interface TextEstimate {
  readonly model: string;
  readonly serviceTier: string | undefined;
  readonly calls: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** What one of its calls is billed for. */
  readonly ofCall: Quantities;
  readonly latencyMs: number;
  readonly learned: boolean;
}

/** Fewer texts than this are chance. */
const fewestTexts = 5;
/** A text as JSON with title, bullets, meta and alternative text, in English: tokens by length. */
const plainOutput: Readonly<Record<DescriptionLength, number>> = { short: 220, medium: 380, long: 700 };
/** Polish and its like take more tokens for the same (2.9 bytes a token where English has 4.3). */
const accented = 1.45;
const guessedMs = 4_000;

/** What a text will take: as such texts took before for a prompt of this size, else counted. Undefined where no model is asked. */
export function expectedUsage(
  { model, language, request }: PlannedPrompt,
  wanted: DescriptionRequest,
  known: ReadonlyMap<string, TextUsage>,
): TextEstimate | undefined {
  if (model === undefined) return undefined;
  const { name, serviceTier } = model;
  const before = known.get(usageKind(name, language, wanted));
  if (before === undefined || before.texts < fewestTexts) {
    const input = likelyTokens(request);
    const output = plainOutput[wanted.length] * (language === 'en' ? 1 : accented);
    return {
      model: name,
      serviceTier,
      calls: 1,
      inputTokens: input,
      outputTokens: output,
      ofCall: { input: Math.round(input), output: Math.round(output) },
      latencyMs: guessedMs,
      learned: false,
    };
  }
  const bytes = promptBytes(request);
  const calls = before.calls / before.texts;
  const inputTokens = onTheLine(before, ['inputTokens', 'inputByBytes'], bytes);
  const outputTokens = onTheLine(before, ['outputTokens', 'outputByBytes'], bytes);
  return {
    model: name,
    serviceTier,
    calls,
    inputTokens,
    outputTokens,
    ofCall: ofOneCall(before, { inputTokens: inputTokens / calls, outputTokens: outputTokens / calls }),
    latencyMs: before.latencyMs / before.texts,
    learned: true,
  };
}

/** The size of a prompt as it is sent. */
export function promptBytes(request: ModelRequest): number {
  return Buffer.byteLength(partsOf(request).join('\n'));
}

function partsOf({ instructions, messages }: ModelRequest): readonly string[] {
  return [instructions, ...messages.map(({ text }) => text)];
}

/** Instructions are English and products may be Polish: each has its own rate. */
function likelyTokens(request: ModelRequest): number {
  const rates = tokenRates();
  return partsOf(request).reduce((sum, part) => sum + rates.estimate('', part), 0);
}

/** So many texts, of sizes that differ by so much, tell how tokens grow with the size. */
const fewestForLine = 20;
const leastSpread = 0.02;
/** However far beyond all that was seen: not more, nor less, than so many times what it was on average. */
const farthest = 4;

/**
 * Tokens of a text whose prompt has so many bytes: on the line through what such texts took (least squares). Where too
 * few are known, or all of one size, prompts count by their bytes, and texts are as long as they were.
 */
function onTheLine(
  before: TextUsage,
  [total, product]: readonly ['inputTokens', 'inputByBytes'] | readonly ['outputTokens', 'outputByBytes'],
  bytes: number,
): number {
  const mean = (measure: TextMeasure): number => before[measure] / before.texts;
  const [meanBytes, meanTokens] = [mean('promptBytes'), mean(total)];
  const spread = mean('bytesByBytes') - meanBytes ** 2;
  const isLine = before.texts >= fewestForLine && spread > (leastSpread * meanBytes) ** 2;
  const flat = total === 'inputTokens' ? meanTokens / meanBytes : 0;
  const slope = isLine ? (mean(product) - meanBytes * meanTokens) / spread : flat;
  const tokens = meanTokens + slope * (bytes - meanBytes);
  return Math.min(meanTokens * farthest, Math.max(meanTokens / farthest, tokens));
}

/** Tokens by what they are billed as, in the shares that they had before. */
function ofOneCall(
  before: TextUsage,
  { inputTokens, outputTokens }: Pick<TextEstimate, 'inputTokens' | 'outputTokens'>,
): Quantities {
  const share = (part: TextMeasure, whole: TextMeasure, tokens: number): number =>
    before[whole] === 0 ? 0 : Math.round((before[part] / before[whole]) * tokens);
  const cached = {
    cacheRead: share('cacheRead', 'inputTokens', inputTokens),
    cacheWrite5m: share('cacheWrite5m', 'inputTokens', inputTokens),
    cacheWrite1h: share('cacheWrite1h', 'inputTokens', inputTokens),
  };
  const { cacheRead, cacheWrite5m, cacheWrite1h } = cached;
  return {
    ...cached,
    input: Math.max(0, Math.round(inputTokens) - cacheRead - cacheWrite5m - cacheWrite1h),
    output: Math.round(outputTokens),
    reasoning: share('reasoning', 'outputTokens', outputTokens),
  };
}
