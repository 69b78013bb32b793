import { describe, expect, it } from 'vitest';
import type { Mood } from '#contract/conversation.ts';
import type { Turn } from '../ports.ts';
import { sampleAnswer } from '../testing/sample-answer.ts';
import { decideHandover, wasUnsure } from './decide-handover.ts';

const turn = (changes: Partial<Turn>): Turn => ({
  number: 1,
  question: 'q',
  language: 'en',
  askedAt: 0,
  leaseUntil: 30_000,
  events: [],
  answer: sampleAnswer(),
  ...changes,
});
const feeling = (sentiment: Mood['sentiment']): Mood => ({ sentiment, urgency: 'normal' });
const sounding = (...moods: readonly Mood['sentiment'][]) =>
  moods.map((sentiment) => turn({ mood: feeling(sentiment) }));
const decide = (now: Mood['sentiment'], earlier: readonly Turn[] = []) =>
  decideHandover({ wish: 'knowledge', mood: feeling(now) }, earlier, 60_000);

describe('a message goes to a person', () => {
  it('when it asks for one', () => {
    expect(decideHandover({ wish: 'human', mood: feeling('positive') }, [], 0)).toBe('asked');
  });

  it('when anger follows on annoyance', () => {
    expect(decide('very-negative', sounding('negative'))).toBe('upset');
  });

  it('when the mood falls and falls', () => {
    expect(decide('negative', sounding('positive', 'neutral'))).toBe('upset');
  });

  it('when three in a row are annoyed', () => {
    expect(decide('negative', sounding('negative', 'negative'))).toBe('upset');
  });

  it('when two answers in a row broke off', () => {
    expect(decide('neutral', [turn({ answer: undefined }), turn({ answer: undefined })])).toBe('failing');
  });
});

describe('a message is answered', () => {
  it('when it is the first angry one', () => {
    expect(decide('very-negative')).toBeUndefined();
    expect(decide('very-negative', sounding('neutral'))).toBeUndefined();
  });

  it('when the mood has risen again', () => {
    expect(decide('neutral', sounding('very-negative', 'negative'))).toBeUndefined();
  });

  it('when one answer broke off, or one is still running', () => {
    expect(decide('neutral', [turn({}), turn({ answer: undefined })])).toBeUndefined();
    const running = turn({ answer: undefined, leaseUntil: 90_000 });
    expect(decide('neutral', [turn({ answer: undefined }), running])).toBeUndefined();
  });

  it('when turns of earlier days tell no mood', () => {
    expect(decide('negative', [turn({}), turn({})])).toBeUndefined();
  });
});

it('knows that the last answer admitted ignorance', () => {
  expect(wasUnsure([turn({ answer: sampleAnswer({ finish: 'no-answer' }) })])).toBe(true);
  expect(wasUnsure([turn({})])).toBe(false);
  expect(wasUnsure([])).toBe(false);
});
