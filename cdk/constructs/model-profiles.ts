import { CrossStackReferences, Names, ReferenceStrength, Tags } from 'aws-cdk-lib';
import { CfnApplicationInferenceProfile } from 'aws-cdk-lib/aws-bedrock';
import { Construct } from 'constructs';
import { type InferenceProfile, inferenceProfileText } from '#contract/inference-profiles.ts';
import { functions, type ModelUse } from '../functions.ts';
import { plannedModels } from '../planned-models.ts';
import { calledArn } from './called-model.ts';
import { grantThroughProfile } from './grant-model.ts';
import type { ShopFunction } from './shop-function.ts';

/**
 * A profile of the account for each model and use case, so that the bill tells them apart by `aisle:use-case`. Functions
 * call models through these and in no other way.
 */
export class ModelProfiles extends Construct {
  private readonly profiles: readonly InferenceProfile[];
  private readonly named: string;

  /** `named`: one model by its id, or `plans`: those of the shipped model plans. */
  constructor(scope: Construct, named: string, region: string) {
    super(scope, 'Profiles');
    this.named = named;
    const models = named === 'plans' ? plannedModels(region) : [named];
    this.profiles = usesOfAll().flatMap((useCase) => models.map((model) => this.profileOf(useCase, model)));
  }

  /** Lets a function call every model of the deployment for the use cases that it has. */
  bindTo(created: ShopFunction, uses: readonly ModelUse[]): void {
    const profiles = this.profiles.filter(({ useCase }) => uses.some((use) => use === useCase));
    if (profiles.length === 0) return;
    created.tell('AISLE_MODEL', this.named);
    created.tell('AISLE_INFERENCE_PROFILES', profiles.map(inferenceProfileText).join(','));
    for (const { model, arn } of profiles) grantThroughProfile(created, created.lambda, model, arn);
  }

  private profileOf(useCase: ModelUse, model: string): InferenceProfile {
    const at = new Construct(this, `${useCase}-${model.replaceAll(/[^\w]/gu, '-')}`);
    const profile = new CfnApplicationInferenceProfile(at, 'Profile', {
      // It has to have a name, which nobody uses.
      inferenceProfileName: Names.uniqueResourceName(at, { maxLength: 64, separator: '-' }),
      description: `Aisle ${useCase}`,
      modelSource: { copyFrom: calledArn(this, model) },
    });
    Tags.of(profile).add('aisle:use-case', useCase);
    // Another model is another profile: a strong reference would forbid to take the old one away.
    CrossStackReferences.of(profile).produce(ReferenceStrength.WEAK);
    return { useCase, model, arn: profile.attrInferenceProfileArn };
  }
}

function usesOfAll(): readonly ModelUse[] {
  return [...new Set(Object.values(functions).flatMap(({ calls }) => calls))];
}
