import { describe, expect, it } from 'vitest';
import type { ModelPart } from '../models/language-model.ts';
import { sentenceStream } from './sentence-stream.ts';

async function* deltas(texts: readonly string[]): AsyncGenerator<ModelPart> {
  for (const text of texts) yield { type: 'text-delta', text };
  yield { type: 'generation-end', finish: { unified: 'stop', raw: 'end_turn' } };
}

async function sentencesOf(texts: readonly string[]): Promise<readonly string[]> {
  const sentences: string[] = [];
  for await (const part of sentenceStream(deltas(texts)))
    if (part.type === 'sentences') sentences.push(...part.texts);
  return sentences;
}

describe('sentenceStream', () => {
  it.each([
    [
      ['You have 30', ' days [1]', '. It is', ' free [2].'],
      ['You have 30 days [1]. ', 'It is free [2].'],
    ],
    [
      ['It weighs 2', '.', '35 kg [1]. Fine [1].'],
      ['It weighs 2.35 kg [1]. ', 'Fine [1].'],
    ],
    [['First. [1] Second. [2][3] Third.'], ['First. [1] ', 'Second. [2][3] ', 'Third.']],
    [
      ['Use soap, e.g. ', 'Castile. Rinse.'],
      ['Use soap, e.g. Castile. ', 'Rinse.'],
    ],
    [['- one\n- two\n'], ['- one\n', '- two\n']],
    [['no end'], ['no end']],
    [[''], []],
  ])('cuts %j', async (texts, sentences) => {
    expect(await sentencesOf(texts)).toEqual(sentences);
  });

  it('loses no character, however the text is cut into deltas', async () => {
    const text = 'Zwrot masz w ciągu 30 dni [1]. Waga to 2,35 kg, np. w worku [2]!\n\nCzy to wszystko? Tak.';
    for (let size = 1; size < text.length; size += 1) {
      const pieces = text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'gu')) ?? [];
      expect((await sentencesOf(pieces)).join('')).toBe(text);
    }
  });

  it('passes a sentence on with its last character when it ends in its citation', async () => {
    const seen: string[] = [];
    async function* watched(): AsyncGenerator<ModelPart> {
      yield { type: 'text-delta', text: 'You have 30 days [1].' };
      seen.push('asked for more');
      yield { type: 'generation-end', finish: { unified: 'stop', raw: 'end_turn' } };
    }
    for await (const part of sentenceStream(watched()))
      if (part.type === 'sentences') seen.push(...part.texts);
    expect(seen).toEqual(['You have 30 days [1].', 'asked for more']);
  });

  it('drops what was held of a model that another one replaced', async () => {
    async function* replaced(): AsyncGenerator<ModelPart> {
      yield { type: 'text-delta', text: 'Half a sent' };
      yield { type: 'generation-start', model: 'next' };
      yield { type: 'text-delta', text: 'Whole.' };
      yield { type: 'generation-end', finish: { unified: 'stop', raw: 'end_turn' } };
    }
    const parts = await Array.fromAsync(sentenceStream(replaced()));
    expect(parts.filter((part) => part.type === 'sentences')).toEqual([
      { type: 'sentences', texts: ['Whole.'] },
    ]);
  });
});
