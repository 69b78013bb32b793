import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Api } from '../shared/api.ts';
import { LanguageSwitch } from '../shared/language-switch.tsx';
import type { Outcome } from '../shared/outcome.ts';
import type { StaffSession } from '../shared/staff-session.ts';
import { usePageLanguage } from '../shared/use-page-language.ts';
import type { AdminContext } from './admin-context.ts';
import { useAdminPlace } from './admin-place.ts';
import { JobsPage } from './jobs-page.tsx';
import { ProductDesk } from './product-desk.tsx';
import { ProductPicker } from './product-picker.tsx';
import { QueuePage } from './queue-page.tsx';
import { texts as translations } from './texts.ts';
import { VoicesPage } from './voices-page.tsx';

interface AdminPageProperties {
  readonly opening: Promise<Outcome<StaffSession>>;
  readonly shopApi: Api;
}

/** The page of merchants: descriptions are written, reviewed and published here. The full admin comes later. */
export function AdminPage({ opening, shopApi }: AdminPageProperties): VNode {
  const [language, chooseLanguage] = usePageLanguage();
  const [opened, setOpened] = useState<Outcome<StaffSession>>();
  useEffect(() => void opening.then(setOpened), [opening]);
  const texts = translations[language];
  useEffect(() => {
    document.title = texts.title;
  }, [texts]);
  const session = opened?.ok === true ? opened.reply : undefined;
  const isSignedIn = session?.name !== undefined;
  return (
    <>
      <a class="skip" href="#content">
        {texts.skip}
      </a>
      <header class="admin-header">
        <strong class="brand">Aisle</strong>
        {isSignedIn && <Sections texts={texts} />}
        <div class="who">
          {isSignedIn && <span>{session.name}</span>}
          {isSignedIn && (
            <button type="button" class="link" onClick={() => void session.signOut()}>
              {texts.signOut}
            </button>
          )}
          <LanguageSwitch label={texts.language} language={language} onChoose={chooseLanguage} />
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        {session !== undefined && isSignedIn ? (
          <Place api={session.api} shopApi={shopApi} language={language} texts={texts} />
        ) : (
          <Door opened={opened} texts={texts} />
        )}
      </main>
    </>
  );
}

function Sections({ texts }: Pick<AdminContext, 'texts'>): VNode {
  const { type } = useAdminPlace();
  const at = (...places: readonly string[]) => (places.includes(type) ? 'page' : undefined);
  return (
    <nav aria-label={texts.sections}>
      <a href="#/" aria-current={at('products', 'product')}>
        {texts.products}
      </a>
      <a href="#/queue" aria-current={at('queue')}>
        {texts.queue}
      </a>
      <a href="#/jobs" aria-current={at('jobs')}>
        {texts.jobs}
      </a>
      <a href="#/voices" aria-current={at('voices')}>
        {texts.voices}
      </a>
    </nav>
  );
}

function Place(context: AdminContext): VNode {
  const place = useAdminPlace();
  switch (place.type) {
    case 'product':
      return <ProductDesk key={place.productId} {...context} productId={place.productId} />;
    case 'queue':
      return <QueuePage {...context} />;
    case 'jobs':
      return <JobsPage {...context} />;
    case 'voices':
      return <VoicesPage {...context} />;
    case 'products':
    default:
      return <ProductPicker {...context} />;
  }
}

function Door({
  opened,
  texts,
}: Pick<AdminContext, 'texts'> & { readonly opened: Outcome<StaffSession> | undefined }): VNode {
  if (opened === undefined) return <p role="status">{texts.opening}</p>;
  if (!opened.ok) {
    return (
      <div class="message" role="alert">
        <p>{texts.failed}</p>
      </div>
    );
  }
  const { signIn } = opened.reply;
  return (
    <div class="door">
      <h1>{texts.title}</h1>
      <p>{texts.welcome}</p>
      <button type="button" class="button" onClick={() => void signIn()}>
        {texts.signIn}
      </button>
    </div>
  );
}
