import { findInstructions } from '../../knowledge/find-instructions.ts';
import { dropInstructions } from '../../knowledge/drop-instructions.ts';
import type { Passage } from '../../knowledge/passage.ts';
import { type Span, splitSentences } from '../../knowledge/sentences.ts';
import { hasForeignLink } from '../../statements/foreign-link.ts';
import { readStatement, type Statement } from '../../statements/read-statement.ts';

/** A sentence of a passage, taken apart. */
export interface SourceStatement {
  readonly span: Span;
  readonly statement: Statement;
}

/** A passage taken apart. */
export interface SourceStatements {
  readonly sentences: readonly SourceStatement[];
  /** A title that asks claims nothing. */
  readonly title: Statement | undefined;
  /** Nothing was left out. */
  readonly isWhole: boolean;
}

/** About 5 KB each. */
const mostKept = 1000;
const kept = new Map<string, { readonly passage: Passage; readonly statements: SourceStatements }>();

/** The sentences of a passage, without those said to a model; those used last are kept. */
export function statementsOf(passage: Passage): SourceStatements {
  const known = kept.get(passage.id);
  const isSame = known?.passage.text === passage.text && known.passage.title === passage.title;
  const statements = isSame ? known.statements : readPassage(passage);
  kept.delete(passage.id);
  kept.set(passage.id, { passage, statements });
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return statements;
}

function readPassage({ text, title, kind }: Passage): SourceStatements {
  const spans = splitSentences(text);
  const allowed = findInstructions(text) === undefined ? undefined : dropInstructions(text).text;
  const sentences = spans
    .map((span) => ({ span, sentence: text.slice(span.start, span.end) }))
    .filter(({ sentence }) => (allowed?.includes(sentence) ?? true) && !isForSpeaking(sentence, kind))
    .map(({ span, sentence }) => ({ span, statement: readStatement(sentence) }));
  const isWhole = sentences.length === spans.length;
  const asks = title.trimEnd().endsWith('?');
  const about = readStatement(title);
  const [first, ...rest] = sentences;
  if (first === undefined || !asks || !isNo(first.statement)) {
    return { sentences, title: asks ? undefined : about, isWhole };
  }
  const refusal = { ...first, statement: withDenial(first.statement, about) };
  return { sentences: [refusal, ...rest], title: undefined, isWhole };
}

/** What somebody is to say, and where a product's text would lead a shopper: anybody may have written that. */
function isForSpeaking(sentence: string, kind: Passage['kind']): boolean {
  return toldToSay.test(sentence) || (kind === 'product' && hasForeignLink(sentence, nowhere));
}

const toldToSay =
  /(?<!\p{L})(?:say|reply|answer|respond|claim|powiedz|odpowiedz|odpisz|twierdź)\s*:?\s*["“„«]/iu;
const nowhere = { hosts: [], paths: new Set<string>() };

function isNo({ tokens: [first, next] }: Statement): boolean {
  return /^(?:no|nie)$/u.test(first?.text ?? '') && (next === undefined || next.type === 'sign');
}

/** "No." to "Is returning free?" denies that it is. */
function withDenial(answer: Statement, question: Statement): Statement {
  const scope = [...question.stemSet];
  return {
    ...answer,
    stemSet: new Set([...answer.stemSet, ...scope]),
    negations: [...answer.negations, { at: 0, type: 'denies', scope }],
  };
}
