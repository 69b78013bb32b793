import type { Shape } from './shape-of.ts';

/** A body that a shape lets through: only what it requires. */
export function exampleBody(shape: Shape): unknown {
  switch (shape.type) {
    case 'object':
      return Object.fromEntries(
        shape.fields
          .filter(({ isRequired }) => isRequired)
          .map((field) => [field.name, exampleBody(field.shape)]),
      );
    case 'list':
      return [exampleBody(shape.of)];
    case 'choice':
      return shape.of[0] === undefined ? null : exampleBody(shape.of[0]);
    case 'value':
    default:
      return shape.example;
  }
}
