import * as z from 'zod';
import { BrandVoice, VoiceSamples } from './brand-voice.ts';
import { PolicyRules, PolicyRulesReply } from './description-policies.ts';

const Voice = z.strictObject({
  ...BrandVoice.shape,
  etag: z.string().describe('Send it as If-Match; `"0"` of what the shop has not kept itself'),
});

const bodyLimit = { bytes: 256 * 1024, advice: 'Keep fewer or shorter examples' };

/** The rows of brand voices and of the rules for descriptions, part of `routes`. */
export const brandVoiceRoutes = {
  'GET /v1/brand-voices': {
    does: 'Lists how the shop’s brands speak; the house voice is always among them',
    lambda: 'descriptions',
    access: 'merchant',
    query: z.strictObject({
      limit: z.coerce.number().int().min(1).max(50).default(20),
      cursor: z.string().max(400).optional().describe('From the page before'),
    }),
    reply: z.strictObject({ voices: z.array(Voice), cursor: z.string().optional() }),
  },
  'GET /v1/brand-voices/{voiceId}': {
    does: 'Shows how a brand speaks',
    lambda: 'descriptions',
    access: 'merchant',
    reply: Voice,
    etag: 'sent',
  },
  'PUT /v1/brand-voices/{voiceId}': {
    does: 'Makes a brand voice (If-Match: "0"), or replaces the one that was read',
    lambda: 'descriptions',
    access: 'merchant',
    body: BrandVoice,
    bodyLimit,
    reply: Voice,
    etag: 'demanded',
  },
  'DELETE /v1/brand-voices/{voiceId}': {
    does: 'Forgets the brand voice that was read; the house voice becomes the one that is shipped again',
    lambda: 'descriptions',
    access: 'merchant',
    reply: z.void(),
    etag: 'demanded',
  },
  'POST /v1/brand-voices/from-samples': {
    does: 'Derives a brand voice from texts of the brand, to be looked over and kept with PUT',
    lambda: 'descriptions',
    access: 'merchant',
    body: VoiceSamples,
    reply: z.strictObject({ voice: BrandVoice, measured: z.record(z.string(), z.number()) }),
  },
  'GET /v1/description-policies': {
    does: 'Reads the rules of law and shop for what descriptions may say',
    lambda: 'descriptions',
    access: 'merchant',
    reply: PolicyRulesReply,
  },
  'PUT /v1/description-policies': {
    does: 'Replaces the rules for descriptions by the shop’s own; they hold within ten seconds',
    lambda: 'descriptions',
    access: 'merchant',
    body: PolicyRules,
    bodyLimit,
    reply: PolicyRulesReply,
  },
} as const;
