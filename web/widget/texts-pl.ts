import { plural } from '../shared/i18n.ts';
import type { ChatTexts } from './texts-en.ts';

const failures: ChatTexts['failures'] = {
  'try-again': 'Coś poszło nie tak po naszej stronie. Spróbuj ponownie.',
  wait: 'Asystent jest teraz zajęty. Zaczekaj chwilę i spróbuj ponownie.',
  'check-connection': 'Nie można połączyć się ze sklepem. Sprawdź połączenie i spróbuj ponownie.',
  edit: 'Sklep nie może przyjąć tego pytania. Popraw je i wyślij ponownie.',
  'start-over': 'Tej rozmowy już nie ma. Zacznij nową.',
  reload: 'Czat jest nieaktualny. Odśwież stronę i zapytaj ponownie.',
};

const reasons: ChatTexts['reasons'] = {
  'quoted-from-sources': 'Dosłowny cytat ze stron sklepu.',
  'sources-fit-well': 'Źródła dobrze pasują do pytania.',
  'sources-fit-partly': 'Źródła pasują tylko do części pytania.',
  'nothing-fits': 'Żadna strona sklepu nie pasuje do pytania.',
  'sentences-dropped': 'Pominięto zdania bez potwierdzenia.',
  'uncited-sentences': 'Niektóre zdania nie podają źródła.',
  'answered-offline': 'Złożona bez modelu językowego.',
  'searched-offline': 'Znaleziona prostszym wyszukiwaniem, na stronach, które mogą być nieaktualne.',
};

/** The words of the chat in Polish. */
export const pl: ChatTexts = {
  title: 'Asystent sklepu',
  subtitle: 'AI, która podaje źródła',
  conversation: 'Rozmowa',
  close: 'Zamknij czat',
  newConversation: 'Nowa rozmowa',
  deleteConversation: 'Usuń tę rozmowę',
  deleteQuestion: 'Usunąć tę rozmowę? Nie da się jej przywrócić.',
  deleteYes: 'Usuń',
  deleteNo: 'Zachowaj',

  emptyTitle: 'Co chcesz wiedzieć?',
  emptyText: 'Zapytaj własnymi słowami. Każda odpowiedź pokazuje fragment, na którym się opiera.',
  suggestions: ['Ile trwa dostawa?', 'Jak zwrócić zakupy?', 'Jak mogę zapłacić?'],

  aiNotice: 'Rozmawiasz z AI. Może się mylić: sprawdzaj źródła.',
  questionLabel: 'Twoje pytanie',
  placeholder: 'Zadaj pytanie…',
  send: 'Wyślij',
  charactersLeft: (count) =>
    plural('pl', count, {
      one: 'Został # znak',
      few: 'Zostały # znaki',
      many: 'Zostało # znaków',
      other: 'Zostało # znaku',
    }),
  charactersOver: (count) =>
    plural('pl', count, {
      one: 'O # znak za dużo',
      few: 'O # znaki za dużo',
      many: 'O # znaków za dużo',
      other: 'O # znaku za dużo',
    }),

  youSaid: 'Ty:',
  assistantSaid: 'Asystent:',
  personSaid: 'Człowiek ze sklepu:',
  loading: 'Wczytuję rozmowę…',
  searching: 'Przeglądam strony sklepu…',
  reading: (count) =>
    plural('pl', count, {
      one: 'Czytam # źródło…',
      few: 'Czytam # źródła…',
      many: 'Czytam # źródeł…',
      other: 'Czytam # źródła…',
    }),
  writing: 'Piszę…',
  cutOff: 'Ta odpowiedź jest niepełna.',

  sources: 'Źródła',
  source: (n, title) => `Źródło ${n}: ${title}`,
  openSource: 'Otwórz stronę',
  closeSource: 'Zamknij źródło',
  confidence: { high: 'Duża pewność', medium: 'Średnia pewność', low: 'Mała pewność' },
  reasons,
  helpful: 'Pomocna',
  notHelpful: 'Niepomocna',
  didNotWork: 'Nie udało się. Spróbuj ponownie.',

  talkToPerson: 'Porozmawiaj z człowiekiem',
  talkToPersonMessage: 'Chcę porozmawiać z człowiekiem',
  speaker: {
    waiting:
      'Twoja rozmowa jest już u naszego zespołu. Przejmie ją człowiek; poniżej możesz dopisać szczegóły.',
    human: 'Odpowiada teraz osoba z naszego zespołu.',
    closed: 'Ta rozmowa jest zakończona. Zacznij nową, aby zapytać o coś innego.',
  },

  failures,
  tryAgain: 'Spróbuj ponownie',
  tryAgainIn: (seconds) => `Spróbuj ponownie za ${seconds} s`,
  editQuestion: 'Popraw pytanie',
};
