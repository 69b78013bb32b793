const minStem = 3;
const maxStem = 6;
const maxEnding = 7;

const polishNouns = `a e i o u y ia ie iu io om em iem am ach ami ow owi owie ek ego emu ej ych ich ym im ymi imi owa owe
  owy owej owego owych owym acja acje acji acjo acjami osc osci oscia osciami ien`;
const polishVerbs = `ac ic yc am asz amy ala ali alo aly alem alam il ila ili ilo ily ilem ilam uje ujesz ujemy
  ujecie uja owac owal owala owalem owalam any ana ane anej anego anych anie ania aniu aniem enie enia eniu eniem
  ienie ienia ieniu ieniem owanie owania owaniu owane owany owana`;
const english = `s es ed ing ings ement ements ies ied able ability ible ibility ation ations ition ion ions ment ments
  ness ly`;
const endings: ReadonlySet<string> = new Set(`${polishNouns} ${polishVerbs} ${english}`.split(/\s+/));

/**
 * The stem on which the forms of a folded Polish or English word meet: "paczka", "paczce" and "paczek" give "pacz",
 * "refunded" and "refundable" give "refund". The longest known ending is cut, consonants that alternate are made one,
 * and six letters are kept. Words with digits stay whole.
 */
export function stemWord(word: string): string {
  if (word.length <= minStem || /\d/.test(word)) return word;
  return settleEnd(cutEnding(word)).slice(0, maxStem);
}

function cutEnding(word: string): string {
  for (let length = Math.min(maxEnding, word.length - minStem); length > 0; length -= 1) {
    if (endings.has(word.slice(-length))) return word.slice(0, -length);
  }
  return word;
}

/** Polish stems change before an ending (zwrot: zwrocie, paczka: paczce), English ones double (fit: fitted). */
function settleEnd(stem: string): string {
  return (stem.length > 4 ? stem.replace(/(?<=[^aeiouys])[kc]$|(?<=[aeiou])k$/, '') : stem)
    .replace(/(?<=...)e?(?<!s)s$/, '')
    .replace(/rz$/, 'r')
    .replace(/dz$/, 'd')
    .replace(/c$/, 't')
    .replace(/([^aeiouy])\1$/, '$1');
}
