/** What a shopper asks for beside words. Prices are decimal amounts in the shop's currency. */
export interface Constraints {
  readonly minPrice?: number | undefined;
  readonly maxPrice?: number | undefined;
  /** As asked for: `M`, `42`, `180x200`. */
  readonly size?: string | undefined;
  /** What is left to be looked for. */
  readonly words: string;
}

const amount = String.raw`(?<CURRENCY>zł(?:otych|ote)?|pln|eur|euro|usd|gbp|[$€£])?\s*(?<NUMBER>\d{1,7}(?:[.,]\d{1,2})?)\s*(?<UNIT>zł(?:otych|ote)?|pln|eur|euro|usd|gbp|[$€£])?(?![\p{L}\d])`;
const between = String.raw`(?:between|from|pomiędzy|między|od)`;
const and = String.raw`(?:and|to|do|a|i|-|–)`;
const below = String.raw`(?:under|below|less than|up to|at most|max(?:imum)?|cheaper than|no more than|poniżej|mniej niż|najwyżej|maksymalnie|maks|tańsz[a-ząę]* niż|nie więcej niż|do)`;
const above = String.raw`(?:over|above|more than|at least|min(?:imum)?|from|powyżej|więcej niż|co najmniej|minimum|od|droższ[a-ząę]* niż)`;

const rangePattern = pattern(`${between}\\s+${named(amount, 'A')}\\s*${and}\\s+${named(amount, 'B')}`);
const belowPattern = pattern(`${below}\\s+${named(amount, 'A')}`);
const abovePattern = pattern(`${above}\\s+${named(amount, 'A')}`);
const sizePattern = pattern(
  String.raw`(?:in\s+)?(?:size|rozmiar(?:ze|u)?|rozm\.?)\s+(?<size>\d{1,3}(?:[.,]5)?(?:x\d{1,3})?|x{0,3}[sl]|[sml])(?![\p{L}\d])`,
);
/** Words before a bare number that can only be about money. */
const moneyWords =
  /^(?:under|below|less than|cheaper than|over|above|more than|poniżej|powyżej|tańsz|droższ|between|pomiędzy|między)/iu;
/** Never longer, so that no text takes long. */
const longest = 300;

/** Reads a price and a size out of what a shopper types, in English and Polish: "waterproof jacket under 300 zł, size M". */
export function readConstraints(query: string): Constraints {
  let words = query.slice(0, longest);
  const size = sizePattern.exec(words)?.groups?.['size'];
  if (size !== undefined) words = words.replace(sizePattern, ' ');
  const range = take(rangePattern);
  const under = range === undefined ? take(belowPattern) : undefined;
  const over = range === undefined ? take(abovePattern) : undefined;
  const [low, high] = [range?.['NUMBER_A'] ?? over?.['NUMBER_A'], range?.['NUMBER_B'] ?? under?.['NUMBER_A']];
  return {
    minPrice: low === undefined ? undefined : toNumber(low),
    maxPrice: high === undefined ? undefined : toNumber(high),
    size: size?.toUpperCase(),
    words: words.replaceAll(/[\s,;]+/gu, ' ').trim(),
  };

  /** Takes a price out of the words, unless its number may count something else: "tents for up to 4". */
  function take(found: RegExp): Readonly<Record<string, string | undefined>> | undefined {
    const match = found.exec(words);
    if (match?.groups === undefined) return undefined;
    const { CURRENCY_A, UNIT_A, CURRENCY_B, UNIT_B } = match.groups;
    const isMoney = [CURRENCY_A, UNIT_A, CURRENCY_B, UNIT_B].some((sign) => sign !== undefined);
    const rest = words.slice(match.index + match[0].length);
    const countsThings = /^\s*(?:\p{L}|°|")/u.test(rest);
    if (!isMoney && (countsThings || !moneyWords.test(match[0].trim()))) return undefined;
    words = `${words.slice(0, match.index)} ${rest}`;
    return match.groups;
  }
}

function pattern(source: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\d])${source}`, 'iu');
}

function named(source: string, suffix: string): string {
  return source.replaceAll(/\(\?<(\w+)>/gu, `(?<$1_${suffix}>`);
}

function toNumber(text: string): number {
  return Number(text.replace(',', '.'));
}
