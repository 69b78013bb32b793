import * as z from 'zod';
import { fillIn } from '../models/fill-in.ts';
import type { ModelRequest } from '../models/language-model.ts';
import type { FoundKnowledge } from '../knowledge/find-passages.ts';
import type { Passage } from '../knowledge/passage.ts';
import { tuningReader } from '../models/tuning-reader.ts';
import { unmarked } from '../models/unmarked.ts';
import type { Ports } from '../ports.ts';
import type { ChatTurn } from './chat-turn.ts';
import type { Understanding } from './understand.ts';

/** The prompt of an answer as tuning data; `{shop}`, `{language}` and `{canary}` are filled in. */
const AnswerPrompt = z.strictObject({
  version: z.string(),
  instructions: z.array(z.string()),
  maxOutputTokens: z.strictObject({ short: z.int().min(1), long: z.int().min(1) }),
  temperature: z.number().min(0).max(1),
});

const readAnswerPrompt = tuningReader('prompts/answer', AnswerPrompt);
const hardFrom = 4;

/** A request to answer a turn from the passages found. Retrieved text sits in a delimited block, as data. */
export async function answerPrompt(
  ports: Pick<Ports, 'tuning'>,
  turn: ChatTurn,
  found: readonly FoundKnowledge[],
  canary: string,
): Promise<ModelRequest> {
  const prompt = await readAnswerPrompt(ports);
  const passages = found.map(({ passage }) => passage);
  const values = { shop: turn.shop.profile.name, language: turn.understanding.language, canary };
  return {
    instructions: fillIn(prompt.instructions.join('\n'), values),
    messages: [
      ...turn.memory.map((said) => ({ ...said, text: unmarked(said.text) })),
      {
        role: 'user',
        text: `${sourcesBlock(passages)}\n\n<question>\n${unmarked(turn.message.text)}\n</question>`,
      },
    ],
    grounding: { question: turn.query, language: turn.understanding.language, passages },
    maxOutputTokens: prompt.maxOutputTokens[lengthOf(turn.understanding)],
    temperature: prompt.temperature,
  };
}

/** The version of the prompt in force; a cached answer belongs to one. */
export async function promptVersion(ports: Pick<Ports, 'tuning'>): Promise<string> {
  return (await readAnswerPrompt(ports)).version;
}

/** The plan for a question: a hard one may be answered at more length. */
function lengthOf(understanding: Understanding): 'short' | 'long' {
  return understanding.complexity >= hardFrom ? 'long' : 'short';
}

function sourcesBlock(passages: readonly Passage[]): string {
  const sources = passages.map((passage, index) => {
    const facts =
      passage.productId === undefined
        ? ''
        : `\nPrice: [price:${passage.productId}]\nAvailability: [stock:${passage.productId}]\nPage: [link:${passage.productId}]`;
    return `<source n="${index + 1}" kind="${passage.kind}">\n${unmarked(passage.title)}\n${unmarked(passage.text)}${facts}\n</source>`;
  });
  return `<sources>\n${sources.join('\n')}\n</sources>`;
}
