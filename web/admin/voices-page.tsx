import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useLoaded } from '../shared/use-loaded.ts';
import type { AdminContext } from './admin-context.ts';
import { FailureNote } from './failure-note.tsx';
import { NewVoice } from './new-voice.tsx';
import { VoiceCard } from './voice-card.tsx';
import { allVoices, houseVoice } from './voices.ts';

/** How the shop's brands speak: the voices there are, and a new one made of texts of the brand. */
export function VoicesPage(context: AdminContext): VNode {
  const { api, texts } = context;
  const [changes, setChanges] = useState(0);
  const [said, setSaid] = useState('');
  const loaded = useLoaded(String(changes), () => allVoices(api));
  const onChanged = (words: string): void => {
    setSaid(words);
    setChanges((count) => count + 1);
  };
  const voices = loaded.state === 'loaded' ? loaded.value : [];
  return (
    <>
      <h1>{texts.voices}</h1>
      <p class="soft">{texts.voicesLead}</p>
      <p role="status" class={said === '' ? 'visually-hidden' : 'said'}>
        {loaded.state === 'loading' ? texts.loading : said}
      </p>
      {loaded.state === 'failed' && <FailureNote failure={loaded.failure} texts={texts} />}
      {voices.map((voice) => (
        <VoiceCard key={voice.id} {...context} voice={voice} onChanged={onChanged} />
      ))}
      {loaded.state === 'loaded' && voices.every(({ id }) => id === houseVoice) && <p>{texts.noOwnVoices}</p>}
      {loaded.state === 'loaded' && (
        <NewVoice
          key={changes}
          {...context}
          voices={voices}
          onMade={(name) => onChanged(texts.voiceKept(name))}
        />
      )}
    </>
  );
}
