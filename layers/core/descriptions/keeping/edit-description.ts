import type {
  CopyEdit,
  DescriptionEdit,
  DescriptionReply,
  DescriptionVersion,
} from '#contract/description-versions.ts';
import { CopyField, type DescriptionCopy, type WrittenText } from '#contract/descriptions.ts';
import { type MachineMark } from '#contract/machine-mark.ts';
import { storedProduct } from '../../catalogue/stored-product.ts';
import { invalidField, ShopError } from '../../errors.ts';
import type { Ports } from '../../ports.ts';
import { addDraft } from './add-draft.ts';
import { etagOf, requireUnchanged } from './etag-of.ts';
import { type GatePorts, judgeEdit } from './judge-edit.ts';
import { openVersion, type VersionPlace } from './open-version.ts';
import { publishedCopies, shopCopy } from './published-copies.ts';
import { overOf } from './save-draft.ts';

/**
 * Makes a new draft of a version: of the fields that are accepted, the others as they are published, and with words of
 * the reviewer's own, which pass the same gate as a model's. Fails with `invalid-request` for words that do not.
 */
export async function editDescription(
  ports: Pick<Ports, 'descriptions' | 'catalogue' | 'clock'> & GatePorts,
  request: VersionPlace & {
    readonly by: string;
    readonly ifMatch: string;
    readonly edit: DescriptionEdit;
    readonly isDryRun?: boolean;
  },
): Promise<DescriptionReply> {
  const { tenant, productId, by, ifMatch, edit } = request;
  const { head, version: base } = await openVersion(ports, request);
  requireUnchanged(head, ifMatch);
  const product = await storedProduct(ports, tenant, productId);
  const published = await publishedCopies(ports, tenant, product);
  const languages = languagesOf(base, edit);
  const texts = await Promise.all(
    languages.map(async (language): Promise<readonly [string, WrittenText]> => {
      const written = base.texts[language];
      if (written === undefined) throw unknownLanguage(language, base);
      const before = published[language] ?? shopCopy(product, language);
      const accepted = edit.accept?.[language] ?? CopyField.options;
      const typed = edit.edits?.[language] ?? {};
      const copy = editedCopy(written.copy, before, accepted, typed);
      const own = CopyField.options.filter((field) => typed[field] !== undefined);
      return [language, await judgeEdit(ports, { tenant, product, language, base, written, copy, own })];
    }),
  );
  const version: DescriptionVersion = {
    productId,
    version: head.latest + 1,
    state: 'draft',
    origin: 'edited',
    basedOn: base.version,
    texts: Object.fromEntries(texts),
    over: overOf(product, languages),
    ...(base.request && { request: base.request }),
    ...(base.inputHash !== undefined && { inputHash: base.inputHash }),
    ...(base.mark && { mark: markOf(base.mark, edit) }),
    ...(base.jobId !== undefined && { jobId: base.jobId }),
    written: { by, at: new Date(ports.clock.now()).toISOString() },
  };
  if (request.isDryRun === true) return { ...version, etag: ifMatch };
  const after = await addDraft(ports, { tenant, head, version });
  if (after !== undefined) return { ...version, etag: etagOf(after) };
  requireUnchanged(await ports.descriptions.head(tenant, productId), ifMatch);
  throw new ShopError('unavailable', 'The draft could not be kept: try again in a moment', {
    retryAfterSeconds: 1,
  });
}

/** Those that anything is accepted or edited of; all where only edits are told. */
function languagesOf(base: DescriptionVersion, { accept, edits = {} }: DescriptionEdit): readonly string[] {
  if (accept === undefined) return [...new Set([...Object.keys(base.texts), ...Object.keys(edits)])];
  const accepted = Object.entries(accept).flatMap(([language, fields]) =>
    fields.length > 0 ? language : [],
  );
  const languages = [...new Set([...accepted, ...Object.keys(edits)])];
  if (languages.length === 0) throw invalidField('accept', 'Accept a field at least, or reject the version');
  return languages;
}

function unknownLanguage(language: string, { version, texts }: DescriptionVersion): ShopError {
  const known = Object.keys(texts).join(', ');
  return invalidField(language, `Version ${version} says nothing in ${language}: it is in ${known}`);
}

function editedCopy(
  written: DescriptionCopy,
  before: DescriptionCopy,
  accepted: readonly CopyField[],
  own: CopyEdit = {},
): DescriptionCopy {
  const from = (field: CopyField): DescriptionCopy => (accepted.includes(field) ? written : before);
  return {
    title: own.title ?? from('title').title,
    description: own.description ?? from('description').description,
    bullets: own.bullets ?? from('bullets').bullets,
    metaTitle: own.metaTitle ?? from('metaTitle').metaTitle,
    metaDescription: own.metaDescription ?? from('metaDescription').metaDescription,
    keywordsUsed: written.keywordsUsed,
    altText: own.altText ?? from('altText').altText,
  };
}

/** A person's hand in it makes it a composite (IPTC). */
function markOf(mark: MachineMark, { edits }: DescriptionEdit): MachineMark {
  return edits === undefined ? mark : { ...mark, digitalSourceType: 'compositeWithTrainedAlgorithmicMedia' };
}
