import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { Parameters } from '../parameters.ts';
import { removalPolicyOf } from '../removal-policy.ts';
import type { Bindable } from './bindable.ts';

/**
 * What CloudFront sends with every request and nobody else knows: `{"round": "1", "value": "…"}`. A deployment with
 * another `originSecretRound` makes a new value; Secrets Manager keeps the one before, which is accepted as well.
 */
export class OriginSecret extends Construct implements Bindable {
  readonly variable = 'ORIGIN_SECRET';
  readonly address: string;
  /** Stands for the value where CloudFormation fills it in; in no template. */
  readonly value: string;

  constructor(scope: Construct, { stage, originSecretRound }: Parameters) {
    super(scope, 'ORIGIN_SECRET');
    const secret = new Secret(this, 'Secret', {
      description: 'Shows that a request came through CloudFront',
      generateSecretString: {
        // CloudFormation makes a new value whenever anything here changes.
        secretStringTemplate: JSON.stringify({ round: String(originSecretRound) }),
        generateStringKey: 'value',
        passwordLength: 64,
        excludePunctuation: true,
      },
      removalPolicy: removalPolicyOf(stage),
    });
    this.address = secret.secretArn;
    // What is unwrapped is the reference to the secret, which CloudFormation alone resolves.
    this.value = secret.secretValueFromJson('value').unsafeUnwrap();
  }

  /** Reading is all a function can do with it, whatever the verb. */
  grant(grantee: IGrantable): void {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [this.address] }),
    );
  }
}
