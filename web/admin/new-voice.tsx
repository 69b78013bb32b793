import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { BrandVoice } from '#contract/brand-voice.ts';
import type { Failure } from '../shared/failure.ts';
import type { AdminContext } from './admin-context.ts';
import { DerivedVoice } from './derived-voice.tsx';
import { FailureNote } from './failure-note.tsx';
import { type Voice, voiceIdFor } from './voices.ts';

interface NewVoiceProperties extends AdminContext {
  /** Those there are. */
  readonly voices: readonly Voice[];
  readonly onMade: (name: string) => void;
}

const fewest = 3;
const most = 10;
const languages = ['en', 'pl'] as const;

/** Makes a voice of texts of the brand: they are measured, and what was found is looked over before it is kept. */
export function NewVoice(context: NewVoiceProperties): VNode {
  const { api, texts, language: pageLanguage, voices, onMade } = context;
  const [name, setName] = useState('');
  const [language, setLanguage] = useState<string>(pageLanguage);
  const [samples, setSamples] = useState<readonly string[]>(Array.from({ length: fewest }, () => ''));
  const [derived, setDerived] = useState<BrandVoice>();
  const [failure, setFailure] = useState<Failure>();

  const isTaken = voices.some((voice) => voice.name.toLowerCase() === name.trim().toLowerCase());

  async function derive(): Promise<void> {
    const given = samples.map((sample) => sample.trim()).filter((sample) => sample !== '');
    const taken = new Set(voices.map(({ id }) => id));
    const body = { id: voiceIdFor(name, taken), name: name.trim(), language, samples: given };
    const outcome = await api.call('POST /v1/brand-voices/from-samples', { body });
    setFailure(outcome.ok ? undefined : outcome.failure);
    setDerived(outcome.ok ? outcome.reply.voice : undefined);
  }

  return (
    <section aria-labelledby="new-voice" class="panel">
      <h2 id="new-voice">{texts.newVoice}</h2>
      <p class="soft">{texts.newVoiceLead}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void derive();
        }}
      >
        <div class="fields">
          <label class="field">
            <span>{texts.voiceName}</span>
            <input
              type="text"
              required
              maxLength={200}
              value={name}
              onInput={(event) => setName(event.currentTarget.value)}
            />
            {isTaken && <small role="alert">{texts.voiceTaken}</small>}
          </label>
          <label class="field">
            <span>{texts.samplesLanguage}</span>
            <select value={language} onChange={(event) => setLanguage(event.currentTarget.value)}>
              {languages.map((offered) => (
                <option key={offered} value={offered}>
                  {texts.languageNames[offered]}
                </option>
              ))}
            </select>
          </label>
        </div>
        <div class="fields is-one">
          {samples.map((sample, at) => (
            <label key={at} class="field">
              <span>{texts.sample(at + 1)}</span>
              <textarea
                lang={language}
                rows={3}
                required={at < fewest}
                minLength={40}
                maxLength={3000}
                value={sample}
                onInput={(event) => setSamples(samples.with(at, event.currentTarget.value))}
              />
            </label>
          ))}
        </div>
        <div class="row">
          <button type="submit" class="button" disabled={isTaken}>
            {texts.deriveVoice}
          </button>
          {samples.length < most && (
            <button type="button" class="button is-quiet" onClick={() => setSamples([...samples, ''])}>
              {texts.anotherSample}
            </button>
          )}
        </div>
      </form>
      {failure !== undefined && <FailureNote failure={failure} texts={texts} />}
      {derived !== undefined && (
        <DerivedVoice key={JSON.stringify(derived)} {...context} derived={derived} onKept={onMade} />
      )}
    </section>
  );
}
