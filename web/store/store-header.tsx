import type { VNode } from 'preact';
import type { PageLanguage } from '../shared/i18n.ts';
import { LanguageSwitch } from '../shared/language-switch.tsx';
import type { StoreContext } from './store-context.ts';

interface StoreHeaderProperties extends StoreContext {
  readonly onChooseLanguage: (language: PageLanguage) => void;
}

/** The shop's name, its sections and its languages. */
export function StoreHeader({ texts, language, onChooseLanguage }: StoreHeaderProperties): VNode {
  return (
    <header class="store-header">
      <a class="brand" href="/" aria-label={texts.home}>
        <svg class="brand-sign" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 21V4M12 8l5-4M12 8L7 4M12 13l6.5-4.5M12 13L5.5 8.5M12 18l5-3.5M12 18l-5-3.5" />
        </svg>
        Fernholm
      </a>
      <nav aria-label={texts.sections}>
        <a href="/#products">{texts.products}</a>
        <a href="/#help">{texts.help}</a>
      </nav>
      <LanguageSwitch label={texts.language} language={language} onChoose={onChooseLanguage} />
    </header>
  );
}
