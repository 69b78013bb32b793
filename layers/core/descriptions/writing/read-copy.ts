import * as z from 'zod';
import type { CopyField } from '#contract/descriptions.ts';

/** A text as a model wrote it: nothing of it has been held against anything. */
export interface RawCopy extends Readonly<Record<Exclude<CopyField, 'bullets'>, string>> {
  readonly bullets: readonly string[];
}

const text = z.string().catch('');
const Lenient = z.object({
  title: text,
  description: text,
  bullets: z
    .array(z.unknown())
    .catch([])
    .transform((items) => items.filter((item) => typeof item === 'string')),
  metaTitle: text,
  metaDescription: text,
  altText: text,
});

/** More than any text is long: what comes behind it is not read. */
const longestReply = 60_000;

/**
 * Reads a model's reply: the JSON object in it, whatever stands around it. A field that is missing or of another kind is
 * empty; undefined where there is no object at all.
 */
export function readCopy(reply: string): RawCopy | undefined {
  const whole = reply.slice(0, longestReply);
  const from = whole.indexOf('{');
  const to = whole.lastIndexOf('}');
  if (from < 0) return undefined;
  const read = parsed(whole.slice(from, to + 1)) ?? parsed(closed(whole.slice(from)));
  const { data } = Lenient.safeParse(read);
  return data;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** An object that broke off in the middle, up to its last whole field. */
function closed(json: string): string {
  const end = [...json.matchAll(/"\s*,\s*"\w+"\s*:|\]\s*,\s*"\w+"\s*:/gu)].at(-1)?.index;
  return end === undefined ? '' : `${json.slice(0, end + 1)}}`;
}
