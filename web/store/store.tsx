import { render } from 'preact';
import { createApi } from '../shared/api.ts';
import { keepIn } from '../shared/keep.ts';
import { shopperEvents } from './shopper-events.ts';
import { Store } from './store-page.tsx';

const root = document.getElementById('store');
if (root === null) throw new Error('The page has no element with the id "store"');
const keep = keepIn(() => localStorage);
const api = createApi({ origin: location.origin, keep });
render(<Store api={api} events={shopperEvents(api, keep)} />, root);
