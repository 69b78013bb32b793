import type { VNode } from 'preact';
import type { Citation } from '#contract/chat.ts';
import { Icon } from '../shared/icon.tsx';
import { closeSign, externalSign } from '../shared/signs.ts';
import { type LinkRules, safeLink } from '../shared/safe-link.ts';
import { IconButton } from './icon-button.tsx';
import { Sheet } from './sheet.tsx';
import type { ChatTexts } from './texts.ts';

/** A citation that is looked at, and the button that gets the focus back. */
export interface OpenSource {
  readonly citation: Citation;
  readonly opener: HTMLElement;
}

interface SourceSheetProperties {
  readonly source: OpenSource;
  readonly texts: ChatTexts;
  readonly links: LinkRules;
  readonly onClose: () => void;
}

/** Shows the cited passage word for word, with the way to its page. */
export function SourceSheet({ source, texts, links, onClose }: SourceSheetProperties): VNode {
  const { n, title, quote, url } = source.citation;
  const href = url === undefined ? undefined : safeLink(url, links);
  const label = texts.source(n, title);
  return (
    <Sheet role="dialog" label={label} onClose={onClose}>
      <div class="sheet-head">
        <span class="source-number">{n}</span>
        <h3 class="sheet-title">{title}</h3>
        <IconButton sign={closeSign} label={texts.closeSource} onPress={onClose} />
      </div>
      <blockquote class="quote" tabIndex={0}>
        {quote}
      </blockquote>
      {href !== undefined && (
        <a class="sheet-link" href={href} target="_blank" rel="noopener noreferrer">
          {texts.openSource} <Icon sign={externalSign} />
        </a>
      )}
    </Sheet>
  );
}
