import { expect, it } from 'vitest';
import { detectLanguage } from './detect-language.ts';

it.each([
  ['Can I return my order?', 'en'],
  ['how long does delivery take', 'en'],
  ['do you ship to Germany?', 'en'],
  ['jak długo trwa dostawa?', 'pl'],
  ['jak dlugo trwa dostawa', 'pl'],
  ['Ile kosztuje namiot Borealis 2?', 'pl'],
  ['czy moge zwrocic namiot', 'pl'],
  ['Wie lange dauert die Lieferung nach Österreich und was kostet sie?', 'de'],
  ['hi', 'en'],
  ['Recommend me a gift under 100 zł', 'en'],
  ['Peut-on retourner un article sans la boîte?', 'fr'],
])('hears "%s" as %s', async (text, language) => {
  expect(await detectLanguage(text, 'xx')).toBe(language);
});

it.each(['Borealis 2', '???', '12 345', 'tent'])(
  'keeps the conversation’s language for "%s"',
  async (text) => {
    expect(await detectLanguage(text, 'pl')).toBe('pl');
    expect(await detectLanguage(text, 'en')).toBe('en');
  },
);

it.each([
  ['Ich möchte die Jacke zurückgeben', 'de'],
  ['Combien coûte la livraison ?', 'fr'],
  ['¿Cuánto cuesta el envío?', 'es'],
  ['Quanto costa la spedizione?', 'it'],
  ['Onde está a minha encomenda?', 'pt'],
  ['Waar is mijn bestelling?', 'nl'],
  ['Kolik stojí doprava?', 'cs'],
  ['Koľko stojí doprava?', 'sk'],
  ['Hur mycket kostar frakten?', 'sv'],
  ['Hvad koster forsendelsen?', 'da'],
  ['Hva koster frakten?', 'no'],
  ['Missä tilaukseni on?', 'fi'],
  ['Mennyibe kerül a szállítás?', 'hu'],
  ['Cât costă livrarea?', 'ro'],
  ['Kiek kainuoja pristatymas?', 'lt'],
  ['Cik maksā piegāde?', 'lv'],
  ['Kargo ücreti ne kadar?', 'tr'],
  ['Скільки коштує доставка?', 'uk'],
  ['Сколько стоит доставка?', 'ru'],
  ['Колко струва доставката?', 'bg'],
  ['Πού είναι η παραγγελία μου;', 'el'],
  ['注文はどこですか？', 'ja'],
  ['我的订单在哪里？', 'zh'],
])('hears "%s" as %s in an English conversation', async (text, language) => {
  expect(await detectLanguage(text, 'en')).toBe(language);
});

it('takes the letters of a neighbour for no Polish', async () => {
  expect(await detectLanguage('¿Dónde está mi pedido?', 'en')).toBe('es');
  expect(await detectLanguage('Noriu grąžinti striukę', 'en')).toBe('lt');
});
