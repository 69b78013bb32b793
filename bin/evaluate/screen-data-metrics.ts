import type { Metrics } from './evaluation-task.ts';
import { share } from './screen-attack-metrics.ts';
import type { ScreenedRow } from './screen-row.ts';

/** Names of structured types in the sets at hand; every other span with a digit in it has to stay as it is. */
const structuredTypes =
  /^(?:CREDIT_CARD|PHONE_NUMBER|EMAIL(?:_ADDRESS)?|IBAN(?:_CODE)?|US_SSN|IP_ADDRESS|MAC_ADDRESS|CRYPTO|PL_PESEL|PESEL|NIP|CARD|PHONE|SSN|IP)$/iu;
const structuredKinds =
  /^(?:credit_card|crypto|email|iban|ip|mac|phone|ph_mobile_number|tr_phone_number|pl_\w+|us_ssn)$/iu;

interface Place {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly of: ScreenedRow;
}

/** Recall of structured personal data, by type too, and the share of other numbers damaged; of vectors the same by count. */
export function dataMetrics(rows: readonly ScreenedRow[]): Metrics {
  const places = rows.flatMap(placesOf);
  const structured = places.filter(({ type }) => structuredTypes.test(type));
  const decoys = places.filter((place) => !structuredTypes.test(place.type) && /\d/u.test(textOf(place)));
  const vectors = rows.filter(
    ({ row }) => row.expected !== undefined && structuredKinds.test(row.kind ?? ''),
  );
  const byType = Map.groupBy(structured, ({ type }) => type);
  return withoutNulls({
    recall: share(structured, isCovered),
    ...Object.fromEntries([...byType].map(([type, of]) => [`recall ${type}`, share(of, isCovered)])),
    damaged: share(decoys, isTouched),
    'vectors found': share(
      vectors.filter(isPositive),
      ({ row, found }) => found.length >= (row.expected ?? 0),
    ),
    'vectors damaged': share(
      vectors.filter((vector) => !isPositive(vector)),
      ({ found }) => found.length > 0,
    ),
  });
}

function placesOf(of: ScreenedRow): readonly Place[] {
  const { spans = [], entity } = of.row;
  const all = entity === undefined || entity === null || Array.isArray(entity) ? spans : [...spans, entity];
  return all.map(({ type, start, end }) => ({ type, start, end, of }));
}

function textOf({ start, end, of }: Place): string {
  return of.row.text.slice(start, end);
}

function isCovered({ start, end, of }: Place): boolean {
  return of.found.some((found) => found.start <= start && end <= found.end);
}

function isTouched({ start, end, of }: Place): boolean {
  return of.found.some((found) => found.start < end && start < found.end);
}

function isPositive({ row }: ScreenedRow): boolean {
  return (row.expected ?? 0) > 0;
}

function withoutNulls(metrics: Metrics): Metrics {
  return Object.fromEntries(Object.entries(metrics).filter(([, value]) => value !== null));
}
