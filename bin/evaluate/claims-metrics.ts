import type { Claim } from '#contract/descriptions.ts';
import type { ClaimsRow } from './claims-row.ts';

/** A row and what was found in it. */
export interface JudgedRow {
  readonly row: ClaimsRow;
  readonly found: readonly Claim[];
}

/**
 * By sentence: of those that claim something without support, how many are held back (recall), and of those held back, how
 * many do (precision). By claim: of the unsupported ones how many are found, of the supported ones how many are let stand.
 */
export function claimsMetrics(judged: readonly JudgedRow[]): Readonly<Record<string, number>> {
  const held = judged.filter(({ found }) => found.some(isUnsupported));
  const wrong = judged.filter(({ row }) => row.claims.some(isUnsupported));
  const both = held.filter((it) => wrong.includes(it));
  const claims = judged.flatMap(({ row, found }) =>
    row.claims.map((claim) => ({
      isSupported: claim.supported,
      isHeld: found.some((it) => isUnsupported(it) && overlaps(it.text, claim.text)),
    })),
  );
  const unsupported = claims.filter(({ isSupported }) => !isSupported);
  const supported = claims.filter(({ isSupported }) => isSupported);
  return {
    n: judged.length,
    precision: share(both.length, held.length),
    recall: share(both.length, wrong.length),
    'unsupported claims found': share(unsupported.filter(({ isHeld }) => isHeld).length, unsupported.length),
    'supported claims kept': share(supported.filter(({ isHeld }) => !isHeld).length, supported.length),
  };
}

function isUnsupported({ supported }: { readonly supported: boolean }): boolean {
  return !supported;
}

function overlaps(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  if (a.includes(b) || b.includes(a)) return true;
  const words = new Set(a.match(/[\p{L}\p{N}]+/gu));
  return (b.match(/[\p{L}\p{N}]+/gu) ?? []).some((word) => words.has(word));
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : Math.round((part / whole) * 1e4) / 1e4;
}
