import { runCatalogue } from './catalogue/run-catalogue.ts';

// Powertools reads these when its modules are loaded, so they are set before the world is opened.
process.env.LOG_LEVEL ??= 'WARN';
process.env.POWERTOOLS_METRICS_DISABLED ??= 'true';
process.exitCode = await runCatalogue(process.argv.slice(2), process);
