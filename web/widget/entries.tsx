import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { LinkRules } from '../shared/safe-link.ts';
import { Answer } from './answer.tsx';
import type { Entry, Question } from './conversation-view.ts';
import { FailureCard } from './failure-card.tsx';
import { Progress } from './progress.tsx';
import type { OpenSource } from './source-sheet.tsx';
import type { ChatTexts } from './texts.ts';
import type { Chat } from './use-chat.ts';
import { useStayAtEnd } from './use-stay-at-end.ts';

interface EntriesProperties {
  readonly chat: Chat;
  readonly texts: ChatTexts;
  readonly links: LinkRules;
  readonly onOpenSource: (source: OpenSource) => void;
  readonly onAskForPerson: () => void;
  readonly onEdit: (question: Question) => void;
}

/** The conversation so far. It can take the focus so that the keyboard can scroll it. */
export function Entries(properties: EntriesProperties): VNode {
  const { texts, chat } = properties;
  const list = useRef<HTMLDivElement>(null);
  useStayAtEnd(list, chat.view.entries);
  return (
    <div class="entries" ref={list} role="region" aria-label={texts.conversation} tabIndex={0}>
      {chat.view.entries.map((entry, index) => (
        <EntryOf key={index} entry={entry} {...properties} />
      ))}
      {chat.view.phase === 'answering' && chat.view.entries.at(-1)?.type === 'question' && (
        <Progress words={texts.searching} />
      )}
    </div>
  );
}

function EntryOf(properties: EntriesProperties & { readonly entry: Entry }): VNode {
  const { entry, chat, texts, links } = properties;
  switch (entry.type) {
    case 'notice':
      return <p class="notice">{entry.text}</p>;
    case 'person':
      return (
        <p class="person">
          <strong>{texts.personSaid}</strong> {entry.text}
        </p>
      );
    case 'question':
      return (
        <p class="question">
          <span class="visually-hidden">{texts.youSaid} </span>
          {entry.question.text}
        </p>
      );
    case 'failure':
      return (
        <FailureCard
          failure={entry.failure}
          texts={texts}
          onTryAgain={() => chat.askAgain(entry.question, entry.failure)}
          onEdit={() => properties.onEdit(entry.question)}
          onStartOver={chat.startOver}
        />
      );
    case 'answer':
    default:
      return (
        <Answer
          answer={entry}
          texts={texts}
          links={links}
          onOpenSource={properties.onOpenSource}
          onAskForPerson={properties.onAskForPerson}
          onRate={(rating) => chat.rate(entry.messageId, rating, entry.rating)}
        />
      );
  }
}
