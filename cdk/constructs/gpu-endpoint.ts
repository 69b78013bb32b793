import { ArnFormat, CrossStackReferences, ReferenceStrength, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { CfnEndpoint, CfnEndpointConfig, CfnInferenceComponent, CfnModel } from 'aws-cdk-lib/aws-sagemaker';
import { Construct } from 'constructs';
import { artifactsAt } from '../artifacts.ts';
import type { ModelUse } from '../functions.ts';
import { type LmiImage, lmiImage } from '../lmi-image.ts';
import type { GpuParameters } from '../gpu-parameters.ts';
import type { Parameters } from '../parameters.ts';
import { GpuRole } from './gpu-role.ts';

/** The one kind of instance of the endpoint. */
export const variantName = 'gpu';

/** An adapter is no larger than what it was trained as. */
const loraRank = 16;

/** Mistral-7B-Instruct-v0.2 on GPUs that are there only while somebody asks, with a LoRA adapter for each use. */
export class GpuEndpoint extends Construct {
  readonly name: string;
  readonly baseName: string;
  private readonly adapters: readonly ModelUse[];
  private readonly stage: Parameters['stage'];

  constructor(scope: Construct, gpu: GpuParameters, parameters: Parameters) {
    super(scope, 'Endpoint');
    const image = lmiImage(parameters.region);
    if (image === undefined) throw new Error(`AWS has no container for large models in ${parameters.region}`);
    this.stage = parameters.stage;
    this.baseName = this.componentOf('base');
    this.adapters = gpu.adapters;
    const endpoint = this.createEndpoint(gpu, image, parameters);
    // It changes with its settings: a strong reference would forbid to take the old one away.
    CrossStackReferences.of(endpoint).produce(ReferenceStrength.WEAK);
    this.name = endpoint.attrEndpointName;
    const base = this.createBase(endpoint, this.createModel(gpu, image));
    for (const use of gpu.adapters) this.createAdapter(use, base, gpu);
  }

  /** The component that serves a use: its adapter, or what all adapters rest on. */
  componentFor(use: ModelUse): string {
    return this.adapters.includes(use) ? this.componentOf(use) : this.baseName;
  }

  /** What may be asked: the base and its adapters. */
  get components(): readonly string[] {
    return [this.baseName, ...this.adapters.map((use) => this.componentOf(use))];
  }

  /** Components are told apart by names alone: CloudFormation knows no others of them. */
  private componentOf(what: ModelUse | 'base'): string {
    return `aisle-${this.stage}-${what}`;
  }

  arnOf(resource: 'endpoint' | 'inference-component', resourceName: string): string {
    const arnFormat = ArnFormat.SLASH_RESOURCE_NAME;
    return Stack.of(this).formatArn({ service: 'sagemaker', resource, resourceName, arnFormat });
  }

  private createEndpoint(gpu: GpuParameters, image: LmiImage, parameters: Parameters): CfnEndpoint {
    const log = new LogGroup(this, 'Log', {
      // SageMaker writes to a group of this name, and makes one without an end where there is none.
      logGroupName: `/aws/sagemaker/InferenceComponents/${this.baseName}`,
      retention: parameters.logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const artifacts = artifactsAt(gpu.artifacts);
    const config = new CfnEndpointConfig(this, 'Config', {
      executionRoleArn: new GpuRole(this, { artifacts, image, log }).arn,
      productionVariants: [
        {
          variantName,
          instanceType: gpu.instance,
          initialInstanceCount: 1,
          managedInstanceScaling: {
            status: 'ENABLED',
            minInstanceCount: 0,
            maxInstanceCount: gpu.maxInstances,
          },
          routingConfig: { routingStrategy: 'LEAST_OUTSTANDING_REQUESTS' },
          // A model of 15 GB has to come from S3 and into the GPU.
          modelDataDownloadTimeoutInSeconds: 1200,
          containerStartupHealthCheckTimeoutInSeconds: 1200,
        },
      ],
    });
    return new CfnEndpoint(this, 'Endpoint', { endpointConfigName: config.attrEndpointConfigName });
  }

  private createModel(gpu: GpuParameters, image: LmiImage): CfnModel {
    return new CfnModel(this, 'Model', {
      // The container needs nobody: what it serves lies in its folder when it starts.
      enableNetworkIsolation: true,
      primaryContainer: {
        image: image.uri,
        modelDataSource: {
          s3DataSource: {
            s3Uri: `${gpu.artifacts}base/`,
            s3DataType: 'S3Prefix',
            compressionType: 'None',
          },
        },
        environment: servingEnvironment(gpu),
      },
    });
  }

  private createBase(endpoint: CfnEndpoint, model: CfnModel): CfnInferenceComponent {
    return new CfnInferenceComponent(this, 'Base', {
      inferenceComponentName: this.baseName,
      endpointName: endpoint.attrEndpointName,
      variantName,
      specification: {
        modelName: model.attrModelName,
        computeResourceRequirements: {
          numberOfAcceleratorDevicesRequired: 1,
          minMemoryRequiredInMb: 8192,
        },
        startupParameters: {
          modelDataDownloadTimeoutInSeconds: 1200,
          containerStartupHealthCheckTimeoutInSeconds: 1200,
        },
      },
      runtimeConfig: { copyCount: 1 },
    });
  }

  private createAdapter(use: ModelUse, base: CfnInferenceComponent, { artifacts }: GpuParameters): void {
    const adapter = new CfnInferenceComponent(this, `Adapter-${use}`, {
      inferenceComponentName: this.componentOf(use),
      endpointName: base.endpointName,
      specification: {
        baseInferenceComponentName: this.baseName,
        container: { artifactUrl: `${artifacts}adapters/${use}.tar.gz` },
      },
    });
    adapter.addResourceDependency(base);
  }
}

/** https://docs.djl.ai/master/docs/serving/serving/docs/lmi/user_guides/vllm_user_guide.html */
function servingEnvironment({ adapters }: GpuParameters): Record<string, string> {
  return {
    HF_MODEL_ID: '/opt/ml/model',
    SERVING_FAIL_FAST: 'true',
    OPTION_ASYNC_MODE: 'true',
    OPTION_ROLLING_BATCH: 'disable',
    OPTION_ENTRYPOINT: 'djl_python.lmi_vllm.vllm_async_service',
    OPTION_TENSOR_PARALLEL_DEGREE: '1',
    OPTION_DTYPE: 'bf16',
    OPTION_MAX_MODEL_LEN: '8192',
    ...(adapters.length > 0 && {
      OPTION_ENABLE_LORA: 'true',
      OPTION_MAX_LORAS: String(adapters.length),
      OPTION_MAX_CPU_LORAS: String(adapters.length),
      OPTION_MAX_LORA_RANK: String(loraRank),
    }),
  };
}
