/** What turns a statement round: each side folded, `word*` for all that begin so; English, then Polish. */
const lines = `
free, gratis, complimentary | paid, chargeable, charged
bezplatn*, darmow*, gratis | platn*, odplatn*
open, opens, opened | closed, closes, shut
otwart*, czynn* | zamkniet*, nieczynn*
available, in-stock | unavailable, sold-out
dostepn* | niedostepn*, wyprzedan*
included, includes, include, including | excluded, excludes, exclude, excluding
allowed, permitted, allow*, permit* | forbidden, prohibited, disallow*, banned
dozwol* | zabron*, niedozwol*, zakazan*
possible | impossible
mozliw* | niemozliw*
accept*, honour* | refuse*, reject*, declin*
przyjm* | odmaw*, odrzuc*, nieprzyjm*
always | never
zawsze | nigdy
refundable | nonrefundable
required, mandatory, obligatory, compulsory, necessary | optional, voluntary, unnecessary
wymagan*, obowiazkow*, konieczn* | opcjonaln*, dobrowoln*, zbedn*
safe, safely | unsafe, dangerous, harmful
bezpieczn* | niebezpieczn*, szkodliw*
before, prior | after, following
przed | po
minimum | maximum
minimaln* | maksymaln*
increase*, raise* | decrease*, reduce*, lower
indoor, indoors | outdoor, outdoors
wewnatrz | zewnatrz
heavier | lighter
ciezsz* | lzejsz*
larger, bigger | smaller
wieksz* | mniejsz*
faster, quicker | slower
szybsz* | wolniejsz*
more | less, fewer
wiecej | mniej
easy, easily, simple | difficult, hard
latw* | trudn*
new, unused | used, second-hand
now*, nieuzywan* | uzywan*
hot, warm | cold
goraca, cieple*, ciepla | zimn*
dry | wet
such* | mokr*
automatic* | manual, manually
automatyczn* | reczn*
legal | illegal
valid | invalid, expired
wazn* | niewazn*
works, work, working | broken, fails, fail
enabled, enable | disabled, disable
online | offline, in-store
same | different
separately | together
osobno, oddzielnie | razem
everyone, everybody, all | none, nobody
wszyscy, wszystk* | nikt, zadn*
compatible | incompatible
kompatybiln* | niekompatybiln*
waterproof | permeable
cheaper | dearer, costlier
tansz* | drozsz*
yes | no
tak | nie
`;

/** A side of a pair of opposites. */
export interface Side {
  readonly pair: number;
  readonly side: 0 | 1;
}

const exact = new Map<string, Side>();
const beginnings: { readonly beginning: string; readonly side: Side }[] = [];
for (const [pair, line] of lines.trim().split('\n').entries()) {
  for (const [side, words] of line.split('|').entries()) {
    for (const word of words.split(',').map((it) => it.trim())) {
      const it: Side = { pair, side: side === 0 ? 0 : 1 };
      if (word.endsWith('*')) beginnings.push({ beginning: word.slice(0, -1), side: it });
      else exact.set(word, it);
    }
  }
}

const known = new Map<string, Side | undefined>();
const mostKnown = 20_000;

/** Which side of which pair of opposites a folded word is on, if any. */
export function sideOf(word: string): Side | undefined {
  if (known.has(word)) return known.get(word);
  const side = exact.get(word) ?? beginnings.find(({ beginning }) => word.startsWith(beginning))?.side;
  if (known.size >= mostKnown) known.clear();
  known.set(word, side);
  return side;
}
