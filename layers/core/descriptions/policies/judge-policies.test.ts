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

it.each<[string, string]>([
  ['Obrzeże rabaty z naturalnego kamienia.', 'pl'],
  ['Kwiaty na rabaty słoneczne i do donic.', 'pl'],
  ['Zdobi rabaty od czerwca do września.', 'pl'],
  ['Jakość nie do przecenienia.', 'pl'],
  ['Zrównoważony smak z nutą wanilii.', 'pl'],
  ['Torebka z ekologicznej skóry.', 'pl'],
  ['Lekarstwo na nudę w deszczowe popołudnie.', 'pl'],
  ['Odchudzona konstrukcja ramy.', 'pl'],
  ['Nie spiesz się, zaparz herbatę.', 'pl'],
  ['Oszczędź do połowy miejsca w szafie.', 'pl'],
  ['Room for free play.', 'en'],
  ['Breakfast for mornings in a hurry.', 'en'],
  ['The last pieces of the puzzle fall into place.', 'en'],
  ['Cured ham for the board.', 'en'],
  ['A self-healing cutting mat.', 'en'],
  ['A greener lawn by June.', 'en'],
  ['Organic shapes and soft curves.', 'en'],
  ['A small marvel of engineering.', 'en'],
  ['A dress with a slimming cut.', 'en'],
  ['Reads the diagnostic port of the car.', 'en'],
  ['The finest treatment of wood is patience.', 'en'],
])('"%s" means something else than what a rule forbids', (sentence, language) => {
  expect(broken(sentence, {}, language)).toEqual([]);
});

it.each<[string, string, string]>([
  ['Rabaty do 20% tylko u nas.', 'price-comparison', 'pl'],
  ['Kup z rabatem dla stałych klientów.', 'price-comparison', 'pl'],
  ['Spory rabat na start.', 'price-comparison', 'pl'],
  ['Hurry while it lasts.', 'pressure', 'en'],
  ['Wychodzi z myślą o zrównoważonej produkcji.', 'green-generic', 'pl'],
  ['Worn by Marvel heroes.', 'trademark', 'en'],
])('"%s" still breaks %s', (sentence, rule, language) => {
  expect(broken(sentence, {}, language)).toContain(rule);
});

it('allows what a certificate or an attribute bears out', () => {
  expect(broken('An eco-friendly towel.', { certificate: 'EU Ecolabel' })).not.toContain('green-generic');
  expect(broken('It is gluten free.', { allergens: 'gluten free' })).toEqual([]);
  expect(broken('It is gluten free.', { allergens: 'gluten' })).toContain('nutrition');
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
