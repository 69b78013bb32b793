import { expect, test } from 'vitest';
import { createApp } from '../testing/create-app.ts';

test('CloudFormation’s own validator finds no error in any stack', () => {
  const given = { stage: 'prod', model: 'eu.amazon.nova-lite-v1:0', widgetOrigins: 'https://a.example' };
  const { app } = createApp(given, { builtinCloudFormationValidation: true });
  expect(() => app.synth()).not.toThrow();
}, 120_000);
