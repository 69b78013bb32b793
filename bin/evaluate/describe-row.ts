import * as z from 'zod';

const Id = z.union([z.string(), z.number()]).transform(String);

/** A product as any shop may keep it, or one attribute in a notation with what a person wrote of it. */
export const DescribeRow = z.union([
  z.looseObject({ id: Id.optional(), data: z.string(), text: z.string().optional() }),
  z.looseObject({ id: Id.optional(), product_id: Id.optional(), name: z.string().optional() }),
]);
export type DescribeRow = z.infer<typeof DescribeRow>;
