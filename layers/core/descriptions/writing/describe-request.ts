import type { BrandVoice } from '#contract/brand-voice.ts';
import type { DescriptionRequest } from '#contract/descriptions.ts';
import { fillIn } from '../../models/fill-in.ts';
import type { ModelRequest } from '../../models/language-model.ts';
import { unmarked } from '../../models/unmarked.ts';
import type { CopyOrder } from './copy-order.ts';
import type { DescribePrompt } from './describe-prompt.ts';
import { nameOfLanguage } from './writable-languages.ts';

/** What a text is asked for: in one language, of one product. */
export interface CopyWish {
  readonly shop: string;
  readonly order: CopyOrder;
  readonly voice: BrandVoice;
  readonly request: DescriptionRequest;
  readonly canary: string;
}

/**
 * A request to write a text. Everything a merchant or a supplier has written stands in delimited blocks, as data; prices
 * and stock are never among it, so that no text can hold one.
 */
export function describeRequest(prompt: DescribePrompt, wish: CopyWish): ModelRequest {
  const { order, request, canary, shop } = wish;
  return {
    instructions: fillIn(prompt.instructions.join('\n'), {
      shop,
      language: nameOfLanguage(order.language),
      canary,
    }),
    messages: [
      { role: 'user', text: [productBlock(order), voiceBlock(wish), wishBlock(prompt, wish)].join('\n\n') },
    ],
    grounding: { question: order.name, language: order.language, passages: [] },
    order,
    maxOutputTokens: prompt.maxOutputTokens[request.length],
    temperature: prompt.temperature,
  };
}

/** The same request once more, with the text that did not stand and why. */
export function askAgain(
  prompt: DescribePrompt,
  request: ModelRequest,
  { said, faults }: { readonly said: string; readonly faults: readonly string[] },
): ModelRequest {
  const list = faults.map((fault) => `- ${unmarked(fault)}`).join('\n');
  return {
    ...request,
    messages: [
      ...request.messages,
      { role: 'assistant', text: said },
      { role: 'user', text: fillIn(prompt.again.join('\n'), { faults: list }) },
    ],
  };
}

function productBlock({ name, brand, attributes }: CopyOrder): string {
  const rows = attributes.map((attribute) => {
    const value = Array.isArray(attribute.value) ? attribute.value.join(', ') : String(attribute.value);
    return `${unmarked(attribute.name)}: ${unmarked(value.slice(0, longestValue))}`;
  });
  return `<product>\n${[`Name: ${unmarked(name)}`, `Brand: ${unmarked(brand)}`, ...rows].join('\n')}\n</product>`;
}

/** A longer value is a story, not a fact. */
const longestValue = 600;

function voiceBlock({ voice, request, order }: CopyWish): string {
  const isOf = ({ language }: { readonly language?: string | undefined }) =>
    language === undefined || language === order.language;
  const lines = [
    `Tone: ${request.tone ?? voice.tone}`,
    `Person: ${persons[voice.person]}`,
    `Longest sentence: ${voice.longestSentence} words`,
    listLine(
      'Never use, in any form',
      voice.forbidden.filter(isOf).map(({ word }) => word),
    ),
    listLine(
      'Prefer',
      voice.preferred
        .filter(isOf)
        .map(({ word, insteadOf }) => (insteadOf === undefined ? word : `${word} instead of ${insteadOf}`)),
    ),
    ...voice.examples
      .filter(isOf)
      .slice(0, 3)
      .map(({ text }) => `Example of the voice: ${text}`),
    ...voice.rejections
      .filter(isOf)
      .slice(-3)
      .map(({ text, reason }) => `Turned down (${reason}): ${text}`),
  ];
  return `<voice>\n${lines
    .filter((line) => line !== '')
    .map(unmarked)
    .join('\n')}\n</voice>`;
}

const persons: Readonly<Record<BrandVoice['person'], string>> = {
  we: 'the shop speaks of itself as "we"',
  you: 'speak to the reader as "you"',
  neutral: 'speak of the product only, neither as "we" nor to "you"',
};

function wishBlock({ channels, lengths }: DescribePrompt, { order, request }: CopyWish): string {
  const { limits } = order;
  const lines = [
    `Channel: ${channels[request.channel]}`,
    `Length: ${lengths[request.length]}`,
    `Most characters: title ${limits.title}, description ${limits.description}, each bullet ${limits.bullets}, metaTitle ${limits.metaTitle}, metaDescription ${limits.metaDescription}, altText ${limits.altText}`,
    listLine('Keywords, in any inflection, where they are true', request.keywords),
    request.instructions === undefined ? '' : `How to write: ${request.instructions}`,
  ];
  return `<wish>\n${lines
    .filter((line) => line !== '')
    .map(unmarked)
    .join('\n')}\n</wish>`;
}

function listLine(name: string, words: readonly string[]): string {
  return words.length === 0 ? '' : `${name}: ${words.join(', ')}`;
}
