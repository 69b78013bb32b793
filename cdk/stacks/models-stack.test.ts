import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { guardrailPolicy } from '../constructs/guardrail-policy.ts';
import { deployedFunctions } from '../testing/deployed-functions.ts';
import { referent } from '../testing/referent.ts';
import { resourcesOf } from '../testing/resources-of.ts';
import { synthesised } from '../testing/synthesised.ts';

const { Models, Functions } = synthesised({ model: 'plans' });
if (Models === undefined) throw new Error('There is no stack of models');
const deployed = deployedFunctions(Functions);

const Tier = z.object({ TierName: z.literal('STANDARD') });
const Guardrail = z.object({
  ContentPolicyConfig: z.object({
    ContentFiltersTierConfig: Tier,
    FiltersConfig: z.array(z.object({ Type: z.string(), InputStrength: z.string() })),
  }),
  TopicPolicyConfig: z.object({
    TopicsTierConfig: Tier,
    TopicsConfig: z.array(
      z.object({
        Type: z.literal('DENY'),
        Definition: z.string().max(1000),
        Examples: z.array(z.string().max(100)).max(5),
      }),
    ),
  }),
  SensitiveInformationPolicyConfig: z.strictObject({
    RegexesConfig: z.array(
      z.object({ Name: z.string(), Pattern: z.string(), Action: z.literal('ANONYMIZE') }),
    ),
  }),
  CrossRegionConfig: z.object({ GuardrailProfileArn: z.unknown() }),
  BlockedInputMessaging: z.string().max(500),
  BlockedOutputsMessaging: z.string().max(500),
});
const [guardrail] = resourcesOf(Models, 'AWS::Bedrock::Guardrail', Guardrail).values();

describe('the guardrail', () => {
  test('is of the tier that knows Polish, which judges in the area of the region', () => {
    expect(JSON.stringify(guardrail?.CrossRegionConfig.GuardrailProfileArn)).toContain(
      ':guardrail-profile/eu.guardrail.v1:0',
    );
  });

  test('filters every kind of content, and attacks on the prompt most strictly', () => {
    const filters = guardrail?.ContentPolicyConfig.FiltersConfig ?? [];
    expect(filters.map(({ Type }) => Type).toSorted()).toEqual([
      'HATE',
      'INSULTS',
      'MISCONDUCT',
      'PROMPT_ATTACK',
      'SEXUAL',
      'VIOLENCE',
    ]);
    expect(filters.find(({ Type }) => Type === 'PROMPT_ATTACK')?.InputStrength).toBe('HIGH');
    expect(filters.every(({ InputStrength }) => InputStrength !== 'NONE')).toBe(true);
  });

  test('says what it refuses in both languages of the shop', () => {
    const messages = [guardrail?.BlockedInputMessaging, guardrail?.BlockedOutputsMessaging];
    for (const message of messages) expect(message).toMatch(/I cannot help[^]+nie mogę pomóc/u);
  });
});

describe('numbers of Poland', () => {
  const found = (text: string) =>
    (guardrail?.SensitiveInformationPolicyConfig.RegexesConfig ?? [])
      .filter(({ Pattern }) => new RegExp(Pattern, 'u').test(text))
      .map(({ Name }) => Name);

  test.each([
    ['mój PESEL to 44051401359', 'PESEL'],
    ['NIP 526-104-08-28', 'NIP'],
    ['NIP: 5261040828', 'NIP without dashes'],
    ['PL61109010140000071219812874', 'Polish account number'],
    ['61 1090 1014 0000 0712 1981 2874', 'Polish account number'],
  ])('%s is masked as %s', (text, name) => {
    expect(found(text)).toEqual([name]);
  });

  test.each(['order 12345678901', 'EAN 5901234123457', '1 234,56 zł', '2026-11-21', 'tel. 601 234 567'])(
    '%s is left alone',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});

describe('who asks the guardrail', () => {
  const asking = [...deployed].filter(([, { Environment }]) => 'AISLE_GUARDRAIL' in Environment.Variables);

  test('is the chat, at a version that stays as it is', () => {
    expect(asking.map(([name]) => name)).toEqual(['chat']);
    const address = z
      .object({ 'Fn::Join': z.tuple([z.literal(':'), z.tuple([z.unknown(), z.unknown()])]) })
      .parse(deployed.get('chat')?.Environment.Variables['AISLE_GUARDRAIL'])['Fn::Join'][1];
    expect(address.map((part) => referent(part, Models))).toEqual([
      expect.stringMatching(/^GuardrailGuardrail|^Guardrail[0-9A-F]{8}$/u),
      expect.stringMatching(/^GuardrailVersion/u),
    ]);
  });

  test('may apply it, in the regions its profile judges in, and do nothing else with it', () => {
    const statements = [...deployed].flatMap(([name, { statements: all }]) =>
      all
        .filter(({ Action }) => Action.some((action) => /guardrail/iu.test(action)))
        .map((statement) => ({ name, ...statement })),
    );
    expect(statements.map(({ name, Action }) => [name, ...Action])).toEqual([
      ['chat', 'bedrock:ApplyGuardrail'],
    ]);
    const [own, ...profiles] = statements[0]?.Resource ?? [];
    expect(referent(own, Models)).toMatch(/^Guardrail/u);
    const regions = profiles.map((arn) => /arn:aws:bedrock:([\w-]+):/u.exec(JSON.stringify(arn))?.[1]);
    expect(regions).toEqual([
      'eu-central-1',
      'eu-north-1',
      'eu-south-1',
      'eu-south-2',
      'eu-west-1',
      'eu-west-3',
    ]);
    expect(profiles.every((arn) => JSON.stringify(arn).includes('guardrail-profile/eu.guardrail.v1:0'))).toBe(
      true,
    );
  });
});

test('a version is made anew when what it judges by changes, and the one before stays for who still asks it', () => {
  const Version = z.object({ Description: z.string().regex(/^[0-9a-f]{16}$/u) });
  expect(resourcesOf(Models, 'AWS::Bedrock::GuardrailVersion', Version).size).toBe(1);
  const version = Object.values(Models.Resources).find(
    ({ Type }) => Type === 'AWS::Bedrock::GuardrailVersion',
  );
  expect(version?.DeletionPolicy).toBe('Retain');
  expect(guardrailPolicy.sensitiveInformationPolicyConfig).not.toHaveProperty('piiEntitiesConfig');
});

test('a shop may do without', () => {
  const { Models: without, Functions: other } = synthesised({ model: 'plans', guardrail: 'off' });
  expect(JSON.stringify([without?.Resources, other.Resources])).not.toMatch(/guardrail/iu);
});
