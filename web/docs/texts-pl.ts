import type { DocsTexts } from './texts-en.ts';

const access: DocsTexts['access'] = {
  public: 'dla wszystkich',
  shopper: 'klient sklepu',
  merchant: 'sprzedawca',
  agent: 'konsultant',
  finance: 'finanse',
  admin: 'administrator',
};

/** The words of the API page in Polish. The API describes itself in English. */
export const pl: DocsTexts = {
  skip: 'Przejdź do treści',
  title: 'Opis API',
  store: 'Do sklepu',
  language: 'Język',
  routes: 'Ścieżki',
  loading: 'Wczytuję opis API…',
  failed: 'Nie udało się wczytać opisu API. Sprawdź połączenie i spróbuj ponownie.',
  tryAgain: 'Spróbuj ponownie',
  tokenTitle: 'Skąd wziąć token',
  tokenText:
    'Ścieżki dla klientów wymagają sesji gościa. To polecenie zapisuje token w $TOKEN, z którego korzystają przykłady:',
  access,
  parameters: 'Parametry',
  body: 'Treść żądania',
  replies: 'Odpowiedzi',
  example: 'Przykład',
  required: 'wymagane',
  listOf: 'lista',
  oneOf: 'jedno z',
  noBody: 'bez treści',
  copy: 'Kopiuj',
  copied: 'Skopiowano',
  copyFailed: 'Kopiowanie jest tu zablokowane: zaznacz tekst',
};
