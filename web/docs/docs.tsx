import { render } from 'preact';
import { createApi } from '../shared/api.ts';
import { keepIn } from '../shared/keep.ts';
import { Docs } from './docs-page.tsx';

const root = document.getElementById('docs');
if (root === null) throw new Error('The page has no element with the id "docs"');
render(<Docs api={createApi({ origin: location.origin, keep: keepIn(() => localStorage) })} />, root);
