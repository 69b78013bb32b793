import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { downSign, upSign } from '../shared/signs.ts';
import { IconButton } from './icon-button.tsx';
import type { ChatTexts } from './texts.ts';

interface RatingProperties {
  readonly rating: 'up' | 'down' | undefined;
  readonly texts: ChatTexts;
  readonly onRate: (rating: 'up' | 'down') => Promise<boolean>;
}

/** Thumbs up and down; the pressed one stays pressed. */
export function Rating({ rating, texts, onRate }: RatingProperties): VNode {
  const [hasFailed, setFailed] = useState(false);
  const rate = (value: 'up' | 'down'): void => {
    if (rating !== value) void onRate(value).then((isSaved) => setFailed(!isSaved));
  };
  return (
    <div class="rating">
      <IconButton
        sign={upSign}
        label={texts.helpful}
        isPressed={rating === 'up'}
        onPress={() => rate('up')}
      />
      <IconButton
        sign={downSign}
        label={texts.notHelpful}
        isPressed={rating === 'down'}
        onPress={() => rate('down')}
      />
      {hasFailed && <p role="alert">{texts.didNotWork}</p>}
    </div>
  );
}
