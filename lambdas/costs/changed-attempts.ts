import * as z from 'zod';

const StreamEvent = z.object({
  Records: z.array(
    z.object({
      dynamodb: z.object({
        NewImage: z
          .object({ tenant: z.object({ S: z.string() }), startedAt: z.object({ N: z.string() }) })
          .optional()
          .catch(undefined),
      }),
    }),
  ),
});

/** The attempts that the money table's stream tells of; its other rows (budgets, rollups) are none. */
export function changedAttempts(
  event: unknown,
): readonly { readonly tenant: string; readonly startedAt: number }[] {
  return StreamEvent.parse(event).Records.flatMap(({ dynamodb: { NewImage } }) =>
    NewImage === undefined ? [] : [{ tenant: NewImage.tenant.S, startedAt: Number(NewImage.startedAt.N) }],
  );
}
