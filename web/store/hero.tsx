import type { VNode } from 'preact';
import { askAssistant } from './ask-assistant.ts';
import type { StoreTexts } from './texts.ts';
import { useTitle } from './use-title.ts';

/** The first thing a visitor sees. */
export function Hero({ texts }: { readonly texts: StoreTexts }): VNode {
  useTitle(texts, undefined);
  return (
    <section class="hero">
      <img class="landscape" src="/landscape.svg" alt="" />
      <div class="hero-words">
        <h1>{texts.heroTitle}</h1>
        <p>{texts.heroText}</p>
        <div class="hero-actions">
          <a class="button" href="/#products">
            {texts.heroAction}
          </a>
          <button type="button" class="button is-quiet" onClick={() => askAssistant('')}>
            {texts.heroAsk}
          </button>
        </div>
      </div>
    </section>
  );
}
