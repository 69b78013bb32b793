import { listed } from './words.ts';

/** Predicates of a product in as few sentences as read well: amounts by two or three, what it is made of, what it is for. */
export function sayTogether(predicates: readonly string[], areMany: boolean): readonly string[] {
  const subject = areMany ? 'They' : 'It';
  const verbs = predicates.map((predicate) => (areMany ? ofMany(predicate) : predicate));
  const groups = Map.groupBy(verbs, kindOf);
  return kinds.flatMap(({ kind, together }) =>
    chunks(groups.get(kind) ?? [], together).map((chunk) => `${subject} ${joined(chunk)}.`),
  );
}

type Kind = 'made' | 'measured' | 'flag' | 'other' | 'purpose';

/** In the order in which they are told. */
const kinds: readonly { readonly kind: Kind; readonly together: number }[] = [
  { kind: 'made', together: 1 },
  { kind: 'measured', together: 3 },
  { kind: 'other', together: 2 },
  { kind: 'flag', together: 2 },
  { kind: 'purpose', together: 1 },
];

function kindOf(predicate: string): Kind {
  if (/^(?:is|are) made of /u.test(predicate)) return 'made';
  if (/^(?:is|are) (?:(?:best|ideal|suitable|recommended|designed|intended|perfect) )?for /u.test(predicate))
    return 'purpose';
  if (/\d/u.test(predicate)) return 'measured';
  return /^(?:is|are|does|do|can|cannot) /u.test(predicate) ? 'flag' : 'other';
}

/** "is 38 cm high and 24 cm in diameter, and weighs 2 kg": a verb that comes again is not said again. */
function joined(predicates: readonly string[]): string {
  const byVerb = Map.groupBy(
    predicates,
    (predicate) => /^(?:is not|are not|is|are|has|have) /u.exec(predicate)?.[0] ?? predicate,
  );
  const told = [...byVerb].map(([verb, said]) =>
    said.length === 1
      ? (said[0] ?? '')
      : `${verb}${listed(said.map((predicate) => predicate.slice(verb.length)))}`,
  );
  const isNested = told.length > 1 && told.some((text) => text.includes(' and '));
  return isNested ? `${told.slice(0, -1).join(', ')}, and ${told.at(-1) ?? ''}` : listed(told);
}

/** The verb of a predicate, said of many. */
function ofMany(predicate: string): string {
  const verb = /^\S+/u.exec(predicate)?.[0] ?? '';
  const many = irregular[verb] ?? (/^(?:can|cannot|must)$/u.test(verb) ? verb : verb.replace(/s$/u, ''));
  return `${many}${predicate.slice(verb.length)}`;
}

const irregular: Readonly<Record<string, string>> = { is: 'are', has: 'have', does: 'do' };

function chunks(predicates: readonly string[], size: number): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(predicates.length / size) }, (_, at) =>
    predicates.slice(at * size, (at + 1) * size),
  );
}
