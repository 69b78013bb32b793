import { foldText } from '../../knowledge/fold-text.ts';

/** Polish endings of nouns, adjectives and verbs, then English ones; the longest that leaves a root is cut. */
const endings =
  `owalibysmy owalismy owanego owanych owanymi owanemu ujacego ujacych ujacymi ujacemu owalem owalam owaniem
  owanie owania owaniu owanej owany owana owane owanym ujacy ujaca ujace ujacej ujacym ujemy ujecie owac owal owala owali owaly
  ujesz uje uja uj iliby ilismy alismy ylismy iego iemu iej imi ich ami ach ego emu owie owi ymi ow om em iem iach iami
  anie enie ania enia aniu eniu any ana ane anego anej anych anym ony ona one onego onej onych acy aca ace acych acego acej
  amy asz acie aja imy isz icie ymy ysz ycie ac ic yc al ala ali alo aly il ila ili ilo ily yl yla yli ylo yly
  osc osci oscia oscmi iejszy ej ym ych im ia ie iu io ie a e i o u y
  nesses ness edly ingly ments ment ers ing ings ied ies ed er es ly s`.split(/\s+/u);
const byLength = endings.toSorted((one, other) => other.length - one.length);
/** Comparatives and superlatives: "tańszy", "najtańszego", "cheaper", "easiest". */
const polishHigher = /(?:iejsz|ejsz|sz)(?:y|a|e|ego|ej|emu|ym|ych|ymi|i|ie)$/u;
const englishHigher = /(?:ier|er|iest|est)$/u;
const shortest = 3;

/** Adjectives that are raised by another word; each line one. */
const suppletive = `
dobry lepszy najlepszy lepiej najlepiej dobrze
zly gorszy najgorszy gorzej zle
duzy wiekszy najwiekszy
maly mniejszy najmniejszy
good better best
bad worse worst
`;
const sameRoot: ReadonlyMap<string, string> = new Map(
  suppletive
    .trim()
    .split('\n')
    .flatMap((line) => {
      const words = line.split(' ');
      return words.map((word) => [plainRoot(word), words[0] ?? ''] as const);
    }),
);

/** The root on which all forms of a word meet, degrees included: "tani", "taniego" and "najtańszy" give the same. */
export function wordRoot(word: string): string {
  const known = kept.get(word);
  if (known !== undefined) return known;
  if (kept.size >= mostKept) kept.clear();
  const root = plainRoot(foldText(word));
  const settled = sameRoot.get(root) ?? root;
  kept.set(word, settled);
  return settled;
}

const mostKept = 20_000;
const kept = new Map<string, string>();

function plainRoot(folded: string): string {
  const isHighest = folded.startsWith('naj') && folded.length > 6;
  const base = isHighest ? folded.slice(3) : folded;
  const lowered =
    polishHigher.test(base) && base.length - (polishHigher.exec(base)?.[0].length ?? 0) >= shortest
      ? base.replace(polishHigher, '')
      : base.length > 5 && englishHigher.test(base)
        ? base.replace(englishHigher, '')
        : cut(base);
  return settle(lowered);
}

function cut(word: string): string {
  const ending = byLength.find((it) => word.endsWith(it) && word.length - it.length >= shortest);
  return ending === undefined ? word : word.slice(0, -ending.length);
}

/** Consonants that change before an ending are made one: drogi, droższy; niski, niższy; happy, happier. */
function settle(root: string): string {
  return root
    .replace(/(?<=..)[iy]$/u, '')
    .replace(/(?<=..[^aeiouy])[ek]$/u, '')
    .replace(/(?:dz|rz|sz|cz)$/u, (pair) => pair.slice(0, 1))
    .replace(/[gz]$/u, 's')
    .replace(/(.)\1$/u, '$1');
}
