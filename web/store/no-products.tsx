import type { VNode } from 'preact';
import { askAssistant } from './ask-assistant.ts';
import { everything, type ProductWish, type Understood } from './product-wish.ts';
import type { StoreTexts } from './texts.ts';

interface NoProductsProperties {
  readonly texts: StoreTexts;
  readonly wish: ProductWish;
  readonly understood: Understood | undefined;
  readonly onWish: (wish: ProductWish) => void;
}

/** An empty shelf, and ways on: without a filter, with other words, or with the assistant. */
export function NoProducts({ texts, wish, understood, onWish }: NoProductsProperties): VNode {
  if (wish.q === '' && wish.narrowings.length === 0) return <p class="message">{texts.noProducts}</p>;
  return (
    <div class="message">
      <p>{texts.noneFound}</p>
      {wish.narrowings.length > 0 && (
        <button type="button" class="button is-quiet" onClick={() => onWish({ ...wish, narrowings: [] })}>
          {texts.withoutFilters}
        </button>
      )}
      {understood?.conditions
        .filter(({ type, without }) => without !== '' && type !== 'attribute' && type !== 'brand')
        .map(({ text, without }) => (
          <button
            key={text}
            type="button"
            class="button is-quiet"
            onClick={() => onWish({ ...wish, q: without })}
          >
            {texts.withoutCondition(text)}
          </button>
        ))}
      <button type="button" class="button is-quiet" onClick={() => onWish(everything)}>
        {texts.seeAll}
      </button>
      <button type="button" class="button is-quiet" onClick={() => askAssistant(wish.q)}>
        {texts.heroAsk}
      </button>
    </div>
  );
}
