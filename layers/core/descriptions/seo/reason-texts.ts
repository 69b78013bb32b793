/** What a text is scored for. */
export type ReasonCode =
  | 'meta-title'
  | 'meta-description'
  | 'title'
  | 'description'
  | 'bullets'
  | 'alt-text'
  | 'keywords'
  | 'keyword-in-title'
  | 'own-title'
  | 'own-text';

interface Words {
  readonly good: string;
  readonly lacking: string;
}

const english: Readonly<Record<ReasonCode, Words>> = {
  'meta-title': {
    good: 'The meta title has a good length.',
    lacking: 'The meta title should have 20 to 60 characters: search engines cut longer ones.',
  },
  'meta-description': {
    good: 'The meta description has a good length.',
    lacking: 'The meta description should have 70 to 155 characters.',
  },
  title: {
    good: 'The title has a good length.',
    lacking: 'The title is too short or too long for the channel.',
  },
  description: {
    good: 'The description is long enough.',
    lacking: 'The description is short: more facts about the product would help.',
  },
  bullets: { good: 'There are enough bullets.', lacking: 'There are fewer than three bullets.' },
  'alt-text': {
    good: 'The picture has an alternative text.',
    lacking: 'The alternative text is missing or too long.',
  },
  keywords: { good: 'All keywords are used.', lacking: 'Not all keywords are used.' },
  'keyword-in-title': {
    good: 'A keyword stands in the title.',
    lacking: 'No keyword stands in the title or the meta title.',
  },
  'own-title': { good: 'No other product has this title.', lacking: 'Another product has the same title.' },
  'own-text': {
    good: 'No other product has such a text.',
    lacking: 'Another product has nearly the same text.',
  },
};

const polish: Readonly<Record<ReasonCode, Words>> = {
  'meta-title': {
    good: 'Meta tytuł ma dobrą długość.',
    lacking: 'Meta tytuł powinien mieć od 20 do 60 znaków: dłuższe wyszukiwarki ucinają.',
  },
  'meta-description': {
    good: 'Meta opis ma dobrą długość.',
    lacking: 'Meta opis powinien mieć od 70 do 155 znaków.',
  },
  title: { good: 'Tytuł ma dobrą długość.', lacking: 'Tytuł jest za krótki albo za długi dla tego kanału.' },
  description: {
    good: 'Opis jest wystarczająco długi.',
    lacking: 'Opis jest krótki: pomogłoby więcej faktów o produkcie.',
  },
  bullets: { good: 'Punktów jest dość.', lacking: 'Punktów jest mniej niż trzy.' },
  'alt-text': {
    good: 'Zdjęcie ma tekst alternatywny.',
    lacking: 'Brakuje tekstu alternatywnego albo jest za długi.',
  },
  keywords: { good: 'Wszystkie słowa kluczowe są użyte.', lacking: 'Nie wszystkie słowa kluczowe są użyte.' },
  'keyword-in-title': {
    good: 'Słowo kluczowe jest w tytule.',
    lacking: 'W tytule ani w meta tytule nie ma słowa kluczowego.',
  },
  'own-title': { good: 'Żaden inny produkt nie ma tego tytułu.', lacking: 'Inny produkt ma ten sam tytuł.' },
  'own-text': {
    good: 'Żaden inny produkt nie ma takiego tekstu.',
    lacking: 'Inny produkt ma prawie taki sam tekst.',
  },
};

/** A reason in the language of the text it is about. */
export function reasonText(code: ReasonCode, isGood: boolean, language: string): string {
  const { good, lacking } = (language === 'pl' ? polish : english)[code];
  return isGood ? good : lacking;
}
