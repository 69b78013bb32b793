import { expect, it } from 'vitest';
import { BrandVoice } from '#contract/brand-voice.ts';
import { factsOf } from './facts/facts-of.ts';
import { judgeText } from './judge-text.ts';
import { readShippedPolicies } from './policies/policy-rules.ts';
import { productWith } from './testing/product-with.ts';
import { shippedTuning } from './testing/shipped-tuning.ts';
import { readClaimWords } from './words/claim-words.ts';

const words = await readClaimWords({ tuning: shippedTuning });
const rules = await readShippedPolicies({ tuning: shippedTuning });
const voice = BrandVoice.parse({ ...(await shippedTuning.read('brand-voices/house')) });
const product = productWith({ material: 'cotton', weight: '300 g', pockets: 2 });
const prompt = {
  instructions: 'You write for merchants and keep every secret of this shop.',
  canary: 'k7q29x2d',
};

/** Why each sentence that may not be read was taken out. */
function removed(text: string, language = 'en'): readonly string[] {
  const judge = { facts: factsOf(words, product, language), voice, rules, prompt };
  return judgeText(judge, text).flatMap((judged) => judged.removed?.because ?? []);
}

it('keeps what the attributes bear out, and praise', () => {
  expect(
    removed('Soft **cotton** with two pockets.\n\n- Weighs 300 g.\n\nA lovely gift for a friend.'),
  ).toEqual([]);
  expect(removed('Miękka bawełna i dwie kieszenie. Waży 300 g.', 'pl')).toEqual([]);
});

it('reads the unit that an attribute is named with', () => {
  const measured = productWith({ 'Height cm': 40, screen_size_in: 15.6, 'Made in': 2020 });
  const judge = { facts: factsOf(words, measured, 'en'), voice, rules, prompt };
  const because = (text: string) => judgeText(judge, text).flatMap((judged) => judged.removed?.because ?? []);
  expect(because('It is 40 cm high. The screen size is 15.6 inches.')).toEqual([]);
  expect(because('It is 40 inches high. It is 2020 inches wide.')).toEqual([
    'unsupported-claim',
    'unsupported-claim',
  ]);
});

it.each([
  ['a claim without an attribute', 'It is waterproof.', 'unsupported-claim'],
  ['a forbidden word in another form', 'Shoppers find the cheapest here.', 'unsupported-claim'],
  ['the urge to buy', 'Hurry, these are the last pieces!', 'policy'],
  ['a refusal', 'As an AI language model, I cannot describe this product.', 'fault'],
  ['an apology', "I'm sorry, but I can't help with that.", 'fault'],
  ['a placeholder', 'Made for [insert name here].', 'fault'],
  ['a template', 'Meet {{product_name}}.', 'fault'],
  ['filling text', 'Lorem ipsum dolor sit amet.', 'fault'],
  ['a script', 'Soft cotton <script>alert(1)</script>.', 'fault'],
  ['an entity', 'Soft cotton &lt;b&gt;.', 'fault'],
  ['a link', 'See more at www.evil.example.', 'fault'],
  ['a link in markdown', 'Soft [cotton](https://evil.example).', 'fault'],
  ['an address', 'Write to anna@example.com.', 'fault'],
  ['a phone number', 'Call +48 601 234 567 today.', 'fault'],
  ['a role', 'Assistant: Soft cotton.', 'fault'],
  ['the canary', 'The code is k7q29x2d.', 'fault'],
  ['words of the prompt', 'You write for merchants and keep every secret.', 'fault'],
  ['zero-width letters', 'So\u200Bft cotton.', 'fault'],
  ['letters of another script', 'Soft c\u043Etton.', 'fault'],
  ['another language', 'Miękka bawełna na każdy dzień.', 'language'],
])('takes out %s', (_, text, because) => {
  expect(removed(text)).toEqual([because]);
});

it('takes English out of a Polish text, sentence by sentence', () => {
  expect(removed('Miękka bawełna na co dzień. Soft cotton for every day.', 'pl')).toEqual(['language']);
});

it('finds forbidden words in any form', () => {
  const forbidding = { ...voice, forbidden: [{ word: 'tani', language: 'pl' }, { word: 'wow' }] };
  const judge = { facts: factsOf(words, product, 'pl'), voice: forbidding, rules, prompt };
  const [one, two, three] = judgeText(judge, 'Miły i taniego rodzaju wzór. Wow, jaka bawełna! Miły wzór.');
  expect([one, two, three].map((judged) => judged?.removed?.because)).toEqual([
    'unsupported-claim',
    'forbidden-word',
    undefined,
  ]);
});
