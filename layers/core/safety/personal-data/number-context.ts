import { blank, type LabelKind, type TextView } from './found-data.ts';

/** What the words around a number say about it. */
export interface NumberContext {
  /** The nearest label before the number; plain words for "number" do not count. */
  readonly label: LabelKind | undefined;
  /** Nothing but small words stands between the label and the number. */
  readonly isAnnounced: boolean;
  /** "number is", "nr" stands right before the number, whatever else does. */
  readonly isNumbered: boolean;
  /** A label of something that is nobody's data belongs to the number. */
  readonly isNamedOtherwise: boolean;
}

/** How far a label reaches, characters. */
const reach = 48;
const smallWords =
  /^[\s\p{P}\p{S}]*(?:(?:is|are|was|to|no|nr|num|numbers?|numer\p{L}*|at|on|me|my|m[oó]j\p{L}*|the|it's|its|jest|pod|na|by[lł][ao]?|with|for|of|back|us|about|o)[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]){0,4}$/iu;
/** "call Anna Nowak at" */
const reachedAt = /^[^,;.!?\n]*\s(?:at|on|under|pod|numer\p{L}*|number)[\s:]*$/iu;
const clauseEnd = /[,;.!?\n]\s|\n/u;

/** Reads the words before a number. */
export function contextOf(view: TextView, start: number): NumberContext {
  let isNumbered = false;
  for (const label of labelsBefore(view, start)) {
    const between = view.text.slice(label.end, start);
    if (between.includes(blank)) break;
    const isAnnounced = smallWords.test(between) || (label.kind === 'phone' && reachedAt.test(between));
    if (label.kind === 'number') {
      isNumbered ||= isAnnounced;
      continue;
    }
    const isNamedOtherwise = label.kind === 'other' && (isAnnounced || !clauseEnd.test(between));
    return { label: label.kind, isAnnounced, isNumbered, isNamedOtherwise };
  }
  return { label: undefined, isAnnounced: false, isNumbered, isNamedOtherwise: false };
}

/** Nearest first. */
function* labelsBefore(view: TextView, start: number) {
  const labels = view.labels();
  let index = labels.findLastIndex((label) => label.end <= start);
  for (; index >= 0; index -= 1) {
    const label = labels[index];
    if (label === undefined || label.end < start - reach) return;
    yield label;
  }
}
