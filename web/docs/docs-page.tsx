import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Api } from '../shared/api.ts';
import { LanguageSwitch } from '../shared/language-switch.tsx';
import { useLoaded } from '../shared/use-loaded.ts';
import { usePageLanguage } from '../shared/use-page-language.ts';
import { DescriptionShown } from './description-shown.tsx';
import { readOpenApi } from './read-open-api.ts';
import { texts as translations } from './texts.ts';

/** The API, made readable from its own description. */
export function Docs({ api }: { readonly api: Api }): VNode {
  const [language, chooseLanguage] = usePageLanguage();
  const texts = translations[language];
  const loaded = useLoaded('openapi', () => api.call('GET /v1/openapi.json', {}));
  useEffect(() => {
    document.title = `Aisle – ${texts.title}`;
  }, [texts]);
  return (
    <>
      <a class="skip" href="#content">
        {texts.skip}
      </a>
      <header class="docs-header">
        <p class="docs-brand">
          Aisle <span>{texts.title}</span>
        </p>
        <a href="/">{texts.store}</a>
        <LanguageSwitch label={texts.language} language={language} onChoose={chooseLanguage} />
      </header>
      {loaded.state === 'loading' && (
        <main id="content" class="docs-message" tabIndex={-1}>
          <p role="status">{texts.loading}</p>
        </main>
      )}
      {loaded.state === 'failed' && (
        <main id="content" class="docs-message" tabIndex={-1}>
          <div class="message" role="alert">
            <p>{texts.failed}</p>
            <button type="button" class="button" onClick={loaded.tryAgain}>
              {texts.tryAgain}
            </button>
          </div>
        </main>
      )}
      {loaded.state === 'loaded' && (
        <DescriptionShown description={readOpenApi(loaded.value)} texts={texts} />
      )}
    </>
  );
}
