import * as z from 'zod';
import { UseCase } from './use-case.ts';

/** A profile of the account: calls of one model for one use case, told apart on the bill by its tags. */
const InferenceProfile = z.object({ useCase: UseCase, model: z.string().min(1), arn: z.string().min(1) });
export type InferenceProfile = z.infer<typeof InferenceProfile>;

/** Profiles as one text, as in `chat/eu.amazon.nova-lite-v1:0=ARN,chat/…=ARN`. */
export const InferenceProfiles = z
  .string()
  .default('')
  .transform((text) => text.split(',').filter((part) => part !== ''))
  .pipe(z.array(z.string().transform(partsOf).pipe(InferenceProfile)));

/** The text of one profile. */
export function inferenceProfileText({ useCase, model, arn }: InferenceProfile): string {
  return `${useCase}/${model}=${arn}`;
}

function partsOf(text: string): Partial<Record<keyof InferenceProfile, string>> {
  return /^(?<useCase>[^/]+)\/(?<model>[^=]+)=(?<arn>.+)$/u.exec(text)?.groups ?? {};
}
