import type { VNode } from 'preact';
import { closeSign, composeSign, deleteSign } from '../shared/signs.ts';
import { IconButton } from './icon-button.tsx';
import type { ChatTexts } from './texts.ts';

interface PanelHeaderProperties {
  readonly texts: ChatTexts;
  readonly hasConversation: boolean;
  readonly onStartOver: () => void;
  readonly onDelete: () => void;
  readonly onClose: () => void;
}

/** Says who answers, and what can be done with the whole conversation. */
export function PanelHeader(properties: PanelHeaderProperties): VNode {
  const { texts, hasConversation, onStartOver, onDelete, onClose } = properties;
  return (
    <div class="header">
      <div class="header-words">
        <h2 class="header-title">{texts.title}</h2>
        <p class="header-subtitle">{texts.subtitle}</p>
      </div>
      {hasConversation && (
        <IconButton sign={composeSign} label={texts.newConversation} onPress={onStartOver} />
      )}
      {hasConversation && (
        <IconButton sign={deleteSign} label={texts.deleteConversation} onPress={onDelete} />
      )}
      <IconButton sign={closeSign} label={texts.close} onPress={onClose} />
    </div>
  );
}
