import type { DescriptionVersion } from '#contract/description-versions.ts';
import { CopyField, type DescriptionCopy, type WrittenText } from '#contract/descriptions.ts';
import type { CatalogueProduct } from '../../catalogue/catalogue-product.ts';
import { type Issue, ShopError } from '../../errors.ts';
import type { Ports } from '../../ports.ts';
import { factsOf } from '../facts/facts-of.ts';
import { judgeText } from '../judge-text.ts';
import { policiesFor } from '../policies/policy-rules.ts';
import { keywordsUsed, searchReport } from '../seo/search-report.ts';
import { readClaimWords } from '../words/claim-words.ts';
import { copyLimits } from '../writing/copy-limits.ts';
import { lengthOf } from '../writing/cut-text.ts';
import { judgeOf } from '../writing/judge-of.ts';
import { tellableProduct } from '../writing/tellable-product.ts';
import { voiceFor } from '../writing/voice-for.ts';

export type GatePorts = Pick<Ports, 'tuning' | 'ownTuning' | 'telemetry' | 'voices'>;

/** A text in one language after some of it was taken back or edited. */
export interface EditedText {
  readonly tenant: string;
  readonly product: CatalogueProduct;
  readonly language: string;
  readonly base: Pick<DescriptionVersion, 'request'>;
  readonly written: WrittenText;
  readonly copy: DescriptionCopy;
  /** The fields that hold words of a person. */
  readonly own: readonly CopyField[];
}

/**
 * What is known of a text after it was edited. Own words pass the same gate as a model's: fails with `invalid-request`
 * for sentences that do not, and says why. A fact of one's own is told by adding the attribute to the product.
 */
export async function judgeEdit(ports: GatePorts, edited: EditedText): Promise<WrittenText> {
  const { tenant, product, language, base, written, own } = edited;
  const [words, voice, rules] = await Promise.all([
    readClaimWords(ports),
    voiceFor(ports, tenant, base.request?.voice),
    policiesFor(ports, tenant),
  ]);
  const facts = factsOf(words, tellableProduct(product), language);
  const { channel = 'shop', length = 'medium', keywords = [] } = base.request ?? {};
  const limits = copyLimits(channel, length);
  const issues = own.flatMap((field) => {
    const text = fieldText(edited.copy, field);
    const said = judgeText({ facts, voice, rules }, text);
    const faults = said.flatMap(({ sentence, removed }): readonly Issue[] =>
      removed === undefined
        ? []
        : [{ path: `${language}.${field}`, message: `“${sentence}”: ${removed.because}, ${removed.detail}` }],
    );
    const longest = Math.max(...linesOf(edited.copy, field).map(lengthOf), 0);
    const isLong = longest > limits[field];
    const long = { path: `${language}.${field}`, message: `${longest} characters, ${limits[field]} at most` };
    return isLong ? [...faults, long] : faults;
  });
  if (issues.length > 0) throw refused(issues);
  const judge = judgeOf({ facts, voice, rules });
  const copy = { ...edited.copy, keywordsUsed: [...keywordsUsed(edited.copy, keywords)] };
  const all = CopyField.options.map((field) => fieldText(copy, field)).join('\n');
  const twins = written.search;
  return {
    ...written,
    copy,
    claims: [...judge.claims(all)],
    policies: [...judge.policies(all)],
    search: searchReport(copy, { productId: product.id, language, keywords, limits, twins }),
  };
}

function refused(issues: readonly Issue[]): ShopError {
  return new ShopError(
    'invalid-request',
    'Some sentences may not be said of this product: change them, or add the attribute that shows them to be true',
    { issues },
  );
}

function fieldText(copy: DescriptionCopy, field: CopyField): string {
  return linesOf(copy, field).join('\n');
}

function linesOf(copy: DescriptionCopy, field: CopyField): readonly string[] {
  const words = copy[field];
  return typeof words === 'string' ? [words] : words;
}
