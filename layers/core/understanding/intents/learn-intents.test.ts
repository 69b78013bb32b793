import { expect, it } from 'vitest';
import { learnIntents } from './learn-intents.ts';

const examples = Array.from({ length: 12 }, (_, at) => [
  { text: `where is my parcel number ${at}`, intent: 'order-status' },
  { text: `return policy for lamp ${at}`, intent: 'returns' },
]).flat();

it('learns the same model from the same examples', () => {
  expect(learnIntents(examples)).toEqual(learnIntents(examples));
});

it('learns an example once, however often it is given', () => {
  expect(learnIntents([...examples, ...examples])).toEqual(learnIntents(examples));
});

it('makes no intent of what is out of scope', () => {
  const model = learnIntents([...examples, { text: 'tell me a joke', intent: 'out-of-scope' }]);
  expect(model.intents).toEqual(['order-status', 'returns']);
});
