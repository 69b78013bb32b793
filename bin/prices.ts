import path from 'node:path';
import { runPrices } from './prices/run-prices.ts';

const folder = path.join(import.meta.dirname, '..', 'layers', 'tuning', 'prices');
process.exitCode = await runPrices(process.argv.slice(2), folder, process);
