import type { VNode } from 'preact';
import { Icon } from '../shared/icon.tsx';
import { closeSign } from '../shared/signs.ts';
import { keyOf, type ProductWish, toggled, type Understood } from './product-wish.ts';
import type { StoreTexts } from './texts.ts';

interface WishChipsProperties {
  readonly texts: StoreTexts;
  readonly wish: ProductWish;
  readonly understood: Understood | undefined;
  /** Whether anything was found, with what was let go or without. */
  readonly isFound: boolean;
  readonly onWish: (wish: ProductWish) => void;
}

/** How the words were understood and what the shelf is narrowed down by; each can be dropped. */
export function WishChips({ texts, wish, understood, isFound, onWish }: WishChipsProperties): VNode | null {
  const conditions = understood?.conditions.filter(({ isMet }) => isMet) ?? [];
  const letGo = (isFound && understood?.conditions.filter(({ isMet }) => !isMet)) || [];
  const { corrections = [], unknown = [] } = understood ?? {};
  if (conditions.length + letGo.length + corrections.length + unknown.length + wish.narrowings.length === 0)
    return null;
  return (
    <div class="wish">
      {corrections.length > 0 && (
        <p>{texts.corrected(corrections.map(({ from, to }) => `${from} → ${to}`).join(', '))}</p>
      )}
      {letGo.length > 0 && <p>{texts.letGo(letGo.map(({ text }) => text).join(', '))}</p>}
      {unknown.length > 0 && <p>{texts.unknownWords(unknown.join(', '))}</p>}
      {conditions.length + wish.narrowings.length > 0 && (
        <ul class="chips" aria-label={texts.understood}>
          {conditions.map(({ text, name, without }) => (
            <Chip
              key={text}
              words={name === undefined ? text : `${name}: ${text}`}
              texts={texts}
              onDrop={() => onWish({ ...wish, q: without })}
            />
          ))}
          {wish.narrowings.map((narrowing) => (
            <Chip
              key={keyOf(narrowing)}
              words={
                narrowing.type === 'inStock'
                  ? texts.onlyInStock
                  : narrowing.type === 'attribute'
                    ? `${narrowing.name}: ${narrowing.value}`
                    : texts.valueNames(narrowing.value)
              }
              texts={texts}
              onDrop={() => onWish(toggled(wish, narrowing))}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

interface ChipProperties {
  readonly words: string;
  readonly texts: StoreTexts;
  readonly onDrop: () => void;
}

function Chip({ words, texts, onDrop }: ChipProperties): VNode {
  return (
    <li>
      <button type="button" class="chip" aria-label={texts.drop(words)} onClick={onDrop}>
        {words}
        <Icon sign={closeSign} />
      </button>
    </li>
  );
}
