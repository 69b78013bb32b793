import { ArnFormat, CrossStackReferences, ReferenceStrength, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { DataIdentifier, DataProtectionPolicy, LogGroup } from 'aws-cdk-lib/aws-logs';
import { CfnLoggingConfiguration, CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import type { Parameters } from '../parameters.ts';
import { firewallRules, seenAs, tooMany } from './firewall-rules.ts';

/** Headers that say who somebody is, or let somebody in. */
const redacted = ['authorization', 'cookie', 'user-agent', 'referer', 'x-forwarded-for'];

/** The web ACL before CloudFront. What it refuses is logged without tokens and queries, addresses masked. */
export class Firewall extends Construct {
  readonly acl: CfnWebACL;

  constructor(scope: Construct, parameters: Parameters) {
    super(scope, 'Firewall');
    this.acl = new CfnWebACL(this, 'Acl', {
      description: `Aisle, ${parameters.stage}`,
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      rules: firewallRules(),
      customResponseBodies: { [tooMany.key]: tooMany.body },
      associationConfig: { requestBody: { CLOUDFRONT: { defaultSizeInspectionLimit: 'KB_64' } } },
      visibilityConfig: seenAs('Aisle'),
    });
    // Read by a stack of another region: CDK's strong references bring functions along that copy values.
    CrossStackReferences.of(this.acl).produce(ReferenceStrength.WEAK);
    this.logRefusals(parameters);
  }

  private logRefusals({ stage, logRetentionDays }: Parameters): void {
    const log = new LogGroup(this, 'Refusals', {
      // WAF writes to groups called so and to no others.
      logGroupName: `aws-waf-logs-aisle-${stage}`,
      retention: logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
      dataProtectionPolicy: new DataProtectionPolicy({ identifiers: [DataIdentifier.IPADDRESS] }),
    });
    new CfnLoggingConfiguration(this, 'Logging', {
      resourceArn: this.acl.attrArn,
      // As WAF knows a group: without the `:*` that CloudFormation puts behind it.
      logDestinationConfigs: [
        Stack.of(this).formatArn({
          service: 'logs',
          resource: 'log-group',
          resourceName: log.logGroupName,
          arnFormat: ArnFormat.COLON_RESOURCE_NAME,
        }),
      ],
      loggingFilter: {
        DefaultBehavior: 'DROP',
        Filters: [
          {
            Behavior: 'KEEP',
            Requirement: 'MEETS_ANY',
            Conditions: [{ ActionCondition: { Action: 'BLOCK' } }],
          },
        ],
      },
      redactedFields: [{ queryString: {} }, ...redacted.map((name) => ({ singleHeader: { Name: name } }))],
    });
  }
}
