import { expect, it } from 'vitest';
import { ModelError } from '#core/models/language-model.ts';
import { athenaFault } from './athena/athena-fault.ts';
import { bedrockFault } from './bedrock-model/bedrock-fault.ts';
import { s3Fault } from './s3/s3-fault.ts';
import { sagemakerFault } from './sagemaker-model/sagemaker-fault.ts';

const faults = [
  ['Athena', athenaFault],
  ['S3', s3Fault],
  ['Bedrock', (cause: unknown) => bedrockFault(cause, false)],
  ['SageMaker', (cause: unknown) => sagemakerFault(cause, false)],
] as const;

it.each(faults)('a failure of %s says what to do where no credentials are set up', (_, faultOf) => {
  const cause = Object.assign(new Error('no provider'), { name: 'CredentialsProviderError' });
  const fault = faultOf(cause);
  expect(fault).toMatchObject({ fault: 'denied', cause });
  expect(fault.message).toContain('set AWS_PROFILE');
});

it.each(faults)('a failure of %s keeps the wait, and quotes nobody', (_, faultOf) => {
  const fault = faultOf({
    name: 'Slow',
    message: 'You said: my secret',
    $metadata: { httpStatusCode: 429 },
    $response: { headers: { 'retry-after': '2' } },
  });
  expect(fault).toMatchObject({ fault: 'throttled', retryAfterMs: 2_000 });
  expect(fault.message).toMatch(/\(Slow, status 429\)$/u);
});

it.each(faults)('a failure of %s is one whatever was thrown, and is told apart once', (_, faultOf) => {
  for (const thrown of [undefined, 'text', new Error('x'), { name: 7, $metadata: null }]) {
    expect(faultOf(thrown)).toMatchObject({ name: 'ModelError', cause: thrown });
  }
  const known = new ModelError('idle', 'It said nothing');
  expect(faultOf(known)).toBe(known);
});
