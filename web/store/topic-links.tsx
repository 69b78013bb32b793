import type { VNode } from 'preact';
import type { StoreTexts } from './texts.ts';

interface TopicLinksProperties {
  readonly texts: StoreTexts;
  /** The path of the topic that is shown. */
  readonly current?: string;
}

/** The topics of the help. */
export function TopicLinks({ texts, current }: TopicLinksProperties): VNode {
  return (
    <nav aria-label={texts.topics}>
      <ul class="topics">
        {Object.entries(texts.topicNames).map(([path, name]) => (
          <li key={path}>
            <a href={path} aria-current={path === current ? 'page' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
