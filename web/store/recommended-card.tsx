import type { VNode } from 'preact';
import type { ReplyOf } from '../shared/api-types.ts';
import type { PageLanguage } from '../shared/i18n.ts';
import { Icon } from '../shared/icon.tsx';
import { formatMoney } from '../shared/money.ts';
import { closeSign } from '../shared/signs.ts';
import { Picture } from './picture.tsx';
import type { StoreTexts } from './texts.ts';

interface CardProperties {
  readonly item: ReplyOf<'GET /v1/recommendations'>['items'][number];
  readonly position: number;
  readonly language: PageLanguage;
  readonly texts: StoreTexts;
  readonly onTell: (type: 'click' | 'dismiss') => void;
  /** Absent where the shop would not remember it. */
  readonly onDismiss: (() => void) | undefined;
}

/** A recommended product and why it is here; the whole card leads to its page. */
export function RecommendedCard({
  item,
  position,
  language,
  texts,
  onTell,
  onDismiss,
}: CardProperties): VNode {
  const { product, reason, isExplored } = item;
  return (
    <li class="product" data-product={product.id} data-position={position}>
      <Picture address={product.picture} />
      <h3>
        <a href={`/products/${encodeURIComponent(product.id)}`} onClick={() => onTell('click')}>
          {product.name}
        </a>
      </h3>
      <p class="product-price">{formatMoney(product.price, language)}</p>
      <p class="reason">{isExplored ? texts.explored(reason.text) : reason.text}</p>
      {onDismiss !== undefined && (
        <button
          type="button"
          class="dismiss"
          aria-label={texts.dismiss(product.name)}
          title={texts.dismiss(product.name)}
          onClick={() => {
            onTell('dismiss');
            onDismiss();
          }}
        >
          <Icon sign={closeSign} />
        </button>
      )}
    </li>
  );
}
