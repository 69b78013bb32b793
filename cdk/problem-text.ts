import { type Problem, type ProblemCode, problems } from '#contract/problem.ts';

/** A refusal that no function of ours writes, as the problem a caller sees. */
export function problemText(code: ProblemCode, detail: string, requestId: string): string {
  const problem: Problem = {
    // As the functions call it: layers/runtime/problem-reply.ts.
    type: `urn:aisle:problem:${code}`,
    title: problems[code].title,
    status: problems[code].status,
    code,
    detail,
    requestId,
  };
  return JSON.stringify(problem);
}
