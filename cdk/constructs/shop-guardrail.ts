import { createHash } from 'node:crypto';
import { ArnFormat, CrossStackReferences, Fn, ReferenceStrength, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { CfnGuardrail, CfnGuardrailVersion } from 'aws-cdk-lib/aws-bedrock';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { bedrockArea } from '#contract/bedrock-area.ts';
import { guardrailRegions } from '../guardrail-regions.ts';
import type { Parameters } from '../parameters.ts';
import type { Bindable } from './bindable.ts';
import { guardrailPolicy } from './guardrail-policy.ts';

/** What judges messages that our own rules are unsure of, at a version that stays as it is. */
export class ShopGuardrail extends Construct implements Bindable {
  readonly variable = 'AISLE_GUARDRAIL';
  readonly address: string;
  private readonly reached: readonly string[];

  constructor(scope: Construct, { stage, region }: Parameters) {
    super(scope, 'Guardrail');
    const profile = (where: string): string => this.arnOf('guardrail-profile', profileId(region), where);
    const guardrail = new CfnGuardrail(this, 'Guardrail', {
      name: `aisle-${stage}`,
      ...guardrailPolicy,
      // The tier that knows Polish judges in several regions of its area.
      crossRegionConfig: { guardrailProfileArn: profile(region) },
    });
    const version = new CfnGuardrailVersion(this, 'Version', {
      guardrailIdentifier: guardrail.attrGuardrailId,
      // A version is made anew only when something here changes.
      description: createHash('sha256').update(JSON.stringify(guardrailPolicy)).digest('hex').slice(0, 16),
    });
    // The functions of before ask for the version of before until they are deployed as well. All go with the guardrail.
    version.applyRemovalPolicy(RemovalPolicy.RETAIN);
    for (const producer of [guardrail, version]) {
      CrossStackReferences.of(producer).produce(ReferenceStrength.WEAK);
    }
    this.address = Fn.join(':', [guardrail.attrGuardrailId, version.attrVersion]);
    this.reached = [guardrail.attrGuardrailArn, ...guardrailRegions(region).map(profile)];
  }

  /** Asking is all a function can do with it, whatever the verb. */
  grant(grantee: IGrantable): void {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['bedrock:ApplyGuardrail'], resources: [...this.reached] }),
    );
  }

  private arnOf(resource: string, resourceName: string, region: string): string {
    const arnFormat = ArnFormat.SLASH_RESOURCE_NAME;
    return Stack.of(this).formatArn({ service: 'bedrock', region, resource, resourceName, arnFormat });
  }
}

function profileId(region: string): string {
  return `${bedrockArea(region)}.guardrail.v1:0`;
}
