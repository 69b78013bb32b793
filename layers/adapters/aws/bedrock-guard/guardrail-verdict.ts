import * as z from 'zod';
import { ModelError } from '#core/models/language-model.ts';

const Units = z.int().min(0).default(0);
const Filters = z.array(z.unknown()).catch([]);
const Blocked = z.object({
  action: z.literal('BLOCKED'),
  type: z.string().optional(),
  name: z.string().optional(),
});

/** What is read of a verdict. A policy that is not set up has no units; a regular expression and a word cost nothing. */
const Verdict = z.object({
  action: z.enum(['NONE', 'GUARDRAIL_INTERVENED']),
  usage: z.object({
    contentPolicyUnits: Units,
    topicPolicyUnits: Units,
    sensitiveInformationPolicyUnits: Units,
  }),
  /** Per policy, lists of what it found. */
  assessments: z.array(z.record(z.string(), z.record(z.string(), z.unknown()).catch({}))),
});
export type Verdict = z.infer<typeof Verdict>;

/** The verdict in a reply; fails with a `ModelError` on anything else, which has run all the same. */
export function parseVerdict(reply: unknown): Verdict {
  const { data, error } = Verdict.safeParse(reply);
  if (data !== undefined) return data;
  throw new ModelError('interrupted', 'Bedrock gave a verdict that is none: try again', { cause: error });
}

/** What the guardrail blocked for: kinds of filters, never what they matched. Masked personal data blocks nothing. */
export function reasonsOf({ action, assessments }: Verdict): readonly string[] {
  if (action === 'NONE') return [];
  const found = assessments.flatMap((assessment) =>
    Object.entries(assessment).flatMap(([policy, lists]) =>
      Object.values(lists).flatMap((list) => Filters.parse(list).flatMap((entry) => kindOf(entry, policy))),
    ),
  );
  return [...new Set(found)];
}

function kindOf(entry: unknown, policy: string): readonly string[] {
  const { data } = Blocked.safeParse(entry);
  return data === undefined ? [] : [data.name ?? data.type ?? policy];
}
