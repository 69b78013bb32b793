import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { Stage } from '../parameters.ts';
import { removalPolicyOf } from '../removal-policy.ts';
import type { Bindable } from './bindable.ts';

/** The key that signs guest tokens: 64 random characters that exist nowhere but in Secrets Manager. */
export class GuestTokenSecret extends Construct implements Bindable {
  readonly variable = 'GUEST_TOKEN_SECRET';
  readonly address: string;
  private readonly secret: Secret;

  constructor(scope: Construct, stage: Stage) {
    super(scope, 'GUEST_TOKEN_SECRET');
    this.secret = new Secret(this, 'Secret', {
      description: 'Signs the tokens of shoppers without an account',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: removalPolicyOf(stage),
    });
    this.address = this.secret.secretArn;
  }

  /** Reading is all a function can do with it, whatever the verb. */
  grant(grantee: IGrantable): void {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [this.secret.secretArn] }),
    );
  }
}
