import type { HandoverReason } from '#contract/chat.ts';
import type { ForbiddenTopic } from '../safety/forbidden-topics.ts';

/** The sentences Aisle says in its own name. */
export interface Phrases {
  readonly notice: string;
  readonly greeting: (shop: string) => string;
  readonly welcome: string;
  /** `lookedFor`: the words of the question that say something; empty when there are none. */
  readonly noAnswer: (contact: Contact, lookedFor: string) => string;
  readonly handedOver: (contact: Contact) => string;
  /** Said before `handedOver`. */
  readonly whyHandedOver: Readonly<Record<HandoverReason, string>>;
  readonly isWaiting: (contact: Contact) => string;
  readonly isWithPerson: string;
  readonly refused: (contact: Contact) => string;
  readonly refusedAdvice: (person: string) => string;
  /** Who knows, by topic. */
  readonly askInstead: Readonly<Record<ForbiddenTopic, string>>;
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
  welcome: 'You are welcome! Ask me whenever there is something else.',
  greeting: (shop) => `Hello! Ask me about delivery, returns, payments or any product of ${shop}.`,
  noAnswer: ({ email, hours }, lookedFor) =>
    `I looked in our help pages and catalogue${lookedFor && ` for “${lookedFor}”`} and found nothing I could rely on, so I will not guess. You can ask in other words, or name the product or the step of the order you mean. Or ask a person: ${email} (${hours}).`,
  handedOver: ({ email, hours }) =>
    `I have passed this conversation to our team. They answer here or by e-mail: ${email} (${hours}).`,
  whyHandedOver: {
    asked: '',
    unsure: 'I could not find this a second time, so I will not keep you guessing.',
    upset: 'I am sorry that this has gone so badly. A person should look at it now.',
    forbidden: 'This is not for an assistant to answer.',
    failing: 'My answers keep breaking off, which I am sorry about.',
  },
  isWaiting: ({ email, hours }) =>
    `Your message is with our team. They answer here or by e-mail: ${email} (${hours}).`,
  isWithPerson: 'A person of our team has this conversation and reads your message.',
  refused: ({ email }) =>
    `I can only help with the products, orders and policies of this shop: ask me about delivery, returns or a product, or write to a person at ${email}.`,
  refusedAdvice: (person) =>
    `This is a question for ${person}, not for a shop’s assistant; I can help with our products, your order and our policies, or pass you to a person of our team.`,
  askInstead: { medical: 'a doctor or a pharmacist', legal: 'a lawyer', financial: 'a financial adviser' },
  restarted: 'The first answer broke off. Here it is again.',
  priceOf: (product, placeholder) => `${product} – price: ${placeholder}.`,
  stockOf: (product, placeholder) => `${product} – availability: ${placeholder}.`,
  inStock: (count) => `in stock, ${count} left`,
  outOfStock: 'sold out at the moment',
};

const polish: Phrases = {
  notice: 'Rozmawiasz z asystentem AI. Odpowiada na podstawie stron sklepu i może się mylić.',
  welcome: 'Nie ma za co! W razie czego pytaj dalej.',
  greeting: (shop) =>
    `Dzień dobry! Zapytaj o dostawę, zwroty, płatności albo dowolny produkt ze sklepu ${shop}.`,
  noAnswer: ({ email, hours }, lookedFor) =>
    `Szukałem w naszej pomocy i w katalogu${lookedFor && ` („${lookedFor}”)`} i nie znalazłem nic pewnego, więc nie będę zgadywać. Możesz zapytać innymi słowami albo podać nazwę produktu lub etap zamówienia. Możesz też zapytać człowieka: ${email} (${hours}).`,
  handedOver: ({ email, hours }) =>
    `Rozmowa została przekazana naszemu zespołowi. Odpowie tutaj albo e-mailem: ${email} (${hours}).`,
  whyHandedOver: {
    asked: '',
    unsure: 'Drugi raz nie znalazłem odpowiedzi, więc nie będę dłużej szukać po omacku.',
    upset: 'Przykro mi, że tak to wyszło. Teraz powinien zająć się tym człowiek.',
    forbidden: 'Na to asystent nie powinien odpowiadać.',
    failing: 'Moje odpowiedzi się urywają, za co przepraszam.',
  },
  isWaiting: ({ email, hours }) =>
    `Wiadomość trafiła do naszego zespołu. Odpowie tutaj albo e-mailem: ${email} (${hours}).`,
  isWithPerson: 'Tę rozmowę prowadzi człowiek z naszego zespołu i czyta Twoją wiadomość.',
  refused: ({ email }) =>
    `Mogę pomóc tylko w sprawie produktów, zamówień i zasad tego sklepu: zapytaj o dostawę, zwroty albo produkt lub napisz do człowieka: ${email}.`,
  refusedAdvice: (person) =>
    `To pytanie do ${person}, a nie do asystenta sklepu; mogę pomóc w sprawie produktów, zamówienia i naszych zasad albo przekazać rozmowę komuś z zespołu.`,
  askInstead: { medical: 'lekarza lub farmaceuty', legal: 'prawnika', financial: 'doradcy finansowego' },
  restarted: 'Pierwsza odpowiedź się urwała. Oto ona jeszcze raz.',
  priceOf: (product, placeholder) => `${product} – cena: ${placeholder}.`,
  stockOf: (product, placeholder) => `${product} – dostępność: ${placeholder}.`,
  inStock: (count) => `w magazynie, zostało: ${count}`,
  outOfStock: 'chwilowo niedostępny',
};

const languages: Readonly<Record<string, Phrases>> = { en: english, pl: polish };

/** The language Aisle’s own sentences are said in where a shopper writes another: its own, or English. */
export function spokenLanguage(language: string): string {
  return Object.hasOwn(languages, language) ? language : 'en';
}

/** The phrases in a language; English where Aisle has none in it. */
export function phrasesIn(language: string): Phrases {
  return languages[language] ?? english;
}
