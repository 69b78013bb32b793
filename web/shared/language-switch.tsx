import type { VNode } from 'preact';
import { type PageLanguage, pageLanguages } from './i18n.ts';

/** A language is named in itself, so that whoever looks for it finds it. */
const names: Readonly<Record<PageLanguage, string>> = { en: 'English', pl: 'Polski' };

interface LanguageSwitchProperties {
  readonly label: string;
  readonly language: PageLanguage;
  readonly onChoose: (language: PageLanguage) => void;
}

/** A button for each language; the chosen one is pressed. */
export function LanguageSwitch({ label, language, onChoose }: LanguageSwitchProperties): VNode {
  return (
    <div class="languages" role="group" aria-label={label}>
      {pageLanguages.map((offered) => (
        <button
          key={offered}
          type="button"
          lang={offered}
          aria-label={`${offered.toUpperCase()}, ${names[offered]}`}
          aria-pressed={offered === language}
          onClick={() => onChoose(offered)}
        >
          {offered.toUpperCase()}
        </button>
      ))}
    </div>
  );
}
