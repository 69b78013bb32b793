import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PageLanguage } from '../shared/i18n.ts';
import type { ConversationView } from './conversation-view.ts';
import { sentencesToSay } from './sentences.ts';
import type { ChatTexts } from './texts.ts';

const keepMs = 8_000;

interface AnnouncerProperties {
  readonly view: ConversationView;
  readonly texts: ChatTexts;
  readonly language: PageLanguage;
}

/**
 * Tells a screen reader what arrives: whole sentences, once each, not every delta.
 * It empties itself afterwards, so nothing is read twice when the shopper walks through the panel.
 */
export function Announcer({ view, texts, language }: AnnouncerProperties): VNode {
  const [isSpeaking, setSpeaking] = useState(false);
  useEffect(() => {
    if (view.phase === 'answering') setSpeaking(true);
    if (view.phase !== 'ready') return undefined;
    const timer = setTimeout(() => setSpeaking(false), keepMs);
    return () => clearTimeout(timer);
  }, [view.phase]);

  const answer = view.entries.at(-1);
  const sentences =
    answer?.type === 'answer' ? sentencesToSay(answer.text, language, view.phase === 'ready') : [];
  return (
    <div class="visually-hidden" role="log" aria-live="polite">
      {isSpeaking && (
        <>
          <p>{texts.searching}</p>
          {sentences.map((sentence, index) => (
            <p key={index}>{sentence}</p>
          ))}
        </>
      )}
    </div>
  );
}
