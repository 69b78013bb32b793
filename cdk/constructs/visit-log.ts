import { Stack } from 'aws-cdk-lib';
import type { IDistribution } from 'aws-cdk-lib/aws-cloudfront';
import { CfnDelivery, CfnDeliveryDestination, CfnDeliverySource } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Parameters } from '../parameters.ts';
import { ShopLog } from './shop-log.ts';

/** What happened, but not to whom: no address, no agent, no cookie, no query, and no path, in which ids stand. */
const fields = [
  'date',
  'time',
  'x-edge-location',
  'cache-behavior-path-pattern',
  'cs-method',
  'cs-protocol',
  'cs-protocol-version',
  'ssl-protocol',
  'sc-status',
  'sc-bytes',
  'sc-content-type',
  'x-edge-result-type',
  'x-edge-response-result-type',
  'x-edge-detailed-result-type',
  'time-taken',
  'time-to-first-byte',
];

/** CloudFront's access log, kept in the one region where CloudFront delivers to. */
export class VisitLog extends Construct {
  constructor(scope: Construct, distribution: IDistribution, parameters: Parameters) {
    super(scope, 'Visits');
    // Deliveries have names.
    const name = `aisle-${parameters.stage}-visits`;
    const source = new CfnDeliverySource(this, 'Source', {
      name,
      logType: 'ACCESS_LOGS',
      resourceArn: Stack.of(this).formatArn({
        service: 'cloudfront',
        region: '',
        resource: 'distribution',
        resourceName: distribution.distributionId,
      }),
    });
    const destination = new CfnDeliveryDestination(this, 'Destination', {
      name,
      destinationResourceArn: new ShopLog(this, parameters).logGroupArn,
      outputFormat: 'json',
    });
    const delivery = new CfnDelivery(this, 'Delivery', {
      deliverySourceName: source.name,
      deliveryDestinationArn: destination.attrArn,
      recordFields: fields,
    });
    delivery.addResourceDependency(source);
  }
}
