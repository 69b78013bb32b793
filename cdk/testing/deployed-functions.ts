import * as z from 'zod';
import { resourcesOf } from './resources-of.ts';
import type { SynthesisedStack } from './synthesised.ts';

const oneOrMore = <S extends z.ZodType>(schema: S) =>
  z.union([z.array(schema), schema.transform((value) => [value])]);

const Statement = z.object({
  Effect: z.string(),
  Action: oneOrMore(z.string()),
  Resource: oneOrMore(z.unknown()),
  Condition: z.unknown().optional(),
});
const Document = z.object({ Statement: z.array(Statement) });
const Role = z.object({ Policies: z.array(z.object({ PolicyDocument: Document })).default([]) });
/** What a role may do besides what stands in it. */
const Policy = z.object({
  PolicyDocument: Document,
  Roles: z.array(z.object({ Ref: z.string() })),
});
const DeployedFunction = z.object({
  Handler: z.string(),
  Runtime: z.string(),
  Architectures: z.array(z.string()),
  Timeout: z.number(),
  MemorySize: z.number(),
  TracingConfig: z.object({ Mode: z.string() }),
  LoggingConfig: z.object({ LogGroup: z.object({ Ref: z.string() }) }),
  Layers: z.array(z.object({ Ref: z.string() })),
  Role: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) }),
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
});

/** A function with all its role may do. */
export interface DeployedFunction extends z.infer<typeof DeployedFunction> {
  readonly role: string;
  readonly statements: readonly z.infer<typeof Statement>[];
}

/** Our own functions by name; the name is what the handler says. */
export function deployedFunctions(api: SynthesisedStack): ReadonlyMap<string, DeployedFunction> {
  const roles = resourcesOf(api, 'AWS::IAM::Role', Role);
  const policies = [...resourcesOf(api, 'AWS::IAM::Policy', Policy).values()];
  const described = [...resourcesOf(api, 'AWS::Lambda::Function', DeployedFunction).values()].map((found) => {
    const [role] = found.Role['Fn::GetAtt'];
    const beside = policies.filter(({ Roles }) => Roles.some(({ Ref }) => Ref === role));
    const statements = [...(roles.get(role)?.Policies ?? []), ...beside].flatMap(
      ({ PolicyDocument }) => PolicyDocument.Statement,
    );
    return { ...found, role, statements };
  });
  return new Map(described.map((found) => [found.Handler.replace(/\.handler$/, ''), found]));
}
