import { render } from 'preact';
import { createApi } from '../shared/api.ts';
import { keepIn } from '../shared/keep.ts';
import { openStaffSession } from '../shared/staff-session.ts';
import { AdminPage } from './admin-page.tsx';

const root = document.getElementById('admin');
if (root === null) throw new Error('The page has no element with the id "admin"');
const page = new URL('/admin/', location.href);
// Products are found as shoppers find them.
const shopApi = createApi({ origin: location.origin, keep: keepIn(() => localStorage) });
render(<AdminPage opening={openStaffSession(page)} shopApi={shopApi} />, root);
