import * as z from 'zod';

/** What a call to a provider is made for. */
export const UseCase = z.enum([
  'chat',
  'recommendation',
  'description',
  'research',
  'embedding',
  'rerank',
  'guard',
  'evaluation',
]);
export type UseCase = z.infer<typeof UseCase>;
