import type { Api } from '../shared/api.ts';
import type { StreamingApi } from '../shared/streaming-api.ts';
import type { PageLanguage } from '../shared/i18n.ts';
import type { AdminTexts } from './texts.ts';

/** What every part of the page needs. */
export interface AdminContext {
  readonly api: StreamingApi;
  /** As shoppers ask. */
  readonly shopApi: Api;
  readonly language: PageLanguage;
  readonly texts: AdminTexts;
}
