import type { Quantity } from '../../statements/quantities-in.ts';

/** A number in the one unit of what it measures, so that inches and centimetres can be compared. */
export interface Measure {
  readonly dimension: string;
  readonly values: readonly number[];
  /** The unit it was written in belongs to another system than the others of its dimension. */
  readonly system: string;
}

/** What units of other systems are in those of ours. A pint and a gallon differ by country and are left alone. */
const systems: Readonly<Record<string, readonly [dimension: string, factor: number]>> = {
  inch: ['metre', 0.0254],
  ounce: ['gram', 28.349523125],
  'square-foot': ['square-metre', 0.09290304],
  'fluid-ounce': ['litre', 0.0295735296],
  psi: ['bar', 0.0689475729],
  pascal: ['bar', 0.00001],
  horsepower: ['watt', 735.49875],
  'work-day': ['time', 1440],
  months: ['time', 43_800],
};

/** A quantity in the one unit of its dimension; of one without a unit the dimension is empty. */
export function measureOf({ unit, values }: Quantity): Measure {
  const system = unit?.dimension ?? '';
  if (system === 'fahrenheit') {
    return { dimension: 'celsius', values: values.map((value) => ((value - 32) * 5) / 9), system };
  }
  const [dimension, factor] = systems[system] ?? [system, 1];
  return { dimension, values: values.map((value) => value * factor), system };
}

/** Converted numbers are told rounded. */
const rounding = 0.015;

/** Whether two measures are of the same size, within `tolerance` of it. */
export function isSameSize(one: Measure, other: Measure, tolerance = 0): boolean {
  if (one.dimension !== other.dimension) return false;
  const allowed = one.system === other.system ? Math.max(tolerance, 1e-9) : Math.max(tolerance, rounding);
  return one.values.some((value) =>
    other.values.some((held) => Math.abs(value - held) <= allowed * Math.max(Math.abs(held), 1e-9)),
  );
}
