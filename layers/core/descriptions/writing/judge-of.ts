import { findClaims } from '../claims/find-claims.ts';
import { judgeText, type TextJudge } from '../judge-text.ts';
import { judgePolicies } from '../policies/judge-policies.ts';
import type { CopyJudge } from './copy-judge.ts';

/** The one gate to a draft, as texts are held against it. */
export function judgeOf(judge: TextJudge): CopyJudge {
  return {
    sentences: (text) =>
      judgeText(judge, text).map(({ sentence, removed }) => ({ text: sentence, fault: removed })),
    claims: (text) => findClaims(judge.facts, text),
    policies: (text) => judgePolicies(judge.rules, judge.facts, text),
  };
}
