import * as z from 'zod';

const Id = z.union([z.string(), z.number()]).transform(String);

/** A text that may be found. */
export const PassageRow = z.looseObject({ id: Id, title: z.string().optional(), text: z.string() });
export type PassageRow = z.infer<typeof PassageRow>;

/** A question; what answers it is there when the finding is to be measured. */
export const QueryRow = z.looseObject({
  id: Id,
  text: z.string(),
  /** Ids, or grades by id. */
  relevant: z.union([z.array(Id), z.record(z.string(), z.number())]).optional(),
  /** Set when only these are to be ranked. */
  candidates: z.array(Id).optional(),
  answerable: z.boolean().optional(),
});
export type QueryRow = z.infer<typeof QueryRow>;

/** Grades by id, above 0; undefined when nobody judged the query. */
export function gradesOf({ relevant }: QueryRow): ReadonlyMap<string, number> | undefined {
  if (relevant === undefined) return undefined;
  const graded = Array.isArray(relevant) ? relevant.map((id) => [id, 1] as const) : Object.entries(relevant);
  return new Map(graded.filter(([, grade]) => grade > 0));
}
