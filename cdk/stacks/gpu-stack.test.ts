import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { deployedFunctions } from '../testing/deployed-functions.ts';
import { referent } from '../testing/referent.ts';
import { resourcesOf } from '../testing/resources-of.ts';
import { synthesised } from '../testing/synthesised.ts';

const gpu = { model: 'plans', gpuArtifacts: 's3://my-models/v3/' };
const { Gpu, Functions } = synthesised({ ...gpu, alertEmail: 'ops@shop.example' });
if (Gpu === undefined) throw new Error('There is no stack of GPUs');

const Component = z.object({
  InferenceComponentName: z.string(),
  EndpointName: z.unknown(),
  Specification: z.object({
    ModelName: z.unknown().optional(),
    BaseInferenceComponentName: z.string().optional(),
    Container: z.object({ ArtifactUrl: z.string() }).optional(),
    ComputeResourceRequirements: z.object({ NumberOfAcceleratorDevicesRequired: z.number() }).optional(),
  }),
});
const components = [...resourcesOf(Gpu, 'AWS::SageMaker::InferenceComponent', Component).values()];
const base = components.find(({ Specification }) => Specification.ModelName !== undefined);
const adapters = components.filter((component) => component !== base);

test('there is no GPU unless a deployment names its model', () => {
  expect(synthesised({ model: 'plans' }).Gpu).toBeUndefined();
});

describe('the model', () => {
  const Model = z.object({
    EnableNetworkIsolation: z.literal(true),
    PrimaryContainer: z.object({
      Image: z.string(),
      ModelDataSource: z.object({ S3DataSource: z.object({ S3Uri: z.string() }) }),
      Environment: z.record(z.string(), z.string()),
    }),
  });
  const [model] = resourcesOf(Gpu, 'AWS::SageMaker::Model', Model).values();

  test('lies in the shop’s bucket and runs in AWS’s container of the region, cut off from the net', () => {
    expect(model?.PrimaryContainer.ModelDataSource.S3DataSource.S3Uri).toBe('s3://my-models/v3/base/');
    expect(model?.PrimaryContainer.Image).toMatch(
      /^763104351884\.dkr\.ecr\.eu-central-1\.amazonaws\.com\/djl-inference:[\w.-]+$/u,
    );
  });

  test('is served by vLLM with adapters of rank 16', () => {
    expect(model?.PrimaryContainer.Environment).toMatchObject({
      OPTION_ENTRYPOINT: 'djl_python.lmi_vllm.vllm_async_service',
      OPTION_ENABLE_LORA: 'true',
      OPTION_MAX_LORA_RANK: '16',
      OPTION_MAX_LORAS: '2',
    });
  });

  test('has an adapter for each use that is named, on the one base', () => {
    expect(base?.Specification.ComputeResourceRequirements?.NumberOfAcceleratorDevicesRequired).toBe(1);
    expect(adapters.map(({ Specification }) => Specification)).toEqual(
      ['chat', 'description'].map((use) => ({
        BaseInferenceComponentName: base?.InferenceComponentName,
        Container: { ArtifactUrl: `s3://my-models/v3/adapters/${use}.tar.gz` },
      })),
    );
  });
});

describe('instances', () => {
  const scaling = (given: Record<string, unknown>) => {
    const stack = synthesised({ ...gpu, ...given }).Gpu ?? Gpu;
    const Target = z.object({
      MinCapacity: z.number(),
      MaxCapacity: z.number(),
      ResourceId: z.string(),
      ScheduledActions: z
        .array(
          z.object({
            Schedule: z.string(),
            Timezone: z.string(),
            ScalableTargetAction: z.object({ MinCapacity: z.number() }),
          }),
        )
        .default([]),
    });
    return [...resourcesOf(stack, 'AWS::ApplicationAutoScaling::ScalableTarget', Target).values()][0];
  };

  test('are none while nobody asks', () => {
    const Config = z.object({
      ProductionVariants: z.tuple([z.object({ ManagedInstanceScaling: z.unknown() })]),
    });
    const [config] = resourcesOf(Gpu, 'AWS::SageMaker::EndpointConfig', Config).values();
    expect(config?.ProductionVariants[0].ManagedInstanceScaling).toEqual({
      Status: 'ENABLED',
      MinInstanceCount: 0,
      MaxInstanceCount: 1,
    });
    expect(scaling({})).toMatchObject({
      MinCapacity: 0,
      MaxCapacity: 1,
      ResourceId: `inference-component/${base?.InferenceComponentName}`,
      ScheduledActions: [],
    });
  });

  test('wake up when any component is asked in vain, and follow how many ask at once', () => {
    const Policy = z.object({ PolicyType: z.string() });
    const policies = resourcesOf(Gpu, 'AWS::ApplicationAutoScaling::ScalingPolicy', Policy);
    const kinds = [...policies.values()].map(({ PolicyType }) => PolicyType);
    expect(kinds.toSorted((one, other) => one.localeCompare(other))).toEqual([
      'StepScaling',
      'TargetTrackingScaling',
    ]);
    const Alarm = z.object({
      MetricName: z.string().optional(),
      AlarmActions: z.array(z.unknown()),
      Dimensions: z.array(z.object({ Name: z.string(), Value: z.unknown() })).optional(),
    });
    const asked = [...resourcesOf(Gpu, 'AWS::CloudWatch::Alarm', Alarm).values()].filter(
      ({ MetricName }) => MetricName === 'NoCapacityInvocationFailures',
    );
    expect(new Set(asked.map(({ Dimensions }) => Dimensions?.[0]?.Value))).toEqual(
      new Set(components.map(({ InferenceComponentName }) => InferenceComponentName)),
    );
    for (const { AlarmActions } of asked) {
      const [id = ''] = AlarmActions.map((action) => referent(action, Gpu));
      expect(policies.get(id)?.PolicyType).toBe('StepScaling');
    }
  });

  test('are held in the hours of work, if a shop wants that', () => {
    const actions = scaling({ gpuWarmHours: '8-20' })?.ScheduledActions ?? [];
    expect(
      actions.map((it) => [it.Schedule, it.Timezone, it.ScalableTargetAction.MinCapacity] as const),
    ).toEqual([
      ['cron(0 8 ? * MON-FRI *)', 'Europe/Warsaw', 1],
      ['cron(0 20 ? * MON-FRI *)', 'Europe/Warsaw', 0],
    ]);
  });
});

describe('somebody is told', () => {
  const alarmsOf = (given: Record<string, unknown>) => {
    const stack = synthesised({ ...gpu, ...given, alertEmail: 'ops@shop.example' }).Gpu ?? Gpu;
    const Alarm = z.object({
      AlarmDescription: z.string(),
      EvaluationPeriods: z.number(),
      AlarmActions: z.array(z.unknown()),
      Metrics: z.array(z.looseObject({})).optional(),
    });
    return [...resourcesOf(stack, 'AWS::CloudWatch::Alarm', Alarm).values()];
  };

  test('of an hour in which a GPU ran and nobody asked it', () => {
    const idle = alarmsOf({}).find(({ Metrics }) => Metrics !== undefined);
    expect(idle?.EvaluationPeriods).toBe(1);
    expect(JSON.stringify(idle?.Metrics)).toMatch(/"Period":3600/u);
    expect(idle?.AlarmActions).toHaveLength(1);
  });

  test('only after the hours in which it is held warm anyway', () => {
    const idle = alarmsOf({ gpuWarmHours: '8-20' }).find(({ Metrics }) => Metrics !== undefined);
    expect(idle?.EvaluationPeriods).toBe(13);
  });

  test('of failures', () => {
    const failing = alarmsOf({}).find(({ AlarmDescription }) => AlarmDescription.startsWith('The GPU fails'));
    expect(failing?.AlarmActions).toHaveLength(1);
  });
});

test('the endpoint reads its model and its container, writes its log and metrics, and may do nothing else', () => {
  const Policy = z.object({
    PolicyDocument: z.object({
      Statement: z.array(
        z.object({
          Action: z.union([z.string(), z.array(z.string())]),
          Resource: z.unknown(),
          Condition: z.unknown().optional(),
        }),
      ),
    }),
  });
  const statements = [...resourcesOf(Gpu, 'AWS::IAM::Policy', Policy).values()].flatMap(
    ({ PolicyDocument }) => PolicyDocument.Statement,
  );
  expect(statements.flatMap(({ Action }) => Action).filter((action) => action.includes('*'))).toEqual([]);
  const everywhere = statements.filter(({ Resource }) => Resource === '*');
  expect(everywhere.flatMap(({ Action }) => Action)).toEqual([
    'ecr:GetAuthorizationToken',
    'cloudwatch:PutMetricData',
  ]);
  const onFiles = statements.filter(({ Action }) => Action === 's3:GetObject');
  expect(onFiles.map(({ Resource }) => Resource)).toEqual(['arn:aws:s3:::my-models/v3/*']);
});

test('who calls a model finds the adapter of what it does, and may ask that alone', () => {
  const deployed = deployedFunctions(Functions);
  const chat = deployed.get('chat');
  expect(chat?.Environment.Variables['SAGEMAKER_COMPONENT']).toBe('aisle-dev-chat');
  expect(referent(chat?.Environment.Variables['SAGEMAKER_ENDPOINT'], Gpu)).toMatch(/^Endpoint/u);
  const [grant, ...others] = (chat?.statements ?? []).filter(({ Action }) =>
    Action.some((action) => action.startsWith('sagemaker:')),
  );
  expect(others).toEqual([]);
  expect(grant?.Action).toEqual(['sagemaker:InvokeEndpointWithResponseStream']);
  expect(JSON.stringify(grant?.Resource[1])).toContain(':inference-component/aisle-dev-chat"');
  expect(deployed.get('costs')?.Environment.Variables).not.toHaveProperty('SAGEMAKER_ENDPOINT');
});

test('a use without an adapter is served by the base', () => {
  const { Functions: other } = synthesised({ ...gpu, gpuAdapters: 'description' });
  const chat = deployedFunctions(other).get('chat');
  expect(chat?.Environment.Variables['SAGEMAKER_COMPONENT']).toBe('aisle-dev-base');
});

test('logs of the container end with all others', () => {
  const Log = z.object({ LogGroupName: z.string(), RetentionInDays: z.literal(7) });
  const [log] = resourcesOf(Gpu, 'AWS::Logs::LogGroup', Log).values();
  expect(log?.LogGroupName).toBe('/aws/sagemaker/InferenceComponents/aisle-dev-base');
});
