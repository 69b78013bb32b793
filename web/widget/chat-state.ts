import type { ChatEvent } from '#contract/chat.ts';
import type { ConversationReply } from '#contract/conversation.ts';
import type { Failure } from '../shared/failure.ts';
import {
  type ConversationView,
  emptyConversation,
  type Entry,
  type Question,
  type ShownAnswer,
} from './conversation-view.ts';
import { viewOfConversation } from './view-of-conversation.ts';

/** What happens to a conversation: the server's events, and what the panel does. */
export type ChatAction =
  | Exclude<ChatEvent, { type: 'error' }>
  | { readonly type: 'conversation-opened'; readonly conversationId: string }
  | { readonly type: 'conversation-unread' }
  | { readonly type: 'conversation-read'; readonly conversation: ConversationReply }
  | { readonly type: 'person-heard'; readonly conversation: ConversationReply }
  | { readonly type: 'conversation-left' }
  | { readonly type: 'question-asked'; readonly question: Question }
  | { readonly type: 'question-failed'; readonly question: Question; readonly failure: Failure }
  | { readonly type: 'question-withdrawn'; readonly question: Question }
  | { readonly type: 'answer-rated'; readonly messageId: string; readonly rating: 'up' | 'down' | undefined };

/** The conversation after something happened to it. An event that only a newer server knows changes nothing. */
export function chatState(view: ConversationView, action: ChatAction): ConversationView {
  switch (action.type) {
    case 'conversation-opened':
      return { ...view, conversationId: action.conversationId, phase: 'loading' };
    case 'conversation-unread':
      return { ...view, phase: 'ready' };
    case 'conversation-read':
      return viewOfConversation(action.conversation);
    case 'person-heard':
      return heard(view, action.conversation);
    case 'conversation-left':
      return emptyConversation;
    case 'question-asked':
      return asked(view, action.question);
    case 'question-failed':
      return failed(view, action.question, action.failure);
    case 'question-withdrawn':
      return { ...view, entries: entriesBefore(view.entries, action.question) };
    case 'answer-start':
      return started(view, action);
    case 'sources-found':
      return withCurrentAnswer(view, () => ({ sources: action.sources, state: 'reading' }));
    case 'text-delta':
      return withCurrentAnswer(view, ({ text }) => ({ text: text + action.text, state: 'writing' }));
    case 'answer-restarted':
      return withCurrentAnswer(view, () => ({ text: '', sources: [], state: 'searching' }));
    case 'handed-over':
      return { ...view, speaker: 'waiting' };
    case 'answer-end':
      return ended(view, action);
    case 'answer-rated':
      return withAnswer(view, action.messageId, () => ({ rating: action.rating }));
    default:
      return view;
  }
}

/** Only what people of the shop said since is new: what the panel shows of answers is more than what is kept of them. */
function heard(view: ConversationView, { state, messages }: ConversationReply): ConversationView {
  const known = view.entries.filter(({ type }) => type === 'person').length;
  const said = messages.filter((message) => message.from === 'agent').slice(known);
  const entries = said.map(({ text }): Entry => ({ type: 'person', text }));
  return { ...view, speaker: state, entries: [...view.entries, ...entries] };
}

/** A new question settles what failed before it. */
function asked(view: ConversationView, question: Question): ConversationView {
  const entries = view.entries.filter(({ type }) => type !== 'failure');
  return { ...view, phase: 'answering', entries: [...entries, { type: 'question', question }] };
}

/** A stream that resumes from its beginning starts the same answer again. */
function started(
  view: ConversationView,
  { conversationId, messageId, notice }: Extract<ChatEvent, { type: 'answer-start' }>,
): ConversationView {
  if (view.entries.some((entry) => entry.type === 'answer' && entry.messageId === messageId)) return view;
  const isFirst = !view.entries.some(({ type }) => type === 'answer' || type === 'notice');
  const entries: Entry[] = isFirst ? [{ type: 'notice', text: notice }] : [];
  return { ...view, conversationId, entries: [...view.entries, ...entries, newAnswer(messageId)] };
}

function newAnswer(messageId: string): ShownAnswer {
  return {
    type: 'answer',
    messageId,
    state: 'searching',
    text: '',
    language: undefined,
    sources: [],
    citations: [],
    confidence: undefined,
    rating: undefined,
    offersPerson: false,
  };
}

/** The last event is the whole answer: it has the last word over the deltas. */
function ended(view: ConversationView, answer: Extract<ChatEvent, { type: 'answer-end' }>): ConversationView {
  const isCutOff = answer.finish === 'interrupted' || answer.finish === 'length';
  const isHandedOver = answer.finish === 'handed-over' || view.speaker !== 'bot';
  const finished = withAnswer(view, answer.messageId, () => ({
    state: isCutOff ? 'cut-off' : 'complete',
    text: answer.answer,
    language: answer.language,
    citations: answer.citations,
    confidence: answer.confidence,
    offersPerson: answer.requiresHuman && !isHandedOver,
  }));
  const speaker = answer.finish === 'handed-over' && view.speaker === 'bot' ? 'waiting' : view.speaker;
  return { ...finished, conversationId: answer.conversationId, phase: 'ready', speaker };
}

/** What was already shown stays, marked as incomplete. */
function failed(view: ConversationView, question: Question, failure: Failure): ConversationView {
  const entries = view.entries
    .filter((entry) => !isUnfinished(entry) || entry.text !== '')
    .map((entry): Entry => (isUnfinished(entry) ? { ...entry, state: 'cut-off' } : entry));
  return { ...view, phase: 'ready', entries: [...entries, { type: 'failure', question, failure }] };
}

function isUnfinished(entry: Entry): entry is ShownAnswer {
  return entry.type === 'answer' && entry.state !== 'complete' && entry.state !== 'cut-off';
}

/** All that stood before a question was asked. */
function entriesBefore(entries: readonly Entry[], question: Question): readonly Entry[] {
  const at = entries.findIndex((entry) => entry.type === 'question' && entry.question.key === question.key);
  return at < 0 ? entries : entries.slice(0, at);
}

function withCurrentAnswer(
  view: ConversationView,
  change: (answer: ShownAnswer) => Partial<ShownAnswer>,
): ConversationView {
  const current = view.entries.findLast(isUnfinished);
  return current === undefined ? view : withAnswer(view, current.messageId, change);
}

function withAnswer(
  view: ConversationView,
  messageId: string,
  change: (answer: ShownAnswer) => Partial<ShownAnswer>,
): ConversationView {
  const entries = view.entries.map((entry) =>
    entry.type === 'answer' && entry.messageId === messageId ? { ...entry, ...change(entry) } : entry,
  );
  return { ...view, entries };
}
