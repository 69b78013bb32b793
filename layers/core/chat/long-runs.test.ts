import { expect, it } from 'vitest';
import { kindsGivenBy } from '../knowledge/relevance/answer-kind.ts';
import { sentencesOf } from '../knowledge/sentences.ts';
import type { ModelPart } from '../models/language-model.ts';
import { samplePassage } from '../testing/sample-passage.ts';
import { citeSentence } from './cite-sentence.ts';
import { resolveFollowUp } from './follow-up/resolve-follow-up.ts';
import { sentenceStream } from './sentence-stream.ts';
import { hasForeignLink } from '../statements/foreign-link.ts';

async function* delta(text: string): AsyncGenerator<ModelPart> {
  yield { type: 'text-delta', text };
  yield { type: 'generation-end', finish: { unified: 'stop', raw: 'end' } };
}

// The square of 50,000 would take a minute.
it.each(['.', '!', ' ', '\t', '\n', '1', 'a-', '”', '. ', '[1]'])(
  'a run of 50,000 of %j is read in time that grows with its length',
  { timeout: 10_000 },
  async (unit) => {
    const run = unit.repeat(50_000 / unit.length);
    const text = `You have 30 days${run}to return it.${run}\u0001`;
    const parts = await Array.fromAsync(sentenceStream(delta(text)));
    expect(parts.flatMap((part) => (part.type === 'sentences' ? part.texts : [])).join('')).toBe(text);
    expect(sentencesOf(text).join('').replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''));
    expect(citeSentence(text, [samplePassage({ text: 'Other.' })], new Map()).text).toContain('30 days');
    expect(hasForeignLink(text, { hosts: [], paths: new Set() })).toBe(false);
    expect(resolveFollowUp({ text: 'and Poland?', language: 'en' }, { query: text, products: [] })).not.toBe(
      '',
    );
    expect(kindsGivenBy(text)).not.toContain('money');
  },
);
