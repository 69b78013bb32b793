import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { Stage } from '../parameters.ts';
import { removalPolicyOf } from '../removal-policy.ts';
import type { Bindable } from './bindable.ts';

/** The keys of vendors outside AWS, as JSON: `{"pinecone": "…"}`. Made without any; whoever deploys puts them in. */
export class VendorKeys extends Construct implements Bindable {
  readonly variable = 'MODEL_KEYS_SECRET';
  readonly address: string;

  constructor(scope: Construct, stage: Stage) {
    super(scope, 'VendorKeys');
    const secret = new Secret(this, 'Secret', {
      description: 'The keys of vendors by name: {"pinecone": "…", "openai": "…"}',
      generateSecretString: {
        passwordLength: 64,
        excludePunctuation: true,
        secretStringTemplate: '{}',
        generateStringKey: 'none',
      },
      removalPolicy: removalPolicyOf(stage),
    });
    this.address = secret.secretArn;
  }

  /** Reading is all a function can do with it, whatever the verb. */
  grant(grantee: IGrantable): void {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [this.address] }),
    );
  }
}
