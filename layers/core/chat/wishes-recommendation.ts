import { foldText } from '../knowledge/fold-text.ts';

/** What the shop's examples call a wish to be recommended something. */
export const recommendationIntent = 'recommendation';

/** Words that wish, folded: with the intent they are enough; a question which of two is better is answered from what is written of both. */
export const wishWord =
  /^(?:recommend\p{L}*|suggest\p{L}*|idea|ideas|inspiration\p{L}*|advis\p{L}*|gifts?|presents?|surprise|polec\p{L}*|zaproponuj\p{L}*|proponuj\p{L}*|propozycj\p{L}*|podpowi\p{L}*|porad\p{L}*|doradz\p{L}*|pomysl\p{L}*|inspiracj\p{L}*|prezent\p{L}*|podarun\p{L}*|upomin\p{L}*|something|anything|cos|czegos)$/u;

/** Words, folded, that tell whom something is for or on what occasion: they name no product, and a search would find what only looks alike. */
export const occasionWord =
  /^(?:dads?|fathers?|mums?|moms?|mothers?|parents?|brothers?|sisters?|wi(?:fe|ves)|husbands?|girlfriends?|boyfriends?|partners?|friends?|colleagues?|boss|teachers?|neighbours?|hosts?|grandm\p{L}*|grandp\p{L}*|grandfather|grandmother|uncle|aunt|sons?|daughters?|someone|somebody|birthdays?|christmas|anniversar\p{L}*|weddings?|housewarming|easter|tat(?:a|y|e|cie|o)|ojc\p{L}*|mam(?:a|y|e|ie|o)|rodzic\p{L}*|brat\p{L}{0,3}|siostr\p{L}*|zon(?:a|y|ie|e)|maz|mez(?:a|owi)|dziewczyn\p{L}*|chlopak\p{L}*|partner\p{L}*|przyjaci\p{L}*|koleg\p{L}*|koledze|kolezan\p{L}*|szef\p{L}*|nauczyciel\p{L}*|babci\p{L}*|dziad(?:ek|k\p{L}*)|wuj\p{L}*|cioc\p{L}*|szwag\p{L}*|syn(?:a|owi)?|cor(?:ka|ki|ce)|ktos|kogos|urodzin\p{L}*|imienin\p{L}*|swieta|rocznic\p{L}*|slub\p{L}*|parapetow\p{L}*|gwiazdk\p{L}*)$/u;

/** Sentences that ask for a choice of products in so many words, whatever examples the shop has. */
const asksForChoice = [
  /\b(?:recommend|suggest)\b.{0,20}\b(?:some|any|thing|things|me|us|for)\b/u,
  /\bwhat (?:would|do|can|could) you (?:recommend|suggest|advise)\b/u,
  /\b(?:any|some|got|have|love|need)\b.{0,12}\b(?:ideas?|suggestions?|recommendations?|inspiration)\b/u,
  /\b(?:gift|present)\b.{0,25}\b(?:for|ideas?|inspiration|under|below|up to)\b/u,
  /\b(?:need|want|find|choose|pick|buy|looking for|look for)\b.{0,20}\b(?:gift|present)\b/u,
  /\b(?:something|anything)\b.{0,15}\bfor (?:a|an|my|our|the|him|her|his|someone|somebody|kids|children|two|under|camping|cooking|gardening|hiking)\b/u,
  /\bwhat (?:to|should i|could i|can i|might i|shall i) (?:buy|get|give)\b.{0,20}\b(?:for|my|him|her|them|a|our)\b/u,
  /\b(?:polec|zaproponuj|podpowied|doradz|porad)\p{L}*.{0,25}\b(?:cos|czegos|prezent\p{L}*|upomin\p{L}*|co|na|dla|do)\b/u,
  /\bco (?:by\p{L}* )?(?:mi |nam )?(?:polec|proponuj|zapropon|doradz|radzi)\p{L}*/u,
  /\b(?:prezent|upomin|podarun)(?:u|ek|ku|ki|kow|em|kiem|y|ow)?\b.{0,25}\b(?:dla|za|do|na|pod)\b/u,
  /\b(?:szukam|potrzebuj\p{L}*|wybrac|wybierz|znalezc|kupic|chce|pomysl\p{L}*)\b.{0,20}\b(?:prezent|upomin|podarun)\p{L}*/u,
  /\b(?:jakies|jakas|masz|macie|mozna) (?:\p{L}+ )?(?:pomysl|propozycj|inspiracj)\p{L}* (?:na|dla|do)\b/u,
  /\b(?:cos|czegos) (?:\p{L}+ ){0,2}(?:dla|na (?:prezent|urodziny|imieniny|rocznic\p{L}*|swieta|parapetowk\p{L}*|biwak|wyjazd))\b/u,
  /\bco (?:mam |moge |mozna |warto |by )?(?:kupic|podarowac|sprezentowac)\b.{0,30}\b(?:dla|na|mezowi|zonie|mamie|tacie|bratu|siostrze|babci|dziadkowi|chlopakowi|dziewczynie|koledze|kolezance|przyjaci\p{L}*)\b/u,
];

/** What has to do with gifts, advice or something without a wish for a product: cards, wrapping, what arrived, washing. */
const isOther = [
  /\b(?:gift|present) ?-?(?:cards?|vouchers?|wrap\p{L}*|receipts?|box)\b|\bvouchers?\b|\bkart\p{L}* (?:podarunk|prezent)\p{L}*|\bbon\p{L}*\b|\bpak(?:ujecie|owanie|owac|ujemy)\b|\bzapak\p{L}*/u,
  /\b(?:return|exchange|refund|zwroc\p{L}*|zwrot\p{L}*|wymien\p{L}*|reklam\p{L}*|courier\p{L}*|kurier\p{L}*|deliver\p{L}*|dostaw\p{L}*|dostarcz\p{L}*|parcel|paczk\p{L}*|order|orders|ordered|zamowi\p{L}*|zamawia\p{L}*|arriv\p{L}*|dotar\p{L}*|przyjdzie|przysz\p{L}*|received|dosta(?:lem|lam|l|la)|payment|pay|platnosc\p{L}*|zaplac\p{L}*|warrant\p{L}*|gwarancj\p{L}*)\b/u,
  /\b(?:wrong|missing|broken|breaks?|damaged|nie tak|nie dziala\p{L}*|zepsu\p{L}*|uszkodz\p{L}*)\b/u,
  /\b(?:size|rozmiar\p{L}*|wash\p{L}*|prac|praniu?|iron\p{L}*|prasowa\p{L}*|clean\p{L}*|czyscic)\b/u,
  /\b(?:would|do|did) you (?:recommend|advise|suggest) (?:the|this|that|it)\b|\bpoleca\p{L}* (?:ten|te|ta|tego|tej)\b/u,
  /\b(?:recommend|polec\p{L}*)\b.{0,20}\b(?:shop|store|sklep\p{L}*)\b|\bfirst time\b.{0,10}\bpresent\b|\bpresent (?:location|state|price|time)\b/u,
];

/**
 * Whether a message wishes to be recommended products: by the shop's own examples and a word that wishes, or in so many
 * words where the examples say nothing, or not clearly enough to be sure of anything else.
 */
export function wishesRecommendation(query: string, intent: string | undefined): boolean {
  const folded = foldText(query);
  if (isOther.some((pattern) => pattern.test(folded))) return false;
  if (intent !== undefined && intent !== recommendationIntent) return false;
  if (asksForChoice.some((pattern) => pattern.test(folded))) return true;
  return intent !== undefined && (folded.match(/\p{L}+/gu) ?? []).some((word) => wishWord.test(word));
}
