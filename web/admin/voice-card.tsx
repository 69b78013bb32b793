import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Failure } from '../shared/failure.ts';
import type { AdminContext } from './admin-context.ts';
import { FailureNote } from './failure-note.tsx';
import { houseVoice, type Voice } from './voices.ts';

interface VoiceCardProperties extends AdminContext {
  readonly voice: Voice;
  readonly onChanged: (words: string) => void;
}

/** A voice in words, and a way to forget it that asks once more. */
export function VoiceCard({ api, texts, voice, onChanged }: VoiceCardProperties): VNode {
  const { id, etag, name, tone, person, longestSentence, forbidden, preferred, examples, rejections } = voice;
  const [isAsking, setAsking] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const words = (list: readonly { readonly word: string }[]) => list.map(({ word }) => word).join(', ');

  async function forget(): Promise<void> {
    const outcome = await api.call('DELETE /v1/brand-voices/{voiceId}', {
      path: { voiceId: id },
      ifMatch: etag,
    });
    if (!outcome.ok) return setFailure(outcome.failure);
    onChanged(texts.voiceForgotten(name));
  }

  return (
    <article class="panel" aria-label={name}>
      <h2>{id === houseVoice ? texts.houseVoice : name}</h2>
      <p>
        {tone} · {texts.persons[person]} · {texts.sentencesUpTo(longestSentence)}
      </p>
      {examples.length + rejections.length > 0 && (
        <p class="soft">{texts.voiceLearned(examples.length, rejections.length)}</p>
      )}
      {preferred.length > 0 && (
        <p class="soft">
          {texts.preferredWords}: {words(preferred)}
        </p>
      )}
      {forbidden.length > 0 && (
        <p class="soft">
          {texts.forbiddenWords}: {words(forbidden)}
        </p>
      )}
      {failure !== undefined && <FailureNote failure={failure} texts={texts} />}
      {id !== houseVoice && (
        <div class="row">
          {!isAsking ? (
            <button type="button" class="button is-quiet" onClick={() => setAsking(true)}>
              {texts.forgetVoice}
            </button>
          ) : (
            <>
              <button type="button" class="button" onClick={() => void forget()}>
                {texts.forgetVoiceNow}
              </button>
              <button type="button" class="button is-quiet" onClick={() => setAsking(false)}>
                {texts.keepIt}
              </button>
            </>
          )}
        </div>
      )}
    </article>
  );
}
