import { type WireServer, wireServer } from '#adapters/testing/wire-server.ts';
import { streamedAnswer } from '#adapters/testing/bedrock-answer.ts';

/** Amazon Bedrock as a server of this process, which outlives those that call it and knows who asked what. */
export interface CountingModel extends AsyncDisposable {
  /** The environment in which Aisle calls it. */
  readonly variables: Readonly<Record<string, string>>;
  /** How often each question was asked, by its mark. */
  readonly asked: ReadonlyMap<string, number>;
}

/** What it answers, whatever is asked: every sentence stands in the small shop's FAQ. */
export const wholeAnswer = 'You have 30 days to return a product [1]. You do not have to give a reason [1].';

/** A question with a mark by which the model and the judge know it again. */
export function markedQuestion(mark: string): string {
  return `How long do I have to return something? (${mark})`;
}

/** Starts it; a word of its answer takes `paceMs`, so that a turn lasts long enough to be killed in. */
export async function startCountingModel(paceMs: number): Promise<CountingModel> {
  const asked = new Map<string, number>();
  const texts = wholeAnswer.split(/(?<= )/u);
  const server: WireServer = await wireServer({
    answer({ body }) {
      // The question comes last: those of earlier turns stand before it.
      const mark = [...body.matchAll(/return something\? \((\w+)\)/gu)].at(-1)?.[1] ?? 'unmarked';
      asked.set(mark, (asked.get(mark) ?? 0) + 1);
      return streamedAnswer({ texts, paceMs });
    },
  });
  return {
    variables: {
      AISLE_MODEL: 'amazon.nova-lite-v1:0',
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      BEDROCK_ENDPOINT: server.endpoint,
    },
    asked,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}
