import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { classifyIntent } from './classify-intent.ts';
import { type IntentExample, outOfScope } from './intent-model.ts';
import { learnIntents } from './learn-intents.ts';

const folder = path.join(import.meta.dirname, '../../../../kb/intents');
const parts = 5;

describe.each(['en', 'pl'])('the intents of the demo shop (%s)', (language) => {
  const examples = readExamples(language);
  const judged = Array.from({ length: parts }, (_, part) => judgePart(examples, part)).flat();
  const known = judged.filter(({ intent }) => intent !== outOfScope);
  const strange = judged.filter(({ intent }) => intent === outOfScope);

  it('have at least 25 utterances each, all different', () => {
    const groups = Map.groupBy(examples, ({ intent }) => intent);
    expect(groups.size).toBe(16);
    expect(Math.min(...groups.values().map((group) => group.length))).toBeGreaterThanOrEqual(25);
    expect(new Set(examples.map(({ text }) => text)).size).toBe(examples.length);
  });

  it('are told apart in utterances that were not learned', () => {
    expect(shareOf(known, ({ intent, guess }) => guess.intent === intent)).toBeGreaterThanOrEqual(0.85);
  });

  it('are seldom wrong when they are sure', () => {
    const sure = judged.filter(({ guess }) => guess.isKnown);
    expect(shareOf(sure, ({ intent, guess }) => guess.intent === intent)).toBeGreaterThanOrEqual(0.9);
  });

  it('are not seen in what is out of scope', () => {
    expect(shareOf(strange, ({ guess }) => !guess.isKnown)).toBeGreaterThanOrEqual(0.9);
  });
});

function readExamples(language: string): readonly IntentExample[] {
  const lines = readFileSync(path.join(folder, `${language}.jsonl`), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line): IntentExample => JSON.parse(line));
}

function judgePart(examples: readonly IntentExample[], part: number) {
  const model = learnIntents(examples.filter((_, at) => at % parts !== part));
  const rest = examples.filter((_, at) => at % parts === part);
  return rest.map(({ text, intent }) => ({ intent, guess: classifyIntent(model, text) }));
}

function shareOf<T>(all: readonly T[], holds: (one: T) => boolean): number {
  return all.filter(holds).length / all.length;
}
