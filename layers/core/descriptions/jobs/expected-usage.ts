import type { DescriptionLength, DescriptionRequest } from '#contract/descriptions.ts';
import { estimateTokens } from '../../models/estimate-tokens.ts';
import type { ModelRequest } from '../../models/language-model.ts';
import type { TextUsage } from '../../ports.ts';
import type { PlannedPrompt } from './job-writer.ts';
import { usageKind } from './usage-kind.ts';

/** What one text will take. */
export interface TextEstimate {
  readonly model: string;
  readonly calls: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
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
  const bytes = promptBytes(request);
  const before = known.get(usageKind(model, language, wanted));
  if (before === undefined || before.texts < fewestTexts) {
    const outputTokens = plainOutput[wanted.length] * (language === 'en' ? 1 : accented);
    return {
      model,
      calls: 1,
      // An upper estimate where nothing is known: 3 bytes a token.
      inputTokens: estimateTokens(textOf(request)),
      outputTokens,
      latencyMs: guessedMs,
      learned: false,
    };
  }
  return {
    model,
    calls: before.calls / before.texts,
    inputTokens: (bytes * before.inputTokens) / before.promptBytes,
    outputTokens: before.outputTokens / before.texts,
    latencyMs: before.latencyMs / before.texts,
    learned: true,
  };
}

/** The size of a prompt as it is sent. */
export function promptBytes(request: ModelRequest): number {
  return Buffer.byteLength(textOf(request));
}

function textOf({ instructions, messages }: ModelRequest): string {
  return [instructions, ...messages.map(({ text }) => text)].join('\n');
}
