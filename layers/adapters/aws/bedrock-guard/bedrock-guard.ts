import { ApplyGuardrailCommand, type BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';
import type { Guard, GuardVerdict } from '#core/ports.ts';
import { type CallLimits, interactiveLimits } from '../../vendor-call/call-limits.ts';
import { callVendor } from '../../vendor-call/call-vendor.ts';
import { countUsage } from '../../vendor-call/count-usage.ts';
import { parseVerdict, reasonsOf, type Verdict } from './guardrail-verdict.ts';
import { sendWatched } from './send-watched.ts';

export interface BedrockGuardOptions {
  readonly client: BedrockRuntimeClient;
  readonly guardrailId: string;
  /** A number, or `DRAFT`. */
  readonly version: string;
  readonly limits?: CallLimits;
}

/** What the price book calls it. */
const priced = 'bedrock/guardrail/content-filters';
/** Characters of a text unit. */
const unitLength = 1000;
const nothing: GuardVerdict = { isBlocked: false, reasons: [] };

/** A guard on Amazon Bedrock: a guardrail of the account, applied to a text without any model. */
export function bedrockGuard(options: BedrockGuardOptions): Guard {
  const { client, guardrailId, version, limits = interactiveLimits } = options;
  return {
    name: `bedrock/guardrail/${guardrailId}`,
    async judge(text, signal, watch = {}) {
      signal.throwIfAborted();
      // Bedrock refuses a text of nothing, in which there is nothing to judge.
      if (text.trim() === '') return nothing;
      const expected = { model: priced, meter: 'guardrail-units', atMost: atMostOf(text) } as const;
      const attempt = (stop: AbortSignal) =>
        countUsage(expected, watch, async () => {
          const command = new ApplyGuardrailCommand({
            guardrailIdentifier: guardrailId,
            guardrailVersion: version,
            source: 'INPUT',
            content: [{ text: { text } }],
          });
          const verdict = parseVerdict(await sendWatched(client, command, stop));
          const reasons = reasonsOf(verdict);
          const result = reasons.length === 0 ? nothing : { isBlocked: true, reasons };
          return { result, counted: unitsOf(verdict) };
        });
      return await callVendor({ ...limits, what: 'The guard', attempt }, signal);
    },
  };
}

/** Both of the policies that cost something, for every thousand characters. */
function atMostOf(text: string): number {
  return 2 * Math.ceil(text.length / unitLength);
}

/**
 * Content filters and denied topics cost the same. Kinds of personal data cost less, and Aisle's guardrail has none but
 * regular expressions, which are free: where somebody has added some the row is an estimate.
 */
function unitsOf({ usage }: Verdict): number | undefined {
  return usage.sensitiveInformationPolicyUnits > 0
    ? undefined
    : usage.contentPolicyUnits + usage.topicPolicyUnits;
}
