import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { staffRoles } from '#contract/access.ts';
import { deployedFunctions } from '../testing/deployed-functions.ts';
import { resourcesOf } from '../testing/resources-of.ts';
import { synthesised } from '../testing/synthesised.ts';

const Pool = z.object({
  AdminCreateUserConfig: z.object({ AllowAdminCreateUserOnly: z.boolean() }),
  DeletionProtection: z.string().optional(),
  MfaConfiguration: z.string(),
});
const Client = z.object({
  GenerateSecret: z.boolean(),
  AllowedOAuthFlows: z.array(z.string()),
  CallbackURLs: z.array(z.string()),
  RefreshTokenRotation: z.object({ Feature: z.string() }),
  EnableTokenRevocation: z.boolean(),
  PreventUserExistenceErrors: z.string(),
});
const hosted = { domain: 'aisle.shop.example', certificateArn: 'arn:aws:acm:us-east-1:1:certificate/1' };

describe.each(['dev', 'prod'] as const)('the people who sign in to %s', (stage) => {
  const { Auth } = synthesised({ stage, ...hosted });

  test('are in a group for each role', () => {
    const Group = z.object({ GroupName: z.string() });
    const groups = [...resourcesOf(Auth, 'AWS::Cognito::UserPoolGroup', Group).values()];
    expect(groups.map(({ GroupName }) => GroupName).toSorted()).toEqual(staffRoles.toSorted());
  });

  test('are invited, never sign themselves up, and may have a second factor', () => {
    const [pool] = resourcesOf(Auth, 'AWS::Cognito::UserPool', Pool).values();
    expect(pool?.AdminCreateUserConfig.AllowAdminCreateUserOnly).toBe(true);
    expect(pool?.MfaConfiguration).toBe('OPTIONAL');
    expect(pool?.DeletionProtection === 'ACTIVE').toBe(stage === 'prod');
  });

  test('sign in by code on the shop’s own page, with refresh tokens that work once', () => {
    const [client] = resourcesOf(Auth, 'AWS::Cognito::UserPoolClient', Client).values();
    expect(client).toEqual({
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      CallbackURLs: ['https://aisle.shop.example/admin/'],
      RefreshTokenRotation: { Feature: 'ENABLED' },
      EnableTokenRevocation: true,
      PreventUserExistenceErrors: 'ENABLED',
    });
  });
});

test.each([
  [{ site: 'https://d1.cloudfront.example' }, 'https://d1.cloudfront.example/admin/'],
  [{}, 'http://localhost:8787/admin/'],
])('come back to where the pages are: %j', (told, callback) => {
  const [client] = resourcesOf(synthesised(told).Auth, 'AWS::Cognito::UserPoolClient', Client).values();
  expect(client?.CallbackURLs).toEqual([callback]);
});

test('the authorizer and the function that tells the pages alone know the pool and its client', () => {
  const knowing = [...deployedFunctions(synthesised().Functions)].filter(([, { Environment }]) =>
    ['STAFF_ISSUER', 'STAFF_CLIENT_ID'].every((variable) => variable in Environment.Variables),
  );
  expect(knowing.map(([name]) => name).toSorted()).toEqual(['authorizer', 'system']);
});
