import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Announcer } from './announcer.tsx';
import { Composer } from './composer.tsx';
import { DeleteQuestion } from './delete-question.tsx';
import { EmptyConversation } from './empty-conversation.tsx';
import { Entries } from './entries.tsx';
import { PanelHeader } from './panel-header.tsx';
import type { PanelPlace, PanelSetting } from './panel-setting.ts';
import { type OpenSource, SourceSheet } from './source-sheet.tsx';
import { SpeakerBanner } from './speaker-banner.tsx';
import { texts as translations } from './texts.ts';
import { useChat } from './use-chat.ts';
import { useDraft } from './use-draft.ts';

/** The whole chat. It stays alive while it is closed, so an answer goes on arriving. */
export function Panel(properties: PanelPlace & PanelSetting): VNode {
  const { memory, links, language, isOpen, takesFocus, onClose } = properties;
  const texts = translations[language];
  const chat = useChat(properties, properties);
  const draft = useDraft(memory, properties.prefill);
  const [source, setSource] = useState<OpenSource>();
  const [isDeleting, setDeleting] = useState(false);
  const composer = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    if (isOpen && takesFocus) composer.current?.focus();
  }, [isOpen, takesFocus, properties.prefill]);

  const closeSource = (): void => {
    setSource(undefined);
    source?.opener.focus();
  };
  const closeDeleting = (): void => {
    setDeleting(false);
    composer.current?.focus();
  };
  const startOver = (): void => {
    chat.startOver();
    setSource(undefined);
    composer.current?.focus();
  };
  const closeTopmost = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.stopPropagation();
    if (source !== undefined) closeSource();
    else if (isDeleting) closeDeleting();
    else onClose();
  };

  /** Where the panel covers the whole screen, a link into the page must not stay behind it. */
  const makeWay = (event: MouseEvent): void => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (link?.target === '' && matchMedia('(max-width: 30rem)').matches) onClose();
  };

  const { view } = chat;
  const askForPerson = (): void => chat.ask(texts.talkToPersonMessage);
  return (
    <section
      class="panel"
      role="dialog"
      aria-label={texts.title}
      lang={language}
      hidden={!isOpen}
      onKeyDown={closeTopmost}
      onClick={makeWay}
    >
      <PanelHeader
        texts={texts}
        hasConversation={view.entries.length > 0}
        onStartOver={startOver}
        onDelete={() => setDeleting(true)}
        onClose={onClose}
      />
      <div class="stage">
        {view.entries.length === 0 ? (
          <EmptyConversation
            texts={texts}
            isLoading={view.phase === 'loading'}
            suggestions={properties.suggestions}
            onAsk={chat.ask}
          />
        ) : (
          <Entries
            chat={chat}
            texts={texts}
            links={links}
            onOpenSource={setSource}
            onAskForPerson={askForPerson}
            onEdit={(question) => {
              chat.withdraw(question);
              draft.write(question.text);
              composer.current?.focus();
            }}
          />
        )}
        {source !== undefined && (
          <SourceSheet source={source} texts={texts} links={links} onClose={closeSource} />
        )}
        {isDeleting && <DeleteQuestion texts={texts} onDelete={chat.erase} onDone={closeDeleting} />}
      </div>
      <SpeakerBanner speaker={view.speaker} texts={texts} onStartOver={startOver} />
      <Composer
        field={composer}
        draft={draft}
        texts={texts}
        isBusy={view.phase !== 'ready'}
        isClosed={view.speaker === 'closed'}
        onAsk={chat.ask}
        onAskForPerson={view.speaker === 'bot' ? askForPerson : undefined}
      />
      <Announcer view={view} texts={texts} language={language} />
    </section>
  );
}
