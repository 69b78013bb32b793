import type { VNode } from 'preact';
import type { ConversationState } from '#contract/conversation.ts';
import { Icon } from '../shared/icon.tsx';
import { personSign } from '../shared/signs.ts';
import type { ChatTexts } from './texts.ts';

interface SpeakerBannerProperties {
  readonly speaker: ConversationState;
  readonly texts: ChatTexts;
  readonly onStartOver: () => void;
}

/** Says that a person has the conversation, or that it is closed; nothing while the assistant speaks. */
export function SpeakerBanner({ speaker, texts, onStartOver }: SpeakerBannerProperties): VNode {
  return (
    <div role="status">
      {speaker !== 'bot' && (
        <p class="speaker">
          <Icon sign={personSign} /> <span>{texts.speaker[speaker]}</span>
        </p>
      )}
      {speaker === 'closed' && (
        <button type="button" class="button" onClick={onStartOver}>
          {texts.newConversation}
        </button>
      )}
    </div>
  );
}
