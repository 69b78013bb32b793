import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { ScalePoint } from './scale/scale-point.ts';
import { scaleReport } from './scale/scale-report.ts';

const file = path.join(import.meta.dirname, '..', 'docs', 'scale-points.json');

/** Prints the tables of docs/scale.md from the points that were measured. */
const points = z.array(ScalePoint).parse(JSON.parse(await readFile(file, 'utf8')));
process.stdout.write(`${scaleReport(points)}\n`);
