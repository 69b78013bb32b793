import { expect, test } from 'vitest';
import { createApp } from '../testing/create-app.ts';

test('CloudFormation’s own validator finds no error in any stack', () => {
  const given = {
    stage: 'prod',
    model: 'plans',
    widgetOrigins: 'https://a.example',
    gpuArtifacts: 's3://my-models/v3/',
    gpuWarmHours: '8-20',
    pineconeHost: 'https://shop-abc.svc.pinecone.io',
    vendors: 'openai',
    alertEmail: 'ops@shop.example',
  };
  const { app } = createApp(given, { builtinCloudFormationValidation: true });
  expect(() => app.synth()).not.toThrow();
}, 120_000);
