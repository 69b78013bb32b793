import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { StaffPool } from '../constructs/staff-pool.ts';
import type { Parameters } from '../parameters.ts';
import { stackProps } from '../stack-props.ts';

/** Who signs in: the people who work for the shop. */
export class AuthStack extends Stack {
  readonly staff: StaffPool;

  constructor(scope: Construct, id: string, parameters: Parameters) {
    super(scope, id, stackProps(id, parameters));
    this.staff = new StaffPool(this, parameters);
    new CfnOutput(this, 'StaffIssuer', { description: 'Who signs staff in', value: this.staff.issuer });
    new CfnOutput(this, 'StaffClient', {
      description: 'The client of the admin page',
      value: this.staff.clientId,
    });
  }
}
