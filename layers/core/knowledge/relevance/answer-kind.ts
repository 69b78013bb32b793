import { foldText } from '../fold-text.ts';

/** What sort of answer a question wants, where its wording tells. */
export type AnswerKind = 'time' | 'money' | 'measure' | 'yes-or-no';

interface Wording {
  readonly kind: AnswerKind;
  readonly asked: RegExp;
  readonly given: RegExp;
}

const wordings: readonly Wording[] = [
  {
    kind: 'time',
    asked:
      /\b(?:how (?:long|soon|fast|quickly|old)|how many (?:business )?(?:days|hours|weeks|months|years|minutes)|when|by when|what time|deadline|period|ile (?:czasu|dni|godzin|lat|trwa|idzie)|jak (?:dlugo|szybko)|kiedy|do ktorej|termin)\b/u,
    given:
      /(?<!\d)\d+(?:\s*[-–]\s*\d+)?\s*(?:minut|hour|hr|day|business day|week|month|year|godzin|dni|dzien|tygod|miesi|lat|rok)|\d{1,2}:\d{2}/u,
  },
  {
    kind: 'money',
    asked:
      /\b(?:how much|costs?|price|fee|charge|ile kosztuj\p{L}*|za ile|ile za|cen[aey]|koszt|oplat[ay])\b/u,
    given: /(?<!\d)\d+(?:[.,]\d{2})?\s*(?:pln|zl|eur|usd|gbp|€|£)|[$€£]\s?\d|\b(?:free|bezplat|darmow)/u,
  },
  {
    kind: 'measure',
    asked:
      /\b(?:how (?:many|big|tall|wide|high|deep|heavy|thick|large|far)|how much .{0,30}weigh|what(?: is|s| are)? (?:the )?(?:exact )?(?:size|dimensions?|width|height|length|weight|capacity|voltage|wattage|diameter|thickness|age|measurements?)|dimensions|ile (?:waz|miesci|litr|osob|sztuk)\p{L}*|jaki (?:rozmiar|wymiar)|jak duz\p{L}*)\b/u,
    given: /\d/u,
  },
  {
    kind: 'yes-or-no',
    asked:
      /(?:^\P{L}*|[,.?!] )(?:do|does|did|is|are|can|could|may|will|would|should|has|have|czy|mozna|moge)\b/u,
    given: /^(?:yes|no|nope|yeah|sure|tak|nie)\b/u,
  },
];

/** The sorts of answer that would fit a question (English, Polish); often none can be told. */
export function kindsAskedBy(question: string): readonly AnswerKind[] {
  const folded = foldText(question);
  return wordings.filter(({ asked }) => asked.test(folded)).map(({ kind }) => kind);
}

/** The sorts of answer that a text gives. */
export function kindsGivenBy(text: string): ReadonlySet<AnswerKind> {
  const folded = foldText(text);
  return new Set(wordings.filter(({ given }) => given.test(folded)).map(({ kind }) => kind));
}
