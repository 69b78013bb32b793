/** What a look at one thing found. What is wrong comes with how to mend it. */
export type Finding =
  | { readonly type: 'good'; readonly what: string; readonly says: string }
  | { readonly type: 'skipped'; readonly what: string; readonly says: string }
  | { readonly type: 'wrong'; readonly what: string; readonly says: string; readonly mend: string };

/** Looks at one thing, or several. May fail: then that is what was found. */
export interface Check {
  readonly what: string;
  readonly look: () => Promise<readonly Finding[]>;
}

/** What a check found that failed as a whole: the cause's own words, since nobody foresaw it. */
export function failed(what: string, cause: unknown, mend: string): Finding {
  return { type: 'wrong', what, says: cause instanceof Error ? cause.message : String(cause), mend };
}
