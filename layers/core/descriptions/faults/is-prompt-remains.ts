/** Roles, fences, keys of our own answers, and talk about the text instead of the product. */
const remains =
  /(?:^|\n)\W*(?:system|assistant|user|human|asystent|uzytkownik)\s*:|<\|?[a-z_]+\|?>|\[\/?inst\]|\bim_(?:start|end)\b|"?(?:metatitle|metadescription|alttext|keywordsused|bullets)"?\s*:|^\s*[{}[\]]|"\s*:\s*["[{]|\b(?:system|developer) (?:prompt|message|instructions?)\b|\bprompt(?:u|em|ow)?\b|\binstrukcj\w+ systemow\w*|\b(?:previous|prior|above|earlier) instructions?\b|\b(?:poprzedni\w*|powyzsz\w*|wczesniejsz\w*) (?:instrukcj|polecen)\w*|\b(?:ignore|disregard|zignoruj|pomin) (?:all|any|the|previous|wszystkie|poprzednie)\b|\b(?:word|character) count\b|\bliczba (?:slow|znakow)\s*:|^\W*(?:output|response|answer)\s*:\s|\b(?:here is|here's|here are|below is) (?:the|your|a|an|my)\b.{0,40}\b(?:description|text|copy|title|version|bullets?)\b|\boto (?:opis|tekst|tytul|twoj|propozycja)\b|\bponizej (?:opis|tekst|znajduje)\b|\b(?:product )?description\s*:|\b(?:opis|tytul|tresc)(?: produktu)?\s*:\s|\b(?:based on|according to) the (?:attributes|facts|data|information) (?:provided|given|above)\b|\bna podstawie (?:podanych|dostarczonych) (?:atrybutow|danych|informacji)\b|\bas (?:requested|instructed)\b|\bzgodnie z (?:prosba|poleceniem|instrukcja)\b|\bthe provided (?:attributes|data|facts|information)\b/u;

/** Whether a folded sentence is left over from what was said to a model, or from its way of answering. */
export function isPromptRemains(folded: string): boolean {
  return remains.test(folded);
}
