import type { DescriptionCopy, WrittenText } from '#contract/descriptions.ts';
import type { Charge } from '../../costs/charge.ts';
import type { KeptSignature, Ports } from '../../ports.ts';
import { findTwins, signatureOf } from '../seo/find-twins.ts';
import { keywordsUsed, searchReport } from '../seo/search-report.ts';
import { askForText } from './ask-for-text.ts';
import { judgeOf } from './judge-of.ts';
import { missingFacts, untoldIn } from './missing-facts.ts';
import type { OpenWriting } from './open-writing.ts';
import type { RawCopy } from './read-copy.ts';
import { writeText } from './write-text.ts';

/** Who asks for a text, and until when it is wanted. */
export interface WritingCall {
  readonly requestId: string;
  readonly signal: AbortSignal;
  /** Epoch milliseconds: from then on no model is asked once more. */
  readonly hurryFrom: number;
}

/** A text in one language, and what it cost. */
export interface TextInLanguage {
  readonly language: string;
  readonly text: WrittenText & { readonly writer: string };
  /** What tells the next text whether it is nearly the same as this one. */
  readonly signature: KeptSignature;
  readonly charge: Charge;
}

export type WritingPorts = Pick<
  Ports,
  | 'catalogue'
  | 'clock'
  | 'ids'
  | 'knowledge'
  | 'model'
  | 'voices'
  | 'ownTuning'
  | 'signatures'
  | 'telemetry'
  | 'template'
  | 'tuning'
>;

/** Writes one language: the text that stands, what it claims, what is missing, and how it will be found. */
export async function writeInLanguage(
  ports: WritingPorts,
  writing: OpenWriting,
  language: string,
  { requestId, signal, hurryFrom }: WritingCall,
): Promise<TextInLanguage> {
  const { tenant, productId, product, request, prompt, voice, rules } = writing;
  const canary = ports.ids.next();
  const asked = askForText(writing, { language, requestId, signal, canary });
  const { instructions } = asked.request;
  const judge = judgeOf({ facts: asked.facts, voice, rules, prompt: { instructions, canary } });
  const held = await writeText(ports, {
    prompt,
    request: asked.request,
    call: asked.call,
    judge,
    limits: asked.limits,
    mayAskAgain: () => ports.clock.now() < hurryFrom && !signal.aborted,
  });
  const copy = wholeCopy(held.copy, request.keywords);
  const signature = signatureOf(productId, language, copy);
  const [twins, missing] = await Promise.all([
    findTwins(ports, tenant, signature),
    missingFacts(ports, { tenant, product, language }),
  ]);
  const said = wordsOf(copy);
  return {
    language,
    charge: held.charge,
    signature,
    text: {
      copy,
      claims: [...judge.claims(said)],
      policies: [...judge.policies(said)],
      removed: [...held.removed],
      questions: [...untoldIn(product, language), ...missing],
      search: searchReport(copy, {
        productId,
        language,
        keywords: request.keywords,
        limits: asked.limits,
        twins,
      }),
      writer: held.writer,
    },
  };
}

/** Which keywords stand in a text is not for its writer to say. */
function wholeCopy(raw: RawCopy, keywords: readonly string[]): DescriptionCopy {
  const copy = { ...raw, bullets: [...raw.bullets], keywordsUsed: [] };
  return { ...copy, keywordsUsed: [...keywordsUsed(copy, keywords)] };
}

/** Every field by itself: what has no full stop is a sentence all the same. */
function wordsOf({
  title,
  description,
  bullets,
  metaTitle,
  metaDescription,
  altText,
}: DescriptionCopy): string {
  return [title, description, ...bullets, metaTitle, metaDescription, altText].join('\n\n');
}
