import { type PageLanguage, pageLanguageOf, type Translations } from '../shared/i18n.ts';
import { keepIn } from '../shared/keep.ts';
import type { PanelSetting } from './panel-setting.ts';
import { createLauncher, type Launcher } from './launcher.ts';

const openKey = 'aisle.open';
const labels: Translations<{ readonly open: string; readonly failed: string }> = {
  en: { open: 'Ask a question', failed: 'The chat did not load. Try again' },
  pl: { open: 'Zadaj pytanie', failed: 'Czat się nie wczytał. Spróbuj ponownie' },
};

/** How the panel came to be open. */
interface Opened {
  readonly takesFocus: boolean;
  readonly prefill?: { readonly text: string };
}

/**
 * `<aisle-chat>`: a launcher button that fetches the panel when it is first needed.
 * Attributes, all optional: `site-key`, `hosts` (those that answers may link to, parted by spaces), `suggestions`
 * (questions, one a line), `consent` (set where the shopper agreed that the shop looks at answers to do better).
 * The page's language is followed. A page opens the chat with a question by dispatching
 * `new CustomEvent('aisle-ask', { detail: question })` on the document.
 */
export class ChatElement extends HTMLElement {
  static readonly observedAttributes = ['suggestions', 'consent'];
  readonly #shadow = this.attachShadow({ mode: 'open' });
  readonly #launcher: Launcher = createLauncher(() => void this.#open({ takesFocus: true }));
  readonly #tab = keepIn(() => sessionStorage);
  readonly #pageLanguage = new MutationObserver(() => this.#show());
  readonly #onAsk = (event: Event): void => {
    const question: unknown = event instanceof CustomEvent ? event.detail : undefined;
    if (typeof question === 'string') void this.#open({ takesFocus: true, prefill: { text: question } });
  };
  #draw: ((setting: PanelSetting) => void) | undefined;
  #opened: Opened | undefined;

  constructor() {
    super();
    this.#shadow.adoptedStyleSheets.push(this.#launcher.styles);
    this.#shadow.append(this.#launcher.button);
  }

  connectedCallback(): void {
    this.#pageLanguage.observe(document.documentElement, { attributeFilter: ['lang'] });
    document.addEventListener('aisle-ask', this.#onAsk);
    this.#show();
    if (this.#tab.read(openKey) !== undefined) void this.#open({ takesFocus: false });
  }

  disconnectedCallback(): void {
    this.#pageLanguage.disconnect();
    document.removeEventListener('aisle-ask', this.#onAsk);
  }

  attributeChangedCallback(): void {
    this.#show();
  }

  async #open(opened: Opened): Promise<void> {
    try {
      this.#draw ??= await this.#fetchPanel();
    } catch {
      return this.#launcher.label(labels[this.#language].failed);
    }
    this.#tab.write(openKey, 'yes');
    this.#opened = opened;
    this.#show();
  }

  async #fetchPanel(): Promise<(setting: PanelSetting) => void> {
    const { placePanel } = await import('./widget-panel.tsx');
    return placePanel({
      shadow: this.#shadow,
      origin: new URL(import.meta.url).origin,
      siteKey: this.getAttribute('site-key') ?? undefined,
      hosts: this.getAttribute('hosts')?.split(' ') ?? [],
      onClose: () => this.#close(),
    });
  }

  #close(): void {
    this.#tab.remove(openKey);
    this.#opened = undefined;
    this.#show();
    this.#launcher.button.focus();
  }

  #show(): void {
    this.#launcher.label(labels[this.#language].open);
    this.#launcher.button.hidden = this.#opened !== undefined;
    this.#draw?.({
      isOpen: this.#opened !== undefined,
      takesFocus: this.#opened?.takesFocus ?? false,
      language: this.#language,
      suggestions: this.getAttribute('suggestions')?.split('\n') ?? [],
      hasConsent: this.hasAttribute('consent'),
      prefill: this.#opened?.prefill,
    });
  }

  get #language(): PageLanguage {
    return pageLanguageOf(document.documentElement.lang);
  }
}
