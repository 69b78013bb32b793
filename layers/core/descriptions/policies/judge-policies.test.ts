import { expect, it } from 'vitest';
import { testPorts } from '../../testing/test-ports.ts';
import { factsOf } from '../facts/facts-of.ts';
import { productWith } from '../testing/product-with.ts';
import { shippedTuning } from '../testing/shipped-tuning.ts';
import { readClaimWords } from '../words/claim-words.ts';
import { brokenPolicies, judgePolicies } from './judge-policies.ts';
import { policiesFor, readShippedPolicies } from './policy-rules.ts';
import { readPolicies, savePolicies } from './tenant-policies.ts';

const words = await readClaimWords({ tuning: shippedTuning });
const rules = await readShippedPolicies({ tuning: shippedTuning });

/** The rules that a sentence about a product with these attributes breaks. */
function broken(sentence: string, attributes: Record<string, string> = {}, language = 'en') {
  return brokenPolicies(rules, factsOf(words, productWith(attributes), language), sentence).map(
    ({ rule }) => rule,
  );
}

it.each<[string, string, string]>([
  ['An eco-friendly choice.', 'green-generic', 'en'],
  ['Przyjazna dla środowiska butelka.', 'green-generic', 'pl'],
  ['Climate neutral since last year.', 'climate-neutral', 'en'],
  ['Produkt neutralny dla klimatu.', 'climate-neutral', 'pl'],
  ['It cures headaches.', 'health-cures', 'en'],
  ['Krem leczy trądzik.', 'health-cures', 'pl'],
  ['It boosts the immune system.', 'health-function', 'en'],
  ['Wzmacnia odporność.', 'health-function', 'pl'],
  ['The cheapest lamp you can find.', 'price-comparison', 'en'],
  ['Najtańsza lampa w mieście.', 'price-comparison', 'pl'],
  ['Was 99, now 49.', 'price-comparison', 'en'],
  ['Teraz tylko dla Ciebie.', 'price-comparison', 'pl'],
  ['Comfortable like a Nike shoe.', 'trademark', 'en'],
  ['Wygodne jak buty Adidas.', 'trademark', 'pl'],
  ['Safe for babies.', 'child-safety', 'en'],
  ['An orthopaedic pillow.', 'medical-device', 'en'],
  ['Number one in its class.', 'superlative', 'en'],
  ['Ostatnie sztuki!', 'pressure', 'pl'],
])('"%s" breaks %s', (sentence, rule, language) => {
  expect(broken(sentence, {}, language)).toContain(rule);
});

it('allows what a certificate or an attribute bears out', () => {
  expect(broken('An eco-friendly towel.', { certificate: 'EU Ecolabel' })).not.toContain('green-generic');
  expect(broken('Made of recycled nylon.', { material: 'recycled nylon' })).toEqual([]);
  expect(broken('Compatible with Bosch batteries.', { 'compatible with': 'Bosch batteries' })).toEqual([]);
});

it('passes each rule that is kept, with its reason', () => {
  const facts = factsOf(words, productWith({}), 'pl');
  const findings = judgePolicies(rules, facts, 'Lampa na długie wieczory.');
  expect(findings).toHaveLength(rules.rules.length);
  expect(findings.every(({ passed, reason }) => passed && reason !== '')).toBe(true);
});

it('lets a tenant’s own rules win', async () => {
  const ports = { ...testPorts(), tuning: shippedTuning };
  expect((await readPolicies(ports, { tenant: 'main' })).own).toBe(false);
  const policies = { version: 'mine', rules: [] };
  await savePolicies(ports, { tenant: 'main', policies });
  expect(await policiesFor(ports, 'main')).toEqual(policies);
  expect(await readPolicies(ports, { tenant: 'main' })).toEqual({ own: true, policies });
});
