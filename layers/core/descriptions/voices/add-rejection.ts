import type { BrandVoice } from '#contract/brand-voice.ts';

const mostKept = 20;
const longestText = 3000;
const longestReason = 500;

/** A voice that remembers what a reviewer did not want; the newest twenty are kept. */
export function addRejection(voice: BrandVoice, rejection: BrandVoice['rejections'][number]): BrandVoice {
  const kept = {
    language: rejection.language,
    text: rejection.text.trim().slice(0, longestText),
    reason: rejection.reason.trim().slice(0, longestReason),
  };
  return { ...voice, rejections: [...voice.rejections, kept].slice(-mostKept) };
}
