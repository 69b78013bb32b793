import type { VNode } from 'preact';
import type { DescriptionChannel, DescriptionLength, DescriptionRequest } from '#contract/descriptions.ts';
import type { AdminContext } from './admin-context.ts';
import { VoiceField } from './voice-field.tsx';

/** What a merchant has filled in so far. */
export interface RequestWish {
  readonly languages: readonly string[];
  readonly channel: DescriptionChannel;
  readonly length: DescriptionLength;
  readonly voice: string;
  readonly keywords: string;
  readonly instructions: string;
}

export const firstWish: RequestWish = {
  languages: ['en', 'pl'],
  channel: 'shop',
  length: 'medium',
  voice: '',
  keywords: '',
  instructions: '',
};

const offered = ['en', 'pl'] as const;
const channels = ['shop', 'marketplace', 'social', 'email'] as const;
const lengths = ['short', 'medium', 'long'] as const;

/** The request that fields stand for. */
export function requestOf(wish: RequestWish): DescriptionRequest {
  const keywords = wish.keywords.split(',').map((word) => word.trim());
  return {
    languages: [...wish.languages],
    channel: wish.channel,
    length: wish.length,
    keywords: keywords.filter((word) => word !== '').slice(0, 10),
    ...(wish.voice !== '' && { voice: wish.voice }),
    ...(wish.instructions.trim() !== '' && { instructions: wish.instructions.trim() }),
  };
}

interface RequestFieldsProperties extends Pick<AdminContext, 'api' | 'texts'> {
  readonly wish: RequestWish;
  readonly onChange: (wish: RequestWish) => void;
}

/** Languages, channel, length, voice, keywords and instructions. */
export function RequestFields({ api, texts, wish, onChange }: RequestFieldsProperties): VNode {
  const toggle = (language: string): void => {
    const others = wish.languages.filter((other) => other !== language);
    onChange({ ...wish, languages: others.length < wish.languages.length ? others : [...others, language] });
  };
  return (
    <div class="fields">
      <fieldset class="field">
        <legend>{texts.languages}</legend>
        <div class="row">
          {offered.map((language) => (
            <label key={language} class="check">
              <input
                type="checkbox"
                checked={wish.languages.includes(language)}
                onChange={() => toggle(language)}
              />
              {texts.languageNames[language]}
            </label>
          ))}
        </div>
      </fieldset>
      <label class="field">
        <span>{texts.channel}</span>
        <select
          value={wish.channel}
          onChange={(event) => {
            const channel = channels.find((name) => name === event.currentTarget.value) ?? 'shop';
            onChange({ ...wish, channel });
          }}
        >
          {channels.map((name) => (
            <option key={name} value={name}>
              {texts.channels[name]}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{texts.length}</span>
        <select
          value={wish.length}
          onChange={(event) => {
            const length = lengths.find((name) => name === event.currentTarget.value) ?? 'medium';
            onChange({ ...wish, length });
          }}
        >
          {lengths.map((name) => (
            <option key={name} value={name}>
              {texts.lengths[name]}
            </option>
          ))}
        </select>
      </label>
      <VoiceField
        api={api}
        texts={texts}
        value={wish.voice}
        onChange={(voice) => onChange({ ...wish, voice })}
      />
      <TextField
        label={texts.keywords}
        value={wish.keywords}
        hint={texts.keywordsHint}
        onInput={(keywords) => onChange({ ...wish, keywords })}
      />
      <TextField
        label={texts.instructions}
        value={wish.instructions}
        hint={texts.instructionsHint}
        onInput={(instructions) => onChange({ ...wish, instructions })}
      />
    </div>
  );
}

function TextField({
  label,
  value,
  hint,
  onInput,
}: {
  readonly label: string;
  readonly value: string;
  readonly hint: string;
  readonly onInput: (value: string) => void;
}): VNode {
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="text"
        maxLength={800}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <small>{hint}</small>
    </label>
  );
}
