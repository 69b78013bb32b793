import { plural } from '../shared/i18n.ts';
import type { AdminTexts } from './texts-en.ts';

const n = (count: number): string => new Intl.NumberFormat('pl').format(count);

/** The words of the merchants' page in Polish. */
export const pl: AdminTexts = {
  title: 'Opisy produktów – Aisle',
  skip: 'Przejdź do treści',
  sections: 'Działy',
  products: 'Produkty',
  queue: 'Do sprawdzenia',
  jobs: 'Zadania',
  language: 'Język strony',
  signIn: 'Zaloguj się',
  signOut: 'Wyloguj się',
  welcome: 'Twórz opisy produktów, sprawdzaj każde stwierdzenie i publikuj to, co prawdziwe.',
  opening: 'Otwieranie…',
  failed: 'Nie udało się otworzyć strony. Sprawdź połączenie i wczytaj ją ponownie.',
  loading: 'Wczytywanie…',

  pickProduct: 'Który produkt?',
  productSearch: 'Znajdź produkt',
  search: 'Szukaj',
  nothingFound: 'Żaden produkt nie pasuje do tych słów.',
  allProducts: '← Wszystkie produkty',

  write: 'Napisz opis',
  writeNow: 'Napisz',
  writing: 'Pisanie…',
  ready: (done, all) => `Gotowe języki: ${done} z ${all}`,
  written: 'Nowy szkic czeka na sprawdzenie.',
  languages: 'Języki',
  languageNames: { en: 'angielski', pl: 'polski' },
  channel: 'Gdzie będzie czytany',
  channels: {
    shop: 'Sklep',
    marketplace: 'Platforma handlowa',
    social: 'Media społecznościowe',
    email: 'E-mail',
  },
  length: 'Długość',
  lengths: { short: 'Krótki', medium: 'Średni', long: 'Długi' },
  voice: 'Głos marki',
  voiceHint: 'Identyfikator głosu; puste pole to głos sklepu',
  keywords: 'Słowa kluczowe',
  keywordsHint: 'Po przecinku, najwyżej dziesięć',
  instructions: 'Wskazówki',
  instructionsHint: 'Jak pisać; nigdy nie są źródłem faktów',

  versionNumber: (version) => `Wersja ${version}`,
  states: { draft: 'Szkic', published: 'Opublikowana', replaced: 'Zastąpiona', rejected: 'Odrzucona' },
  origins: { written: 'Tekst AI', edited: 'Po redakcji', shop: 'Własny tekst sklepu' },
  madeBy: (model) => `Tekst AI: ${model}`,
  cost: 'koszt',
  reviewedBy: (who) => `decyzja: ${who}`,
  history: 'Historia',
  noVersions: 'Dla tego produktu nic jeszcze nie napisano.',

  fields: {
    title: 'Tytuł',
    description: 'Opis',
    bullets: 'Punkty, po jednym w wierszu',
    metaTitle: 'Tytuł dla wyszukiwarek',
    metaDescription: 'Opis dla wyszukiwarek',
    altText: 'Tekst alternatywny zdjęcia',
  },
  accept: 'Przyjmij',
  acceptField: (field, language) => `Przyjmij: ${field}, ${language}`,
  claims: (count) =>
    plural('pl', count, {
      one: '# stwierdzenie',
      few: '# stwierdzenia',
      many: '# stwierdzeń',
      other: '# stwierdzenia',
    }),
  supportedBy: (attribute) => (attribute === '' ? 'potwierdzone' : `potwierdza „${attribute}”`),
  unsupported: 'bez potwierdzenia',
  removed: (count) =>
    plural('pl', count, {
      one: 'usunięto # zdanie',
      few: 'usunięto # zdania',
      many: 'usunięto # zdań',
      other: 'usunięto # zdania',
    }),
  because: {
    'unsupported-claim': 'nie potwierdza tego żadna cecha',
    policy: 'wbrew zasadom',
    'forbidden-word': 'słowo, którego marka nie używa',
    fault: 'to nie jest treść opisu',
    language: 'w innym języku',
    length: 'za długie',
  },
  policiesKept: (count) =>
    count === 0
      ? 'Żadna zasada nie jest złamana'
      : plural('pl', count, {
          one: 'zachowana # zasada',
          few: 'zachowane # zasady',
          many: 'zachowanych # zasad',
          other: 'zachowane # zasady',
        }),
  policiesBroken: (count) =>
    plural('pl', count, {
      one: 'złamana # zasada',
      few: 'złamane # zasady',
      many: 'złamanych # zasad',
      other: 'złamane # zasady',
    }),
  questions: 'Co poprawiłoby opis',
  searchPreview: 'W wyszukiwarkach',
  score: (score) => `Ocena dla wyszukiwarek: ${score} na 100`,
  nowhere: 'nie występuje',
  sameTitle: 'Produkty o tym samym tytule',
  nearlySame: 'Produkty o niemal tym samym tekście',
  compare: 'Porównaj z tym, co klienci czytają teraz',

  saveDraft: 'Zapisz jako nowy szkic',
  saved: 'Zapisano jako nowy szkic.',
  publish: 'Opublikuj',
  rollBack: 'Opublikuj tę wersję ponownie',
  published: 'Opublikowano: klienci czytają to już teraz.',
  publishAnyway: 'Opublikuj w miejsce tego, co jest teraz',
  reject: 'Odrzuć',
  rejectNow: 'Odrzuć ten szkic',
  rejectReason: 'Dlaczego? Głos marki się z tego uczy.',
  rejected: 'Odrzucono. Powód został zapamiętany.',
  readAgain: 'Pokaż najnowszą wersję',

  queueLead: 'Szkice, które czekają, aż ktoś je sprawdzi.',
  queueEmpty: 'Nic nie czeka na sprawdzenie.',
  draftNotes: (score, removed, failed, questions) =>
    `Ocena ${score} · usunięte zdania: ${n(removed)} · złamane zasady: ${n(failed)} · pytania: ${n(questions)}`,
  nextPage: 'Następna strona',
  firstPage: 'Pierwsza strona',

  newJob: 'Opisz wiele produktów',
  category: 'Kategoria',
  brand: 'Marka',
  emptyMeansAll: 'Puste pole to wszystkie',
  withoutDescription: 'Bez opisu w języku',
  anyProduct: 'Bez znaczenia',
  estimateJob: 'Oszacuj',
  noJobs: 'Nie ma jeszcze żadnych zadań.',
  jobOf: (total, at) =>
    `${plural('pl', total, {
      one: '# produkt',
      few: '# produkty',
      many: '# produktów',
      other: '# produktu',
    })}, ${at}`,
  jobStates: {
    preparing: 'Liczenie',
    waiting: 'Czeka na limit',
    running: 'W toku',
    paused: 'Wstrzymane',
    finished: 'Zakończone',
    cancelled: 'Anulowane',
  },
  estimate: 'Szacunek',
  calls: (count) =>
    plural('pl', count, {
      one: '# wywołanie',
      few: '# wywołania',
      many: '# wywołań',
      other: '# wywołania',
    }),
  tokens: (input, output) => `tokeny: ${n(input)} na wejściu i ${n(output)} na wyjściu`,
  minutes: (count) =>
    plural('pl', count, {
      one: 'około # minuty',
      few: 'około # minut',
      many: 'około # minut',
      other: 'około # minuty',
    }),
  unchanged: (count) =>
    plural('pl', count, {
      one: '# produkt się nie zmienił',
      few: '# produkty się nie zmieniły',
      many: '# produktów się nie zmieniło',
      other: '# produktu się nie zmieniło',
    }),
  unpriced: 'brak w cenniku',
  progress: 'Postęp',
  jobCounts: (written, skipped, failed, left) =>
    `napisane: ${n(written)}, bez zmian: ${n(skipped)}, nieudane: ${n(failed)}, pozostało: ${n(left)}`,
  spent: 'wydano',
  hardCap: 'Może kosztować najwyżej (USD)',
  capTooLow: 'Limit jest niższy od szacunku: zadanie wstrzyma się przed końcem.',
  pausedByItself:
    'Zadanie wstrzymało się samo: nie ma już pieniędzy na kolejne wywołanie. Podnieś limit, aby ruszyło dalej.',
  start: 'Rozpocznij',
  pause: 'Wstrzymaj',
  resume: 'Wznów',
  cancel: 'Anuluj',
  retryFailed: 'Ponów nieudane',

  failures: {
    conflict: 'To nie pasuje do tego, co jest teraz:',
    'precondition-failed': 'Ktoś zmienił opisy tego produktu, odkąd je otwarto.',
    'invalid-request': 'W tej postaci nie można tego zapisać:',
  },
  advice: {
    'try-again': 'Nie udało się. Spróbuj ponownie.',
    wait: 'Teraz to nie działa. Poczekaj chwilę i spróbuj ponownie.',
    'check-connection': 'Brak połączenia. Sprawdź je i spróbuj ponownie.',
    edit: 'Coś w polach się nie zgadza. Zmień to i spróbuj ponownie.',
    'start-over': 'Nie ma tego tutaj albo nie możesz tego zobaczyć.',
    reload: 'Strona jest nieaktualna: wczytaj ją ponownie.',
  },
};
