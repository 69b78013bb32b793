import { plural } from '../shared/i18n.ts';
import type { StoreTexts } from './texts-en.ts';

/** The words of the store in Polish. */
export const pl: StoreTexts = {
  skip: 'Przejdź do treści',
  title: (page) => `${page} – Fernholm`,
  home: 'Fernholm, strona główna',
  sections: 'Działy',
  products: 'Produkty',
  help: 'Pomoc',
  language: 'Język',

  heroTitle: 'Wieczory pod niebem, poranki w domu.',
  heroText:
    'Namioty, które schną do południa, koce na lata i kubki, o które będziecie się kłócić. Zrobione, by ich używać.',
  heroAction: 'Zobacz wszystko',
  heroAsk: 'Zapytaj asystenta',

  productsTitle: 'Wszystko, co robimy i lubimy',
  loadingProducts: 'Wczytuję produkty…',
  productsFailed: 'Nie udało się wczytać produktów. Sprawdź połączenie i spróbuj ponownie.',
  noProducts: 'Na półkach jeszcze nic nie ma. Zajrzyj wkrótce albo zapytaj asystenta.',
  showMore: 'Pokaż więcej',
  inStock: 'W magazynie',
  fewLeft: (count) =>
    plural('pl', count, {
      one: 'Została tylko # sztuka',
      few: 'Zostały tylko # sztuki',
      many: 'Zostało tylko # sztuk',
      other: 'Zostało tylko # sztuki',
    }),
  soldOut: 'Wyprzedane',

  forYou: 'Dla Ciebie',
  together: 'Pasuje do tego',
  similar: 'Bardzo podobne',
  askConsent: 'Czy możemy pamiętać, co oglądasz, by na tej półce było to, co lubisz?',
  remembered: 'Wybrane na podstawie tego, co tu oglądasz.',
  agree: 'Tak, pamiętajcie',
  decline: 'Nie, dziękuję',
  forgetMe: 'Zapomnijcie wszystko i przestańcie',
  explored: (reason) => `Coś nowego na próbę · ${reason}`,
  dismiss: (product) => `To nie dla mnie: ${product}`,

  loadingProduct: 'Wczytuję produkt…',
  productFailed: 'Nie udało się wczytać produktu. Sprawdź połączenie i spróbuj ponownie.',
  productGone: 'Tego produktu tu nie ma. Być może zniknął z naszych półek.',
  back: 'Wszystkie produkty',
  askAbout: 'Zapytaj o ten produkt',
  questionAbout: (product) => `Mam pytanie o ${product}: `,
  details: 'Szczegóły',

  helpTitle: 'W czym możemy pomóc?',
  helpText: 'Przeszukaj strony pomocy i zasady albo wybierz temat.',
  searchLabel: 'Szukaj w pomocy',
  searchPlaceholder: 'Na przykład: zwrot namiotu',
  search: 'Szukaj',
  searching: 'Szukam…',
  searchFailed: 'Wyszukiwanie się nie powiodło. Sprawdź połączenie i spróbuj ponownie.',
  nothingFound: 'Nic nie pasuje do tych słów. Spróbuj innych albo zapytaj asystenta.',
  found: (count) =>
    plural('pl', count, {
      one: 'Znaleziono # fragment',
      few: 'Znaleziono # fragmenty',
      many: 'Znaleziono # fragmentów',
      other: 'Znaleziono # fragmentu',
    }),
  topics: 'Tematy',
  topicNames: {
    '/help/delivery': 'Dostawa',
    '/help/returns': 'Zwroty',
    '/help/payment': 'Płatność',
    '/help/orders': 'Zamówienia',
    '/help/warranty': 'Gwarancja',
    '/help/gift-cards': 'Karty podarunkowe',
    '/help/privacy': 'Prywatność',
    '/policies/shipping': 'Zasady dostawy',
    '/policies/returns': 'Zasady zwrotów',
    '/policies/payment': 'Zasady płatności',
    '/policies/warranty': 'Warunki gwarancji',
  },

  tryAgain: 'Spróbuj ponownie',
  tryAgainIn: (seconds) =>
    plural('pl', seconds, {
      one: 'Spróbuj ponownie za # sekundę',
      few: 'Spróbuj ponownie za # sekundy',
      many: 'Spróbuj ponownie za # sekund',
      other: 'Spróbuj ponownie za # sekundy',
    }),
  notFoundTitle: 'Ta ścieżka donikąd nie prowadzi',
  notFoundText: 'Strona mogła się przenieść. Produkty i pomoc są o krok stąd.',
  demo: 'Fernholm to zmyślony sklep, który pokazuje, co potrafi Aisle. Niczego nie można tu kupić.',
  api: 'Opis API',
  suggestions: [
    'Ile mam czasu na zwrot?',
    'Który namiot zmieści dwie osoby?',
    'Ile kosztuje dostawa do Niemiec?',
  ],
};
