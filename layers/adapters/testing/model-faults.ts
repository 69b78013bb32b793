import type { ModelFault } from '#core/models/language-model.ts';
import type { ChatFaults } from './chat-faults.ts';
import type { HttpFaults } from './http-faults.ts';
import type { ConnectFault } from './scripted-wire.ts';

/** What every model makes of what goes wrong below its vendor's protocol. */
export const httpModelFaults = {
  'server-error': 'unavailable',
  'html-page-with-200': 'unavailable',
  'html-page-with-502': 'unavailable',
  'hang-before-head': 'idle',
  'hang-before-body': 'idle',
  'hang-mid-stream': 'idle',
  'slow-drip': 'idle',
  'reset-at-connect': 'unavailable',
  'reset-before-head': 'unavailable',
  'reset-mid-head': 'unavailable',
  'reset-before-body': 'interrupted',
  'reset-mid-body': 'interrupted',
  'empty-body': 'interrupted',
  'early-end': 'interrupted',
} as const satisfies Record<keyof HttpFaults | ConnectFault, ModelFault>;

/** What every model makes of what goes wrong with an answer in chat completions, whatever carries its events. */
export const chatModelFaults = {
  ...httpModelFaults,
  'malformed-json': 'interrupted',
  'not-utf8': 'interrupted',
  'huge-event': 'interrupted',
  'missing-finish': 'interrupted',
  'doubled-finish': 'interrupted',
  'shrinking-usage': 'interrupted',
  'senseless-usage': 'interrupted',
  'senseless-text': 'interrupted',
  'text-after-finish': 'interrupted',
  'error-mid-stream': 'interrupted',
  'throttled-mid-stream': 'throttled',
} as const satisfies Record<keyof ChatFaults | ConnectFault, ModelFault>;
