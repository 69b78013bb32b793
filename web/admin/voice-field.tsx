import type { VNode } from 'preact';
import { useLoaded } from '../shared/use-loaded.ts';
import type { AdminContext } from './admin-context.ts';
import { allVoices, houseVoice } from './voices.ts';

interface VoiceFieldProperties extends Pick<AdminContext, 'api' | 'texts'> {
  /** The id of a voice; empty for the house voice. */
  readonly value: string;
  readonly onChange: (voice: string) => void;
}

/** Chooses among the shop’s voices, and leads to where they are made. */
export function VoiceField({ api, texts, value, onChange }: VoiceFieldProperties): VNode {
  const loaded = useLoaded('voices', () => allVoices(api));
  const voices = loaded.state === 'loaded' ? loaded.value : [];
  const others = voices.filter(({ id }) => id !== houseVoice);
  return (
    <div class="field">
      <label for="voice">{texts.voice}</label>
      <select id="voice" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{texts.houseVoice}</option>
        {others.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <small>
        {others.length === 0 && loaded.state === 'loaded' && `${texts.onlyHouseVoice} `}
        <a href="#/voices">{others.length === 0 ? texts.makeVoice : texts.seeVoices}</a>
      </small>
    </div>
  );
}
