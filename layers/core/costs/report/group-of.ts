import type { CostGroup } from '#contract/costs.ts';
import type { Cell } from '../rollup.ts';
import { localClock } from './local-clock.ts';

/** Where a cell stands: whose it is, and the start of its quarter-hour. */
export interface CellPlace {
  readonly tenant: string;
  readonly quarter: number;
}

/** Tells which group a cell belongs to: a word for each of the things groups are told apart by. */
export function groupOf(
  by: readonly CostGroup[],
  timezone: string,
): (cell: Cell, place: CellPlace) => readonly string[] {
  const timeOf = localClock(timezone);
  return (cell, { tenant, quarter }) =>
    by.map((group) => {
      switch (group) {
        case 'quarter-hour':
          return quarterName(quarter, timeOf);
        case 'hour':
          return hourName(quarter, timeOf);
        case 'day':
          return timeOf(quarter).slice(0, 10);
        case 'month':
          return timeOf(quarter).slice(0, 7);
        case 'tenant':
          return tenant;
        case 'provider':
        case 'model':
        case 'useCase':
        case 'serviceTier':
        case 'modelPlan':
          return cell[group];
      }
    });
}

type TimeOf = (quarter: number) => string;

/** With its distance from UTC: where clocks go back, an hour comes twice. */
function quarterName(quarter: number, timeOf: TimeOf): string {
  const local = timeOf(quarter);
  return local + offsetName(Date.parse(`${local}Z`) - quarter);
}

function hourName(quarter: number, timeOf: TimeOf): string {
  const local = timeOf(quarter);
  return `${local.slice(0, 13)}:00${offsetName(Date.parse(`${local}Z`) - quarter)}`;
}

function offsetName(ms: number): string {
  const minutes = Math.abs(ms) / 60_000;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${ms < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
