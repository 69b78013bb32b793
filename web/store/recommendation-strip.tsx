import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { ReplyOf } from '../shared/api-types.ts';
import { useLoaded } from '../shared/use-loaded.ts';
import { ProductSkeletons } from './product-skeletons.tsx';
import { RecommendedCard } from './recommended-card.tsx';
import type { StoreContext } from './store-context.ts';
import { useImpressions } from './use-impressions.ts';

type List = ReplyOf<'GET /v1/recommendations'>;
const limit = 4;

interface StripProperties extends StoreContext {
  readonly title: string;
  readonly kind: List['kind'];
  readonly placement: 'home' | 'product';
  readonly productId?: string;
  readonly children?: ComponentChildren;
}

/** A row of recommended products, each with its reason. It is an extra: where there is nothing, nothing is shown. */
export function RecommendationStrip(properties: StripProperties): VNode | null {
  const { api, consent, events, language, texts, kind, placement: context, productId } = properties;
  const loaded = useLoaded(`${kind} ${productId ?? ''} ${language} ${consent.round}`, async () => {
    await events.sent();
    const query = { kind, context, language, limit, ...(productId !== undefined && { productId }) };
    return api.call('GET /v1/recommendations', { query });
  });
  if (loaded.state === 'failed') return null;
  if (loaded.state === 'loaded' && loaded.value.items.length === 0) return null;
  const name = `strip-${kind}`;
  // Of a product that nothing is known of yet the strip does not claim to be.
  const isAboutNone =
    productId !== undefined &&
    loaded.state === 'loaded' &&
    loaded.value.items.every(({ reason }) => reason.productIds.length === 0);
  return (
    <section class="strip" aria-labelledby={name}>
      <h2 id={name}>{isAboutNone ? texts.alsoHere : properties.title}</h2>
      {properties.children}
      {loaded.state === 'loaded' ? (
        <Shown key={loaded.value.recommendationId} list={loaded.value} {...properties} />
      ) : (
        <ul class="products">
          <ProductSkeletons count={limit} />
        </ul>
      )}
    </section>
  );
}

function Shown({ list, ...context }: StripProperties & { readonly list: List }): VNode {
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const { recommendationId } = list;
  const place = useImpressions((productId, position) =>
    context.events.tell({ type: 'impression', productId, recommendationId, position }),
  );
  return (
    <ul class="products" ref={place}>
      {list.items.map((item, position) =>
        gone.has(item.product.id) ? null : (
          <RecommendedCard
            key={item.product.id}
            item={item}
            position={position}
            language={context.language}
            texts={context.texts}
            onTell={(type) =>
              context.events.tell({ type, productId: item.product.id, recommendationId, position })
            }
            onDismiss={
              context.consent.decision === 'yes'
                ? () => setGone((before) => new Set([...before, item.product.id]))
                : undefined
            }
          />
        ),
      )}
    </ul>
  );
}
