import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Bindable, BoundVariable, LakeVariable } from '../constructs/bindable.ts';
import { DailyBackups } from '../constructs/daily-backups.ts';
import { AssetsBucket } from '../constructs/assets-bucket.ts';
import { DocumentsBucket } from '../constructs/documents-bucket.ts';
import { GuestTokenSecret } from '../constructs/guest-token-secret.ts';
import { OriginSecret } from '../constructs/origin-secret.ts';
import { OrdersBucket } from '../constructs/orders-bucket.ts';
import { SnapshotsBucket } from '../constructs/snapshots-bucket.ts';
import { searchesAtVendors } from '../constructs/search-services.ts';
import { ShopTable } from '../constructs/shop-table.ts';
import { VendorKeys } from '../constructs/vendor-keys.ts';
import type { Parameters } from '../parameters.ts';
import { stackProps } from '../stack-props.ts';

/** What must outlive every deployment: four tables, apart by who may touch them, documents and their index, and the key of guest tokens. */
export class DataStack extends Stack {
  readonly resources: Readonly<Record<Exclude<BoundVariable, LakeVariable>, Bindable>>;
  /** The keys of vendors outside AWS, where the deployment has any. */
  readonly vendorKeys: VendorKeys | undefined;
  /** What CloudFront sends along. */
  readonly origin: OriginSecret;
  /** The table whose changes are told on. */
  readonly money: ShopTable;

  constructor(scope: Construct, id: string, parameters: Parameters) {
    super(scope, id, stackProps(id, parameters));
    const { stage } = parameters;
    this.vendorKeys = needsVendorKeys(parameters) ? new VendorKeys(this, stage) : undefined;
    this.origin = new OriginSecret(this, parameters);
    this.money = new ShopTable(this, 'MONEY_TABLE', stage);
    const shop = new ShopTable(this, 'SHOP_TABLE', stage);
    const people = new ShopTable(this, 'PEOPLE_TABLE', stage);
    // What lies in the table of operations is of the hour.
    if (stage === 'prod') new DailyBackups(this, [shop, people, this.money], stage);
    this.resources = {
      SHOP_TABLE: shop,
      PEOPLE_TABLE: people,
      MONEY_TABLE: this.money,
      OPERATIONS_TABLE: new ShopTable(this, 'OPERATIONS_TABLE', stage),
      DOCUMENTS_BUCKET: new DocumentsBucket(this, parameters),
      ORDERS_BUCKET: new OrdersBucket(this, stage),
      SNAPSHOTS_BUCKET: new SnapshotsBucket(this, stage),
      ASSETS_BUCKET: new AssetsBucket(this, stage),
      GUEST_TOKEN_SECRET: new GuestTokenSecret(this, stage),
      ORIGIN_SECRET: this.origin,
    };
  }
}

function needsVendorKeys(parameters: Parameters): boolean {
  return parameters.vendors.length > 0 || searchesAtVendors(parameters);
}
