import { render } from 'preact';
import { createStreamingApi } from '../shared/streaming-api.ts';
import { keepIn } from '../shared/keep.ts';
import { conversationMemory } from './conversation-memory.ts';
import styles from './panel.css';
import { Panel } from './panel.tsx';
import type { PanelPlace, PanelSetting } from './panel-setting.ts';

/** Where a panel lives, and whose it is. */
export interface PanelHome {
  readonly shadow: ShadowRoot;
  /** The origin of the API, which is the origin of this script. */
  readonly origin: string;
  readonly siteKey: string | undefined;
  /** Hosts that links in answers may lead to, besides the page's own origin. */
  readonly hosts: readonly string[];
  readonly onClose: () => void;
}

/** Puts a chat panel into a shadow root; the function it returns draws it again with another setting. */
export function placePanel(home: PanelHome): (setting: PanelSetting) => void {
  const forAllTabs = keepIn(() => localStorage);
  const place: PanelPlace = {
    api: createStreamingApi({ origin: home.origin, siteKey: home.siteKey, keep: forAllTabs }),
    memory: conversationMemory(
      forAllTabs,
      keepIn(() => sessionStorage),
    ),
    links: { origin: location.origin, hosts: home.hosts },
    onClose: home.onClose,
  };
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  home.shadow.adoptedStyleSheets.push(sheet);
  const root = document.createElement('div');
  home.shadow.append(root);
  return (setting) => render(<Panel {...place} {...setting} />, root);
}
