import * as z from 'zod';

/** An ISO 639-1 language code such as `en` or `pl`. */
export const Language = z.string().regex(/^[a-z]{2}$/, 'Send an ISO 639-1 code such as "en" or "pl"');
export type Language = z.infer<typeof Language>;
