import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Bindable, BoundVariable } from '../constructs/bindable.ts';
import { GuestTokenSecret } from '../constructs/guest-token-secret.ts';
import { ShopTable } from '../constructs/shop-table.ts';
import type { Parameters } from '../parameters.ts';
import { stackProps } from '../stack-props.ts';

/** What must outlive every deployment: four tables, apart by who may touch them, and the key of guest tokens. */
export class DataStack extends Stack {
  readonly resources: Readonly<Record<BoundVariable, Bindable>>;

  constructor(scope: Construct, id: string, parameters: Parameters) {
    super(scope, id, stackProps(id, parameters));
    const { stage } = parameters;
    this.resources = {
      SHOP_TABLE: new ShopTable(this, 'SHOP_TABLE', stage),
      PEOPLE_TABLE: new ShopTable(this, 'PEOPLE_TABLE', stage),
      MONEY_TABLE: new ShopTable(this, 'MONEY_TABLE', stage),
      OPERATIONS_TABLE: new ShopTable(this, 'OPERATIONS_TABLE', stage),
      GUEST_TOKEN_SECRET: new GuestTokenSecret(this, stage),
    };
  }
}
