import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Product } from '#contract/product.ts';
import { Icon } from '../shared/icon.tsx';
import { chatSign, chevronSign } from '../shared/signs.ts';
import { Markdown } from '../shared/markdown.tsx';
import { formatMoney } from '../shared/money.ts';
import { useLoaded } from '../shared/use-loaded.ts';
import { askAssistant } from './ask-assistant.ts';
import { FailureMessage } from './failure-message.tsx';
import { Picture } from './picture.tsx';
import { RecommendationStrip } from './recommendation-strip.tsx';
import { Stock } from './stock.tsx';
import type { StoreContext } from './store-context.ts';
import { useMachineMark } from './use-machine-mark.ts';
import { useTitle } from './use-title.ts';

/** One product with its price and stock of this moment. */
export function ProductPage(context: StoreContext & { readonly productId: string }): VNode {
  const { api, events, language, texts, productId } = context;
  const loaded = useLoaded(`${productId} ${language}`, () =>
    api.call('GET /v1/products/{productId}', { path: { productId }, query: { language } }),
  );
  const isThere = loaded.state === 'loaded';
  useEffect(() => {
    if (isThere) events.tell({ type: 'view', productId });
  }, [productId, isThere]);
  useMachineMark(loaded.state === 'loaded' ? loaded.value.mark : undefined);
  useTitle(texts, loaded.state === 'loaded' ? loaded.value.name : texts.products);
  return (
    <div class="page">
      <a class="back" href="/#products">
        <Icon sign={chevronSign} /> {texts.back}
      </a>
      {loaded.state === 'loading' && <LoadingProduct words={texts.loadingProduct} />}
      {loaded.state === 'loaded' && <ProductShown {...context} product={loaded.value} />}
      {loaded.state === 'loaded' && (
        <>
          <RecommendationStrip {...context} kind="together" placement="product" title={texts.together} />
          <RecommendationStrip {...context} kind="similar" placement="product" title={texts.similar} />
        </>
      )}
      {loaded.state === 'failed' &&
        (loaded.failure.code === 'not-found' ? (
          <h1>{texts.productGone}</h1>
        ) : (
          <FailureMessage
            words={texts.productFailed}
            failure={loaded.failure}
            texts={texts}
            onTryAgain={loaded.tryAgain}
          />
        ))}
    </div>
  );
}

function ProductShown({ product, language, texts }: StoreContext & { readonly product: Product }): VNode {
  return (
    <article class="product-page">
      <Picture address={product.picture} isLazy={false} />
      <div class="product-words">
        <p class="product-brand">{product.brand}</p>
        <h1>{product.name}</h1>
        <p class="product-price">{formatMoney(product.price, language)}</p>
        <Stock count={product.stock} texts={texts} />
        <ProductText product={product} />
        <button type="button" class="button" onClick={() => askAssistant(texts.questionAbout(product.name))}>
          <Icon sign={chatSign} /> {texts.askAbout}
        </button>
        <h2>{texts.details}</h2>
        <dl class="attributes">
          {product.attributes.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {product.mark !== undefined && <p class="machine-mark">{texts.writtenByMachine}</p>}
      </div>
    </article>
  );
}

/** What was published from a draft is markdown; what the shop wrote itself is shown to the letter. */
function ProductText({ product }: { readonly product: Product }): VNode {
  const { description, bullets = [], mark } = product;
  const links = { origin: location.origin, hosts: [] };
  return (
    <>
      {mark === undefined && bullets.length === 0 ? (
        <p class="lead">{description}</p>
      ) : (
        <div class="lead">
          <Markdown text={description} links={links} />
        </div>
      )}
      {bullets.length > 0 && (
        <ul class="bullets">
          {bullets.map((bullet) => (
            <li key={bullet}>{bullet}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function LoadingProduct({ words }: { readonly words: string }): VNode {
  return (
    <div class="product-page is-skeleton">
      <p class="visually-hidden" role="status">
        {words}
      </p>
      <div class="product-picture" />
      <div class="product-words">
        <div class="bone is-short" />
        <div class="bone" />
        <div class="bone" />
      </div>
    </div>
  );
}
