import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { privacyMapPage } from './privacy-map/privacy-map-page.ts';

const file = path.join(import.meta.dirname, '..', 'docs', 'privacy-map.md');
writeFileSync(file, privacyMapPage());
process.stdout.write(`Wrote ${path.relative(process.cwd(), file)} from layers/contract/privacy-map.ts\n`);
