/** What can be asked of anything, folded stems as they are written: by these alone nobody knows what a message is about. */
const aspects: ReadonlySet<string> = new Set(
  `cost costs price prices pricey expensive cheap cheaper much many long take takes took time when days day hours fast quick
  quickly soon far where available availability stock left weigh weight heavy size sizes big large small colour colours
  color colors made material free guarantee warranty
  koszt kosztuje kosztuja kosztowac kosztowal cena ceny cene drogi droga tani tania tansza tanszy ile trwa trwal potrwa
  zajmie zajmuje czas czasu kiedy dni dzien godzin szybko daleko gdzie dostepny dostepna dostepne zostalo wazy waza waga
  ciezki ciezka rozmiar rozmiary duzy duza maly mala kolor kolory koloru zrobiony zrobiona material darmowy darmowa
  gwarancja gwarancje`.split(/\s+/u),
);

/** Whether a folded word asks for an aspect of a thing. */
export function isAspect(word: string): boolean {
  return aspects.has(word);
}
