import type { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { largeBodyPaths } from '../large-body-paths.ts';
import { problemText } from '../problem-text.ts';

type Statement = CfnWebACL.StatementProperty;

/** By address and minute. A person who works does not come near; a page that loops does. */
const requestsPerMinute = 100;
/** What the functions take where a route does not say otherwise, and as much of a body as a web ACL looks at. */
const bodyBytes = 64 << 10;

/** What who asks too often is told, as the API would say it. The firewall knows no ids of requests. */
export const tooMany = {
  key: 'too-many-requests',
  body: {
    contentType: 'APPLICATION_JSON',
    content: problemText('too-many-requests', 'Wait a minute, then try again.', 'firewall'),
  },
} as const;

/** AWS's own rules of the common set that look into bodies: ours are JSON with texts in them that nobody executes. */
const countedOnly = [
  // 8 KB; our own rule knows what each route takes.
  'SizeRestrictions_BODY',
  'CrossSiteScripting_BODY',
  'GenericLFI_BODY',
  'GenericRFI_BODY',
  'EC2MetaDataSSRF_BODY',
];

/** The rules of the web ACL in the order in which they are asked, cheap and certain ones first. */
export function firewallRules(): CfnWebACL.RuleProperty[] {
  const rules = [
    managed('AWSManagedRulesAmazonIpReputationList'),
    rateLimit(),
    bodyLimit(),
    managed('AWSManagedRulesKnownBadInputsRuleSet'),
    managed('AWSManagedRulesCommonRuleSet', countedOnly),
  ];
  return rules.map((rule, priority) => ({ ...rule, priority, visibilityConfig: seenAs(rule.name) }));
}

/** Shows a rule in CloudWatch by its name. No samples are kept: they hold addresses. */
export function seenAs(metricName: string): CfnWebACL.VisibilityConfigProperty {
  return { metricName, cloudWatchMetricsEnabled: true, sampledRequestsEnabled: false };
}

type Rule = Omit<CfnWebACL.RuleProperty, 'priority' | 'visibilityConfig'>;

function managed(name: string, counted: readonly string[] = []): Rule {
  return {
    name,
    overrideAction: { none: {} },
    statement: {
      managedRuleGroupStatement: {
        vendorName: 'AWS',
        name,
        ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
      },
    },
  };
}

/** Of the API alone: pages and pictures are many, come from CloudFront's cache and cost us nothing. */
function rateLimit(): Rule {
  return {
    name: 'RequestsPerMinute',
    action: {
      block: {
        customResponse: {
          responseCode: 429,
          customResponseBodyKey: tooMany.key,
          responseHeaders: [
            { name: 'Retry-After', value: '60' },
            // A refusal holds nothing of the shop, so that any page may read that it is one.
            { name: 'Access-Control-Allow-Origin', value: '*' },
          ],
        },
      },
    },
    statement: {
      rateBasedStatement: {
        limit: requestsPerMinute,
        evaluationWindowSec: 60,
        aggregateKeyType: 'IP',
        scopeDownStatement: pathIs('STARTS_WITH', '/v1/'),
      },
    },
  };
}

/** A web ACL reads the first 64 KiB; a body that goes on after them counts as longer. */
function bodyLimit(): Rule {
  return {
    name: 'BodySize',
    action: { block: {} },
    statement: {
      andStatement: {
        statements: [
          {
            sizeConstraintStatement: {
              fieldToMatch: { body: { oversizeHandling: 'MATCH' } },
              comparisonOperator: 'GT',
              size: bodyBytes,
              textTransformations: asItIs,
            },
          },
          ...largeBodyPaths().map((path): Statement => ({
            notStatement: { statement: pathIs(path.isWhole ? 'EXACTLY' : 'STARTS_WITH', path.text) },
          })),
        ],
      },
    },
  };
}

const asItIs = [{ priority: 0, type: 'NONE' }];

function pathIs(positionalConstraint: 'EXACTLY' | 'STARTS_WITH', searchString: string): Statement {
  return {
    byteMatchStatement: {
      fieldToMatch: { uriPath: {} },
      positionalConstraint,
      searchString,
      textTransformations: asItIs,
    },
  };
}
