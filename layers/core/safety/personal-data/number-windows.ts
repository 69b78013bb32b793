/** Neighbouring groups of digits that may be one number: `4111 1111 1111 1111`, `(212) 555-0147`. */
export interface NumberWindow {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  /** Digits in each group: 4, 4, 4, 4. */
  readonly groups: readonly number[];
  /** As written. */
  readonly text: string;
  /** No further group follows within reach. */
  readonly isWhole: boolean;
}

interface Group {
  readonly start: number;
  readonly end: number;
}

const gap = /^(?:[ .\-/]|\) ?-?|[ -]\(| [-/] |\)[-/ ]{1,2})$/u;
const maxGap = 3;
const maxGroups = 10;

/**
 * Takes the numbers of `min` to `max` digits that `holds` accepts, from left to right and the longest first; none
 * overlap. A number has at most ten groups, of two digits on average, so the time is linear in the text.
 */
export function takeNumbers(
  text: string,
  [min, max]: readonly [min: number, max: number],
  holds: (window: NumberWindow) => boolean,
): readonly NumberWindow[] {
  const taken: NumberWindow[] = [];
  const groups = groupsIn(text);
  for (let from = 0; from < groups.length;) {
    const window = takeAt(text, rowFrom(text, groups, from, max), min, holds);
    if (window !== undefined) taken.push(window);
    from += window?.groups.length ?? 1;
  }
  return taken;
}

function groupsIn(text: string): readonly Group[] {
  return Array.from(text.matchAll(/\d+/gu), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Groups that stand together. */
interface Row {
  readonly groups: readonly Group[];
  /** All their digits. */
  readonly digits: string;
  /** The row goes on, but would be too long for a number. */
  readonly isCut: boolean;
}

function rowFrom(text: string, groups: readonly Group[], from: number, max: number): Row {
  const row: Group[] = [];
  let digits = '';
  for (let index = from; ; index += 1) {
    const [last, group] = [row.at(-1), groups[index]];
    if (group === undefined || (last !== undefined && !isJoined(text, last, group))) {
      return { groups: row, digits, isCut: false };
    }
    const longer = digits + text.slice(group.start, group.end);
    if (row.length === maxGroups || longer.length > max || longer.length < 2 * row.length) {
      return { groups: row, digits, isCut: true };
    }
    row.push(group);
    digits = longer;
  }
}

function isJoined(text: string, left: Group, right: Group): boolean {
  return right.start - left.end <= maxGap && gap.test(text.slice(left.end, right.start));
}

/** The longest number at the beginning of the row. */
function takeAt(
  text: string,
  { groups, digits, isCut }: Row,
  min: number,
  holds: (window: NumberWindow) => boolean,
): NumberWindow | undefined {
  const start = groups[0]?.start ?? 0;
  if (digits.length < min || touchesWord(text.slice(Math.max(0, start - 2), start))) return undefined;
  const lengths = groups.map((group) => group.end - group.start);
  let count = digits.length;
  for (let size = groups.length; count >= min; size -= 1) {
    const end = groups[size - 1]?.end ?? start;
    const window: NumberWindow = {
      start,
      end,
      digits: digits.slice(0, count),
      groups: size === lengths.length ? lengths : lengths.slice(0, size),
      text: text.slice(start, end),
      isWhole: size === groups.length && !isCut,
    };
    if (!/^[\p{L}\p{N}_]/u.test(text.slice(end, end + 2)) && holds(window)) return window;
    count -= lengths[size - 1] ?? count;
  }
  return undefined;
}

/** A number that touches a letter is a code, such as SKU12345. */
function touchesWord(before: string): boolean {
  return /[\p{L}\p{N}_]$/u.test(before);
}
