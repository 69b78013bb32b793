import type { Citation, Usage } from '#contract/chat.ts';
import { addCharges, type Charge, noCharge } from '../costs/charge.ts';
import { foldText } from '../knowledge/fold-text.ts';
import type { Span } from '../knowledge/sentences.ts';
import type { GenerationFinish, ModelChoice, ModelPart } from '../models/language-model.ts';
import { addUsage, noUsage } from '../models/usage.ts';
import type { Ports } from '../ports.ts';
import type { ChatTurn } from './chat-turn.ts';
import { checkSentence } from './check-sentence.ts';
import { citationsOf } from './cite-sentence.ts';
import { fillFacts } from './fill-facts.ts';
import { sentenceStream } from './sentence-stream.ts';
import type { Grounds, SentenceFault } from './verify-sentence.ts';

/** What a reader may see: whole sentences, those together that arrived together. */
export type VerifiedPart =
  | { readonly type: 'text-verified'; readonly text: string }
  | { readonly type: 'answer-restarted' };

/** A whole answer, of which every shown sentence held. */
export interface VerifiedAnswer {
  readonly model: string;
  readonly choice?: ModelChoice | undefined;
  /** As shown, facts filled in. */
  readonly text: string;
  /** With placeholders, for the answer cache. */
  readonly sentences: readonly string[];
  readonly citations: readonly Citation[];
  readonly uncited: number;
  readonly faults: readonly SentenceFault[];
  readonly saidNothing: boolean;
  readonly finish: GenerationFinish | undefined;
  readonly usage: Usage;
  readonly charge: Charge;
}

/** A model at work, and what its sentences are held against. */
export interface Generation {
  readonly model: string;
  readonly grounds: Grounds;
  readonly parts: AsyncIterable<ModelPart>;
}

/** What a model says instead of an answer when the sources hold none. */
const noAnswer = 'NO_ANSWER';

/** Holds each sentence of a model until it has passed, fills in facts at the moment of sending, and cites it. */
export async function* verifyAnswer(
  ports: Pick<Ports, 'catalogue'>,
  turn: ChatTurn,
  generation: Generation,
): AsyncGenerator<VerifiedPart, VerifiedAnswer> {
  const { grounds } = generation;
  let draft = emptyDraft(generation.model);
  let usage = noUsage;
  let charge = noCharge;
  let finish: GenerationFinish | undefined;
  for await (const part of sentenceStream(generation.parts)) {
    if (part.type === 'generation-start') {
      if (draft.text !== '') yield { type: 'answer-restarted' };
      draft = emptyDraft(part.model, part.choice);
    } else if (part.type === 'usage-known') usage = addUsage(usage, part.usage);
    else if (part.type === 'cost-known') charge = addCharges(charge, part.charge);
    else if (part.type === 'generation-end') finish = part.finish;
    else {
      let text = '';
      for (const sentence of part.texts) text += await holdSentence(ports, turn, grounds, draft, sentence);
      if (text !== '') yield { type: 'text-verified', text };
    }
  }
  const remark = disclaimerFor(turn, draft, grounds);
  if (remark !== '') yield { type: 'text-verified', text: remark };
  const { quotes, ...answer } = draft;
  return { ...answer, citations: citationsOf(quotes, grounds.passages), finish, usage, charge };
}

/** The sentence as it may be shown, noted in the draft; empty when it does not hold. */
async function holdSentence(
  ports: Pick<Ports, 'catalogue'>,
  turn: ChatTurn,
  grounds: Grounds,
  draft: Draft,
  sentence: string,
): Promise<string> {
  if (sentence.includes(noAnswer)) {
    draft.saidNothing = true;
    return '';
  }
  const checked = checkSentence(sentence, grounds, draft.quotes);
  if (checked.type === 'sentence-dropped') {
    draft.faults.push(checked.fault);
    return '';
  }
  const { cited } = checked;
  const text = await fillFacts(ports, turn.tenant, turn.understanding.language, cited.text);
  if (text === undefined) {
    draft.faults.push('unknown-product');
    return '';
  }
  draft.sentences.push(cited.text);
  draft.text += text;
  draft.uncited += cited.isCited ? 0 : 1;
  for (const [n, span] of cited.quotes) draft.quotes.set(n, span);
  return text;
}

/** What the shop wants said with an answer on this matter, noted in the draft. */
function disclaimerFor({ message, understanding }: ChatTurn, draft: Draft, { rules }: Grounds): string {
  if (draft.text === '') return '';
  const said = foldText(`${message.text}\n${draft.text}`);
  const remarks = rules.disclaimers.flatMap(({ when, say }) =>
    when.test(said) ? (say[understanding.language] ?? say['en'] ?? []) : [],
  );
  if (remarks.length === 0) return '';
  const text = `${/\s$/u.test(draft.text) ? '' : ' '}${remarks.join(' ')}`;
  draft.sentences.push(text);
  draft.text += text;
  return text;
}

interface Draft {
  readonly model: string;
  readonly choice: ModelChoice | undefined;
  text: string;
  readonly sentences: string[];
  readonly quotes: Map<number, Span>;
  uncited: number;
  readonly faults: SentenceFault[];
  saidNothing: boolean;
}

function emptyDraft(model: string, choice?: ModelChoice): Draft {
  return {
    model,
    choice,
    text: '',
    sentences: [],
    quotes: new Map(),
    uncited: 0,
    faults: [],
    saidNothing: false,
  };
}
