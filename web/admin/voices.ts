import type { ReplyOf } from '../shared/api-types.ts';
import type { Api } from '../shared/api.ts';
import type { Outcome } from '../shared/outcome.ts';

/** A brand voice as the shop keeps it. */
export type Voice = ReplyOf<'GET /v1/brand-voices'>['voices'][number];

/** The id of the voice that every shop has. */
export const houseVoice = 'house';

/** All voices of the shop, the house voice among them. */
export async function allVoices(api: Api): Promise<Outcome<readonly Voice[]>> {
  const voices: Voice[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: 50, ...(cursor !== undefined && { cursor }) };
    const page = await api.call('GET /v1/brand-voices', { query });
    if (!page.ok) return page;
    voices.push(...page.reply.voices);
    ({ cursor } = page.reply);
  } while (cursor !== undefined);
  return { ok: true, reply: voices };
}

/** An id for a new voice that tells its name and is not taken. */
export function voiceIdFor(name: string, taken: ReadonlySet<string>): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll(/[łŁ]/gu, 'l').toLowerCase();
  const words = plain
    .replaceAll(/[^a-z\d]+/gu, '-')
    .slice(0, 50)
    .replaceAll(/^-+|-+$/gu, '');
  const id = words === '' ? 'voice' : words;
  if (!taken.has(id)) return id;
  let number = 2;
  while (taken.has(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}
