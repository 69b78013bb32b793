/** The sentences Aisle says in its own name. */
export interface Phrases {
  readonly notice: string;
  readonly greeting: (shop: string) => string;
  readonly noAnswer: (contact: Contact) => string;
  readonly handedOver: (contact: Contact) => string;
  readonly refused: string;
  readonly restarted: string;
  readonly priceOf: (product: string, placeholder: string) => string;
  readonly stockOf: (product: string, placeholder: string) => string;
  readonly inStock: (count: number) => string;
  readonly outOfStock: string;
}

/** Where a person can be reached. */
export interface Contact {
  readonly email: string;
  readonly hours: string;
}

const english: Phrases = {
  notice: 'You are talking to an AI assistant. It answers from the shop’s own pages and can be wrong.',
  greeting: (shop) => `Hello! Ask me about delivery, returns, payments or any product of ${shop}.`,
  noAnswer: ({ email, hours }) =>
    `I could not find this in our help pages or catalogue, so I will not guess. Try other words, or ask a person: ${email} (${hours}).`,
  handedOver: ({ email, hours }) =>
    `I have passed this conversation to our team. They answer here or by e-mail: ${email} (${hours}).`,
  refused: 'I can only help with the products, orders and policies of this shop.',
  restarted: 'The first answer broke off. Here it is again.',
  priceOf: (product, placeholder) => `${product} – price: ${placeholder}.`,
  stockOf: (product, placeholder) => `${product} – availability: ${placeholder}.`,
  inStock: (count) => `in stock, ${count} left`,
  outOfStock: 'sold out at the moment',
};

const polish: Phrases = {
  notice: 'Rozmawiasz z asystentem AI. Odpowiada na podstawie stron sklepu i może się mylić.',
  greeting: (shop) =>
    `Dzień dobry! Zapytaj o dostawę, zwroty, płatności albo dowolny produkt ze sklepu ${shop}.`,
  noAnswer: ({ email, hours }) =>
    `Nie znalazłem tego w naszej pomocy ani w katalogu, więc nie będę zgadywać. Spróbuj innymi słowami albo zapytaj człowieka: ${email} (${hours}).`,
  handedOver: ({ email, hours }) =>
    `Rozmowa została przekazana naszemu zespołowi. Odpowie tutaj albo e-mailem: ${email} (${hours}).`,
  refused: 'Mogę pomóc tylko w sprawie produktów, zamówień i zasad tego sklepu.',
  restarted: 'Pierwsza odpowiedź się urwała. Oto ona jeszcze raz.',
  priceOf: (product, placeholder) => `${product} – cena: ${placeholder}.`,
  stockOf: (product, placeholder) => `${product} – dostępność: ${placeholder}.`,
  inStock: (count) => `w magazynie, zostało: ${count}`,
  outOfStock: 'chwilowo niedostępny',
};

const languages: Readonly<Record<string, Phrases>> = { en: english, pl: polish };

/** The phrases in a language; English where Aisle has none in it. */
export function phrasesIn(language: string): Phrases {
  return languages[language] ?? english;
}
