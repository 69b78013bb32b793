import { CfnOutput, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { AlertTopic } from '../constructs/alert-topic.ts';
import { GpuAlarms } from '../constructs/gpu-alarms.ts';
import { GpuEndpoint } from '../constructs/gpu-endpoint.ts';
import { GpuScaling } from '../constructs/gpu-scaling.ts';
import type { ShopFunction } from '../constructs/shop-function.ts';
import type { ModelUse } from '../functions.ts';
import type { GpuParameters } from '../gpu-parameters.ts';
import type { Parameters } from '../parameters.ts';
import { stackProps } from '../stack-props.ts';

/** The shop's own model, tuned on its own texts. Made where a deployment names the files of it. */
export class GpuStack extends Stack {
  private readonly endpoint: GpuEndpoint;

  constructor(scope: Construct, id: string, gpu: GpuParameters, parameters: Parameters) {
    super(scope, id, stackProps(id, parameters));
    this.endpoint = new GpuEndpoint(this, gpu, parameters);
    new GpuScaling(this, this.endpoint, gpu);
    new GpuAlarms(this, this.endpoint, gpu, new AlertTopic(this, parameters));
    new CfnOutput(this, 'EndpointName', { description: 'The shop’s own model', value: this.endpoint.name });
  }

  /** Lets a function ask the model, through the adapter of what it does. */
  bindTo(created: ShopFunction, [use]: readonly ModelUse[]): void {
    if (use === undefined) return;
    const component = this.endpoint.componentFor(use);
    created.tell('SAGEMAKER_ENDPOINT', this.endpoint.name);
    created.tell('SAGEMAKER_COMPONENT', component);
    created.lambda.addToRolePolicy(
      new PolicyStatement({
        actions: ['sagemaker:InvokeEndpointWithResponseStream'],
        resources: [
          this.endpoint.arnOf('endpoint', this.endpoint.name),
          this.endpoint.arnOf('inference-component', component),
        ],
      }),
    );
  }
}
