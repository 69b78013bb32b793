import type { VNode } from 'preact';

interface PictureProperties {
  readonly address: string | undefined;
  /** One far down the page is fetched when somebody comes near it. */
  readonly isLazy?: boolean;
}

/** A product’s picture; where there is none, or its host does not answer, a plain ground. */
export function Picture({ address, isLazy = true }: PictureProperties): VNode {
  return (
    <div class="product-picture">
      {address !== undefined && (
        <img
          key={address}
          src={address}
          alt=""
          width={400}
          height={300}
          loading={isLazy ? 'lazy' : 'eager'}
          decoding="async"
          onError={(event) => {
            event.currentTarget.hidden = true;
          }}
        />
      )}
    </div>
  );
}
