import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { BrandVoice } from '#contract/brand-voice.ts';
import type { Failure } from '../shared/failure.ts';
import type { AdminContext } from './admin-context.ts';
import { FailureNote } from './failure-note.tsx';

interface DerivedVoiceProperties extends AdminContext {
  readonly derived: BrandVoice;
  readonly onKept: (name: string) => void;
}

const persons = ['we', 'you', 'neutral'] as const;

/** What was found in texts of a brand, to be corrected and kept. */
export function DerivedVoice({ api, texts, derived, onKept }: DerivedVoiceProperties): VNode {
  const [voice, setVoice] = useState(derived);
  const [words, setWords] = useState('');
  const [failure, setFailure] = useState<Failure>();
  const [language] = voice.examples.map((example) => example.language);

  async function keep(): Promise<void> {
    const forbidden = words
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '')
      .map((word) => ({ word, ...(language !== undefined && { language }) }));
    const outcome = await api.call('PUT /v1/brand-voices/{voiceId}', {
      path: { voiceId: voice.id },
      body: { ...voice, forbidden },
      ifMatch: '"0"',
    });
    setFailure(outcome.ok ? undefined : outcome.failure);
    if (outcome.ok) onKept(voice.name);
  }

  return (
    <form
      class="derived"
      aria-label={texts.derived}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <p role="status">{texts.derived}</p>
      <div class="fields">
        <label class="field">
          <span>{texts.tone}</span>
          <input
            type="text"
            required
            maxLength={300}
            value={voice.tone}
            onInput={(event) => setVoice({ ...voice, tone: event.currentTarget.value })}
          />
        </label>
        <label class="field">
          <span>{texts.person}</span>
          <select
            value={voice.person}
            onChange={(event) => {
              const person = persons.find((one) => one === event.currentTarget.value) ?? 'neutral';
              setVoice({ ...voice, person });
            }}
          >
            {persons.map((person) => (
              <option key={person} value={person}>
                {texts.persons[person]}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span>{texts.longestSentence}</span>
          <input
            type="number"
            required
            min={5}
            max={60}
            value={voice.longestSentence}
            onInput={(event) => setVoice({ ...voice, longestSentence: event.currentTarget.valueAsNumber })}
          />
        </label>
        <label class="field">
          <span>{texts.forbiddenWords}</span>
          <input
            type="text"
            maxLength={800}
            value={words}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
          <small>{texts.forbiddenHint}</small>
        </label>
      </div>
      {voice.preferred.length > 0 && (
        <p class="soft">
          {texts.preferredWords}: {voice.preferred.map(({ word }) => word).join(', ')}
        </p>
      )}
      <button type="submit" class="button">
        {texts.keepVoice}
      </button>
      {failure !== undefined && <FailureNote failure={failure} texts={texts} />}
    </form>
  );
}
