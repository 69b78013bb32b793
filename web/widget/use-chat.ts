import { useEffect, useReducer, useRef } from 'preact/hooks';
import type { Failure } from '../shared/failure.ts';
import { askQuestion } from './ask-question.ts';
import { chatState } from './chat-state.ts';
import { type ConversationView, emptyConversation, type Question } from './conversation-view.ts';
import { listenToPerson } from './listen-to-person.ts';
import type { PanelPlace, PanelSetting } from './panel-setting.ts';
import { readConversationBack } from './read-conversation-back.ts';

/** A conversation, and all that a shopper can do with it. The promises tell whether it worked. */
export interface Chat {
  readonly view: ConversationView;
  readonly ask: (text: string) => void;
  readonly askAgain: (question: Question, failure: Failure) => void;
  readonly withdraw: (question: Question) => void;
  readonly rate: (
    messageId: string,
    rating: 'up' | 'down',
    before: 'up' | 'down' | undefined,
  ) => Promise<boolean>;
  readonly startOver: () => void;
  readonly erase: () => Promise<boolean>;
}

/** Holds one conversation, reading it back when the page was reloaded. */
export function useChat(
  { api, memory }: Pick<PanelPlace, 'api' | 'memory'>,
  { language, hasConsent }: Pick<PanelSetting, 'language' | 'hasConsent'>,
): Chat {
  const [view, dispatch] = useReducer(chatState, emptyConversation);
  /** Answers to a question that is no longer asked are not shown. */
  const current = useRef<string>(undefined);

  useEffect(() => void readConversationBack(api, memory, dispatch), [api, memory]);

  const { conversationId } = view;
  const isWithPeople = view.phase === 'ready' && (view.speaker === 'waiting' || view.speaker === 'human');
  useEffect(() => {
    if (conversationId === undefined || !isWithPeople) return;
    const left = new AbortController();
    void listenToPerson(api, conversationId, { dispatch, signal: left.signal });
    return () => left.abort();
  }, [api, conversationId, isWithPeople]);

  useEffect(() => {
    if (conversationId !== undefined) memory.rememberConversation(conversationId);
  }, [memory, conversationId]);

  async function follow(question: Question, within: string | undefined): Promise<void> {
    current.current = question.key;
    memory.rememberWords(question.text);
    dispatch({ type: 'question-asked', question });
    const request = {
      message: question.text,
      language,
      ...(hasConsent && { consent: true }),
      ...(within === undefined ? {} : { conversationId: within }),
    };
    for await (const event of askQuestion(api, request, question.key)) {
      if (current.current !== question.key) return;
      if (event.type !== 'question-failed') dispatch(event);
      else if (event.failure.code === 'not-found' && within !== undefined) return moveOn(question);
      else dispatch({ ...event, question });
    }
  }

  /** The conversation expired or belongs to a guest session that has ended: the question opens a new one. */
  function moveOn(question: Question): Promise<void> {
    leave();
    return follow({ ...question, key: crypto.randomUUID() }, undefined);
  }

  function leave(): void {
    current.current = undefined;
    memory.rememberConversation(undefined);
    dispatch({ type: 'conversation-left' });
  }

  return {
    view,
    ask: (text) => void follow({ key: crypto.randomUUID(), text }, conversationId),
    askAgain(question, failure) {
      dispatch({ type: 'question-withdrawn', question });
      const isSameTurn = failure.code === 'unreachable';
      void follow(isSameTurn ? question : { ...question, key: crypto.randomUUID() }, conversationId);
    },
    withdraw: (question) => dispatch({ type: 'question-withdrawn', question }),
    async rate(messageId, rating, before) {
      dispatch({ type: 'answer-rated', messageId, rating });
      const path = { messageId };
      const { ok } = await api.call('POST /v1/messages/{messageId}/feedback', { path, body: { rating } });
      if (!ok) dispatch({ type: 'answer-rated', messageId, rating: before });
      return ok;
    },
    startOver: leave,
    async erase() {
      if (conversationId === undefined) return true;
      const path = { conversationId };
      const erased = await api.call('DELETE /v1/conversations/{conversationId}', { path });
      const isGone = erased.ok || erased.failure.code === 'not-found';
      if (isGone) leave();
      return isGone;
    },
  };
}
