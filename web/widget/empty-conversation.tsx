import type { VNode } from 'preact';
import type { ChatTexts } from './texts.ts';

interface EmptyConversationProperties {
  readonly texts: ChatTexts;
  readonly isLoading: boolean;
  readonly suggestions: readonly string[];
  readonly onAsk: (text: string) => void;
}

/** What stands where nothing was said yet: questions that show what can be asked. */
export function EmptyConversation({
  texts,
  isLoading,
  suggestions,
  onAsk,
}: EmptyConversationProperties): VNode {
  if (isLoading) return <p class="loading">{texts.loading}</p>;
  const questions = suggestions.length > 0 ? suggestions : texts.suggestions;
  return (
    <div class="empty">
      <h3 class="empty-title">{texts.emptyTitle}</h3>
      <p class="empty-text">{texts.emptyText}</p>
      <ul class="suggestions" aria-label={texts.emptyTitle}>
        {questions.map((question) => (
          <li key={question}>
            <button type="button" class="suggestion" onClick={() => onAsk(question)}>
              {question}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
