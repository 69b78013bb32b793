import type { StreamingApi } from '../shared/streaming-api.ts';
import type { PageLanguage } from '../shared/i18n.ts';
import type { LinkRules } from '../shared/safe-link.ts';
import type { ConversationMemory } from './conversation-memory.ts';

/** What stays the same while the page lives. */
export interface PanelPlace {
  readonly api: StreamingApi;
  readonly memory: ConversationMemory;
  readonly links: LinkRules;
  readonly onClose: () => void;
}

/** What the page decides anew each time the panel is drawn. */
export interface PanelSetting {
  readonly isOpen: boolean;
  /** Whether the shopper opened it just now; a panel that a reload opens again leaves the focus where it is. */
  readonly takesFocus: boolean;
  readonly language: PageLanguage;
  /** Questions of this shop; empty: those that suit any shop. */
  readonly suggestions: readonly string[];
  /** Whether the shopper agreed that the shop looks at answers to do better. */
  readonly hasConsent: boolean;
  /** A question that the page puts into the composer; a new object puts it there again. */
  readonly prefill: { readonly text: string } | undefined;
}
