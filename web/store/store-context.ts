import type { Api } from '../shared/api.ts';
import type { PageLanguage } from '../shared/i18n.ts';
import type { ShopperEvents } from './shopper-events.ts';
import type { StoreTexts } from './texts.ts';
import type { ConsentChoice } from './use-consent.ts';

/** What every part of the store works with. */
export interface StoreContext {
  readonly api: Api;
  readonly events: ShopperEvents;
  readonly consent: ConsentChoice;
  readonly language: PageLanguage;
  readonly texts: StoreTexts;
}
