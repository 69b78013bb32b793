import type { brandVoiceRoutes } from '#contract/brand-voice-routes.ts';
import { readPolicies, savePolicies } from '#core/descriptions/policies/tenant-policies.ts';
import { deleteVoice, listVoices, saveVoice, showVoice } from '#core/descriptions/voices/keep-voices.ts';
import { voiceFromSamples } from '#core/descriptions/voices/voice-from-samples.ts';
import type { Ports } from '#core/ports.ts';
import type { Handlers } from '#runtime/handlers.ts';

/** How brands speak, and what descriptions may say. */
export const voiceHandlers = (
  ports: Pick<Ports, 'voices' | 'tuning' | 'ownTuning' | 'telemetry'>,
): Pick<Handlers<'descriptions'>, keyof typeof brandVoiceRoutes> => ({
  'GET /v1/brand-voices': ({ caller: { tenant }, query }) => listVoices(ports, { tenant, query }),
  'GET /v1/brand-voices/{voiceId}': ({ caller: { tenant }, params }) =>
    showVoice(ports, { tenant, ...params }),
  'PUT /v1/brand-voices/{voiceId}': ({ caller: { tenant }, params, body: voice, ifMatch }) =>
    saveVoice(ports, { tenant, ...params, voice, ifMatch }),
  'DELETE /v1/brand-voices/{voiceId}': ({ caller: { tenant }, params, ifMatch }) =>
    deleteVoice(ports, { tenant, ...params, ifMatch }),
  'POST /v1/brand-voices/from-samples': async ({ body }) => voiceFromSamples(body),
  'GET /v1/description-policies': ({ caller: { tenant } }) => readPolicies(ports, { tenant }),
  'PUT /v1/description-policies': ({ caller: { tenant }, body: policies }) =>
    savePolicies(ports, { tenant, policies }),
});
