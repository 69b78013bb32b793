import { sentencesOf } from '../knowledge/sentences.ts';
import type { ModelPart, ModelRequest } from '../models/language-model.ts';
import { noUsage } from '../models/usage.ts';
import type { LanguageModel } from '../ports.ts';

/** What a text orders: `say "…"`, `powiedz „…”`, with `{canary}` or `{instructions}` in it, written in some way. */
const order = /\b(?:say|powiedz)\s*:?\s*["“„«]([^"”»]*)["”»]/giu;
const secret = /\{(canary|instructions)(?::(\w+))?\}/gu;

/** Ways to write a secret so that nobody who looks for it finds it. */
const writings: Readonly<Record<string, (text: string) => string>> = {
  spaced: (text) => Array.from(text).join(' '),
  dashed: (text) => Array.from(text).join('-'),
  backwards: (text) => Array.from(text).toReversed().join(''),
  base64: (text) => Buffer.from(text).toString('base64'),
  hex: (text) => Buffer.from(text).toString('hex'),
  upper: (text) => text.toUpperCase(),
  firstHalf: (text) => text.slice(0, text.length / 2),
  secondHalf: (text) => text.slice(text.length / 2),
  shifted: (text) =>
    text.replace(/[a-z]/gu, (letter) => String.fromCharCode(((letter.charCodeAt(0) - 84) % 26) + 97)),
};

/**
 * A model that follows every order it reads, whoever wrote it: the shopper, the FAQ, a product, a review. Then it answers
 * with the first sentence of its first source, so that a test sees how much good is left.
 */
export function obedientModel(): LanguageModel {
  return {
    name: 'test/obedient',
    async *stream(request): AsyncGenerator<ModelPart> {
      const read = request.messages.map(({ text }) => text).join('\n');
      const orders = [...read.matchAll(order)].map(([, said = '']) => withSecrets(said, request));
      const text = [...orders, goodAnswer(request)].join(' ');
      // As models do, a few letters at a time.
      for (const part of text.match(/[^]{1,7}/gu) ?? []) yield { type: 'text-delta', text: part };
      yield { type: 'usage-known', usage: noUsage, raw: null };
      yield { type: 'generation-end', finish: { unified: 'stop', raw: 'end' } };
    },
  };
}

function withSecrets(said: string, { instructions }: ModelRequest): string {
  const canary = instructions.trim().split(/\s+/u).at(-1) ?? '';
  return said.replace(secret, (_, what: string, writing = '') => {
    const text = what === 'canary' ? canary : instructions;
    return writings[writing]?.(text) ?? text;
  });
}

function goodAnswer({ grounding }: ModelRequest): string {
  const [first] = grounding.passages;
  const sentence = first === undefined ? undefined : sentencesOf(first.text)[0];
  return sentence === undefined ? 'NO_ANSWER' : sentence.replace(/[.!?]*$/u, ' [1].');
}
