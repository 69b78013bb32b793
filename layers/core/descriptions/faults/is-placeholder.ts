const placeholder =
  /\[[^\]]{0,80}\]|\{\{?[^}]{0,80}\}\}?|<<[^>]{0,80}>>|%[a-z_]{2,30}%|\$[a-z_]{3,30}\b|__+|\blorem ipsum\b|\bdolor sit amet\b|\bxxx+\b|\b(?:tbd|tbc|undefined|nan)\b|\[object\b|\binsert (?:here|the|your|product|brand|name)\b|\b(?:product|brand|customer|shop|company) name here\b|\byour (?:product|brand|company) name\b|\b(?:wstaw|uzupelnij|wpisz) (?:tutaj|tu|nazwe|nazwa|dane|opis)\b|\bdo uzupelnienia\b|\btu(?:taj)? wpisz\b|\bplaceholder\b|\bexample text\b|\bprzykladowy tekst\b/u;
/** In capitals only: "todo" is a Spanish word. */
const shouted = /\b(?:TODO|FIXME|TBA|N\/A|NULL)\b/u;

/** Whether a sentence holds a place that somebody was to fill in. */
export function isPlaceholder(sentence: string, folded: string): boolean {
  return placeholder.test(folded) || shouted.test(sentence);
}
