import type { VNode } from 'preact';
import { usePageLanguage } from '../shared/use-page-language.ts';
import { ConsentBar } from './consent-bar.tsx';
import { ForYou } from './for-you.tsx';
import { HelpSection } from './help-section.tsx';
import { Hero } from './hero.tsx';
import { NotFound } from './not-found.tsx';
import { ProductList } from './product-list.tsx';
import { ProductPage } from './product-page.tsx';
import type { StoreContext } from './store-context.ts';
import { StoreFooter } from './store-footer.tsx';
import { StoreHeader } from './store-header.tsx';
import { texts as translations } from './texts.ts';
import { TopicPage } from './topic-page.tsx';
import type { Place } from './place.ts';
import { useConsent } from './use-consent.ts';
import { usePlace } from './use-place.ts';

/** The demo shop: what the address names, between a header and a footer, and the chat above it all. */
export function Store({ api, events }: Pick<StoreContext, 'api' | 'events'>): VNode {
  const [language, chooseLanguage] = usePageLanguage();
  const { place } = usePlace();
  const consent = useConsent(events);
  const texts = translations[language];
  const context: StoreContext = { api, events, consent, language, texts };
  return (
    <>
      <a class="skip" href="#content">
        {texts.skip}
      </a>
      <StoreHeader {...context} onChooseLanguage={chooseLanguage} />
      <main id="content" tabIndex={-1}>
        <PlaceShown place={place} context={context} />
      </main>
      <ConsentBar {...context} />
      <StoreFooter texts={texts} />
      <aisle-chat
        hosts="fernholm.example"
        suggestions={texts.suggestions.join('\n')}
        consent={consent.decision === 'yes'}
      />
    </>
  );
}

function PlaceShown({ place, context }: { readonly place: Place; readonly context: StoreContext }): VNode {
  switch (place.type) {
    case 'product':
      return <ProductPage {...context} productId={place.productId} />;
    case 'topic':
      return <TopicPage {...context} path={place.path} />;
    case 'nowhere':
      return <NotFound texts={context.texts} />;
    case 'home':
    default:
      return (
        <>
          <Hero texts={context.texts} />
          <ForYou {...context} />
          <ProductList {...context} />
          <HelpSection {...context} />
        </>
      );
  }
}
