import type { ComponentChildren, VNode } from 'preact';
import { Icon } from '../shared/icon.tsx';
import { personSign, warningSign } from '../shared/signs.ts';
import { Markdown } from '../shared/markdown.tsx';
import type { LinkRules } from '../shared/safe-link.ts';
import { AnswerFooter } from './answer-footer.tsx';
import type { ShownAnswer } from './conversation-view.ts';
import { Progress } from './progress.tsx';
import type { OpenSource } from './source-sheet.tsx';
import type { ChatTexts } from './texts.ts';

interface AnswerProperties {
  readonly answer: ShownAnswer;
  readonly texts: ChatTexts;
  readonly links: LinkRules;
  readonly onOpenSource: (source: OpenSource) => void;
  readonly onAskForPerson: () => void;
  readonly onRate: (rating: 'up' | 'down') => Promise<boolean>;
}

/** One answer: its text as it arrives, then its sources, how sure it is, and what the shopper thinks of it. */
export function Answer(properties: AnswerProperties): VNode {
  const { answer, texts, links, onOpenSource, onAskForPerson, onRate } = properties;
  const isFinished = answer.state === 'complete' || answer.state === 'cut-off';

  const citation = (n: number): ComponentChildren => {
    const cited = answer.citations.find((candidate) => candidate.n === n);
    if (cited === undefined) {
      return isFinished ? undefined : (
        <span class="citation is-coming" aria-hidden="true">
          {n}
        </span>
      );
    }
    return (
      <button
        type="button"
        class="citation"
        aria-label={texts.source(n, cited.title)}
        aria-haspopup="dialog"
        onClick={(event) => onOpenSource({ citation: cited, opener: event.currentTarget })}
      >
        {n}
      </button>
    );
  };

  return (
    <article class="answer" lang={answer.language}>
      <span class="visually-hidden">{texts.assistantSaid} </span>
      <div class="answer-text">
        <Markdown text={answer.text} links={links} citation={citation} />
      </div>
      {!isFinished && <Progress words={progressWords(answer, texts)} />}
      {answer.state === 'cut-off' && (
        <p class="cut-off">
          <Icon sign={warningSign} /> {texts.cutOff}
        </p>
      )}
      {isFinished && answer.text !== '' && (
        <AnswerFooter answer={answer} texts={texts} onOpenSource={onOpenSource} onRate={onRate} />
      )}
      {answer.offersPerson && (
        <button type="button" class="button is-quiet" onClick={onAskForPerson}>
          <Icon sign={personSign} /> {texts.talkToPerson}
        </button>
      )}
    </article>
  );
}

function progressWords(answer: ShownAnswer, texts: ChatTexts): string {
  if (answer.state === 'writing') return texts.writing;
  return answer.state === 'reading' && answer.sources.length > 0
    ? texts.reading(answer.sources.length)
    : texts.searching;
}
