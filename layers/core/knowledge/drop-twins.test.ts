import { expect, test } from 'vitest';
import { samplePassage } from '../testing/sample-passage.ts';
import { dropTwins } from './drop-twins.ts';

const passage = (id: string, language: string) => ({
  passage: samplePassage({ id: `${id}.${language}#1`, sourceId: `${id}.${language}`, language }),
});

test('keeps of two twins the one in the language of the question', () => {
  const found = [passage('a', 'en'), passage('a', 'pl'), passage('b', 'en')];
  const ids = (language: string) => dropTwins(found, language).map((it) => it.passage.sourceId);
  expect(ids('pl')).toEqual(['a.pl', 'b.en']);
  expect(ids('en')).toEqual(['a.en', 'b.en']);
  expect(ids('de')).toEqual(['a.en', 'a.pl', 'b.en']);
});
