import { expect, test } from 'vitest';
import * as z from 'zod';
import { resourcesOf } from '../testing/resources-of.ts';
import { synthesised } from '../testing/synthesised.ts';

const Policy = z.object({
  PolicyDocument: z.object({
    Statement: z.array(
      z.object({ Action: z.union([z.string(), z.array(z.string())]), Resource: z.unknown() }),
    ),
  }),
});

test('the copier of pages may do nothing with a star in it, and nothing everywhere', () => {
  const policies = [...resourcesOf(synthesised().Web, 'AWS::IAM::Policy', Policy).values()];
  const statements = policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
  expect(statements.length).toBeGreaterThan(0);
  expect(statements.flatMap(({ Action }) => Action).filter((action) => action.includes('*'))).toEqual([]);
  expect(statements.filter(({ Resource }) => Resource === '*')).toEqual([]);
});
