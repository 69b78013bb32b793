import type { VNode } from 'preact';
import type { FoundPassage } from '#contract/knowledge.ts';
import { Icon } from '../shared/icon.tsx';
import { chevronSign } from '../shared/signs.ts';
import { Markdown } from '../shared/markdown.tsx';

const links = { origin: location.origin, hosts: [] };

/** A passage of the help that folds out of its title. */
export function Passage({
  passage,
  isOpen,
}: {
  readonly passage: FoundPassage;
  readonly isOpen: boolean;
}): VNode {
  return (
    <details class="passage" open={isOpen} lang={passage.language}>
      <summary>
        <span class="passage-title">{passage.title}</span>
        <Icon sign={chevronSign} />
      </summary>
      <div class="passage-text">
        <Markdown text={passage.text} links={links} />
      </div>
    </details>
  );
}
