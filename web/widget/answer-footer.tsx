import type { VNode } from 'preact';
import { Icon } from '../shared/icon.tsx';
import { chevronSign } from '../shared/signs.ts';
import type { ShownAnswer } from './conversation-view.ts';
import { Rating } from './rating.tsx';
import type { OpenSource } from './source-sheet.tsx';
import type { ChatTexts } from './texts.ts';

interface AnswerFooterProperties {
  readonly answer: ShownAnswer;
  readonly texts: ChatTexts;
  readonly onOpenSource: (source: OpenSource) => void;
  readonly onRate: (rating: 'up' | 'down') => Promise<boolean>;
}

/** What a finished answer rests on, how sure it is in words, and the shopper's rating. */
export function AnswerFooter({ answer, texts, onOpenSource, onRate }: AnswerFooterProperties): VNode {
  const { citations, confidence } = answer;
  return (
    <footer class="answer-footer">
      {citations.length > 0 && (
        <ul class="sources" aria-label={texts.sources}>
          {citations.map((citation) => (
            <li key={citation.n}>
              <button
                type="button"
                class="source"
                aria-haspopup="dialog"
                onClick={(event) => onOpenSource({ citation, opener: event.currentTarget })}
              >
                <span class="source-number">{citation.n}</span>
                <span class="source-title">{citation.title}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="answer-judgement">
        {confidence !== undefined && confidence.reasons.length > 0 && (
          <details class="confidence">
            <summary>
              <span class={`level is-${confidence.level}`} aria-hidden="true" />
              {texts.confidence[confidence.level]}
              <Icon sign={chevronSign} />
            </summary>
            <ul>
              {confidence.reasons.map((reason) => (
                <li key={reason}>{texts.reasons[reason]}</li>
              ))}
            </ul>
          </details>
        )}
        {answer.state === 'complete' && <Rating rating={answer.rating} texts={texts} onRate={onRate} />}
      </div>
    </footer>
  );
}
