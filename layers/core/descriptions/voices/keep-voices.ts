import type { BrandVoice } from '#contract/brand-voice.ts';
import { invalidField, ShopError } from '../../errors.ts';
import type { KeptVoice, Ports } from '../../ports.ts';
import { houseVoiceId, readHouseVoice } from './house-voice.ts';

type VoicePorts = Pick<Ports, 'voices' | 'tuning'>;

/** A voice with the tag that names its state. */
export interface TaggedVoice extends BrandVoice {
  readonly etag: string;
}

interface VoicePlace {
  readonly tenant: string;
  readonly voiceId: string;
}

/** A voice of the shop. The house voice is the one that is shipped until the shop keeps its own. Fails with `not-found`. */
export async function showVoice(ports: VoicePorts, { tenant, voiceId }: VoicePlace): Promise<TaggedVoice> {
  const kept = await findVoice(ports, tenant, voiceId);
  if (kept === undefined) throw new ShopError('not-found', `There is no brand voice "${voiceId}"`);
  return tagged(kept);
}

/** The voices of the shop by id; the house voice that is shipped comes first where the shop has none of its own. */
export async function listVoices(
  ports: VoicePorts,
  {
    tenant,
    query,
  }: { readonly tenant: string; readonly query: { limit: number; cursor?: string | undefined } },
): Promise<{ voices: TaggedVoice[]; cursor?: string | undefined }> {
  const { items, cursor } = await ports.voices.list(tenant, query);
  const isFirst = query.cursor === undefined && (await ports.voices.find(tenant, houseVoiceId)) === undefined;
  const house = isFirst ? [tagged({ voice: await readHouseVoice(ports), revision: 0 })] : [];
  return { voices: [...house, ...items.map(tagged)], ...(cursor !== undefined && { cursor }) };
}

/** Keeps a voice in the place of the one that was read; fails with `precondition-failed` where somebody changed it since. */
export async function saveVoice(
  ports: VoicePorts,
  request: VoicePlace & { readonly ifMatch: string; readonly voice: BrandVoice },
): Promise<TaggedVoice> {
  const { tenant, voiceId, ifMatch, voice } = request;
  if (voice.id !== voiceId) throw invalidField('id', `Send the id of the address, "${voiceId}"`);
  const revision = revisionOf(ifMatch);
  const isKept = Number.isInteger(revision) && (await ports.voices.save(tenant, revision, voice));
  if (isKept) return tagged({ voice, revision: revision + 1 });
  throw changedSince(ifMatch, (await ports.voices.find(tenant, voiceId))?.revision ?? 0);
}

/**
 * Forgets the voice that was read; one that is gone already stays gone. Fails with `precondition-failed` where somebody
 * changed it since.
 */
export async function deleteVoice(
  ports: Pick<Ports, 'voices'>,
  { tenant, voiceId, ifMatch }: VoicePlace & { readonly ifMatch: string },
): Promise<void> {
  const revision = revisionOf(ifMatch);
  if (Number.isInteger(revision) && (await ports.voices.remove(tenant, voiceId, revision))) return;
  const kept = await ports.voices.find(tenant, voiceId);
  if (kept !== undefined) throw changedSince(ifMatch, kept.revision);
}

function revisionOf(ifMatch: string): number {
  return Number(/^"(\d{1,9})"$/u.exec(ifMatch)?.[1] ?? Number.NaN);
}

function changedSince(ifMatch: string, revision: number): ShopError {
  const etag = etagOf(revision);
  return new ShopError(
    'precondition-failed',
    `Somebody changed this voice since you read it (${ifMatch} is now ${etag}): read it again, then repeat your change`,
    { etag },
  );
}

/** A voice as it is kept, or shipped; undefined where there is none of that id. */
export async function findVoice(
  ports: VoicePorts,
  tenant: string,
  id: string,
): Promise<KeptVoice | undefined> {
  const kept = await ports.voices.find(tenant, id);
  if (kept !== undefined || id !== houseVoiceId) return kept;
  return { voice: await readHouseVoice(ports), revision: 0 };
}

function tagged({ voice, revision }: KeptVoice): TaggedVoice {
  return { ...voice, etag: etagOf(revision) };
}

function etagOf(revision: number): string {
  return `"${revision}"`;
}
