import { modelBehindProfile } from '../constructs/called-model.ts';
import { jobs } from '#contract/jobs.ts';
import { artifactsAt } from '../artifacts.ts';
import { searchesAtVendors } from '../constructs/search-services.ts';
import { type FunctionDesign, functions } from '../functions.ts';
import { gpuOf } from '../gpu-parameters.ts';
import type { Parameters } from '../parameters.ts';
import type { FindingException } from './finding-exception.ts';
import { serverlessExceptions } from './serverless-exceptions.ts';

/** The functions of a kind, by their paths: a new one is excused for the same reasons. */
function pathsOf(
  isMeant: (design: Pick<FunctionDesign, 'calls'> & { binds: object }) => boolean,
): readonly string[] {
  return Object.entries(functions)
    .filter(([, design]) => isMeant(design))
    .map(([name]) => `${name in jobs ? 'Jobs/' : ''}Functions/${name}`);
}

/** Who searches the shop's knowledge, or fills what is searched. */
const searching = pathsOf(({ binds }) => 'SNAPSHOTS_BUCKET' in binds);

const always: readonly FindingException[] = [
  {
    rule: 'AwsSolutions-SMG4',
    path: 'Data/GUEST_TOKEN_SECRET',
    reason: 'A new key signs every guest out, so it is changed when there is cause, not by the calendar',
  },
  {
    rule: 'AwsSolutions-SMG4',
    path: 'Data/ORIGIN_SECRET',
    reason:
      'It is changed by a deployment with another originSecretRound, since CloudFront has to learn it as well',
  },
  {
    rule: 'AwsSolutions-IAM5[Resource::*]',
    path: 'Functions',
    reason: 'X-Ray knows no resources to restrict its two write actions to',
  },
  {
    rule: 'AwsSolutions-IAM5[Resource::*]',
    path: 'Jobs/Functions',
    reason: 'X-Ray knows no resources to restrict its two write actions to, nor DynamoDB its list of streams',
  },
  ...(['DOCUMENTS_BUCKET', 'SNAPSHOTS_BUCKET', 'ASSETS_BUCKET'] as const).map((bucket): FindingException => ({
    rule: 'AwsSolutions-S1',
    path: `Data/${bucket}`,
    reason: 'Only our functions and the shop’s own people reach it, and CloudTrail can tell of both',
  })),
  {
    rule: 'AwsSolutions-S1',
    path: 'Data/ORDERS_BUCKET',
    reason: 'Only our functions write to it and nobody reads: its objects are empty, and gone in a week',
  },
  {
    rule: 'AwsSolutions-S1',
    path: 'Lake/LAKE_BUCKET',
    reason:
      'Only our functions reach it, and CloudTrail can tell of them; what learning leaves there is gone in a day',
  },
  {
    rule: 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPush',
    path: 'Api/RestApi/Gateway/CloudWatchRole',
    reason: 'The one role API Gateway takes for access logs, of the account and not of this API',
  },
  {
    rule: 'AwsSolutions-APIG2',
    path: 'Api/RestApi/Gateway/Resource',
    reason: 'The functions check every request against the contract and say which field is wrong',
  },
  {
    rule: 'AwsSolutions-APIG3',
    path: 'Api/RestApi/Gateway',
    reason:
      'A web ACL here would see CloudFront’s addresses: it stands before CloudFront, which alone gets in',
  },
  {
    rule: 'AwsSolutions-APIG6',
    path: 'Api/RestApi/Gateway',
    reason: 'Execution logs are kept for ever in a group out of our reach; the access log tells enough',
  },
  {
    rule: 'AwsSolutions-COG4',
    path: 'Api/RestApi/Gateway/Default',
    reason: 'Our own authorizer knows guests and signed-in people alike; Cognito’s knows no guests',
  },
  {
    rule: 'AwsSolutions-COG2',
    path: 'Auth/StaffPool/Pool',
    reason: 'A second factor is offered to everybody; a shop that wants it of everybody says so in its pool',
  },
  {
    rule: 'AwsSolutions-COG8',
    path: 'Auth/StaffPool/Pool',
    reason: 'Threat protection is paid for each person who signs in',
  },
  {
    rule: 'AwsSolutions-S1',
    path: 'Web/Website/Pages',
    reason: 'Only CloudFront reads the bucket, and what lies in it is public',
  },
  {
    rule: 'AwsSolutions-CFR1',
    path: 'Web/Website/Distribution',
    reason: 'Where a shop sells is the shop’s affair',
  },
  {
    rule: 'AwsSolutions-CFR3',
    path: 'Web/Website/Distribution',
    reason: 'It knows CloudFront’s old log alone, which holds addresses; ours of prod leaves them out',
  },
  {
    rule: 'AwsSolutions-IAM5[Resource::<WebsitePages',
    path: 'Web/PageUpload',
    reason: 'It replaces all files of the bucket, whose names it cannot know before',
  },
  {
    rule: 'AwsSolutions-L1',
    path: 'Web/Custom::CDKBucketDeployment',
    reason: 'CDK’s own copier, whose runtime comes with aws-cdk-lib',
  },
];

/** Whole buckets, or what begins alike in them, as other stacks see them: by the name of an export of the data stack. */
function ofBuckets({ stage }: Parameters): FindingException[] {
  const objectsOf = (bucket: string) =>
    `AwsSolutions-IAM5[Resource::aisle-${stage}-data:ExportsOutputFnGetAtt${bucket}` as const;
  return [
    ...searching.map((path) => ({
      rule: objectsOf('SNAPSHOTSBUCKET'),
      path,
      reason: 'There is a file for each shop, called after it',
    })),
    ...pathsOf(({ binds }) => 'DOCUMENTS_BUCKET' in binds).map((path) => ({
      rule: objectsOf('DOCUMENTSBUCKET'),
      path,
      reason: 'A shop calls its documents as it likes; what is learned lies in a file for each shop and day',
    })),
    ...pathsOf(({ binds }) => 'ASSETS_BUCKET' in binds).map((path) => ({
      rule: objectsOf('ASSETSBUCKET'),
      path,
      reason: 'There is a file for each picture of a product',
    })),
    ...pathsOf(({ binds }) => 'ORDERS_BUCKET' in binds).map((path) => ({
      rule: objectsOf('ORDERSBUCKET'),
      path,
      reason: 'Each order is an object of its own',
    })),
    ...pathsOf(({ binds }) => 'LAKE_BUCKET' in binds).map((path): FindingException => ({
      rule: `AwsSolutions-IAM5[Resource::aisle-${stage}-lake:ExportsOutputFnGetAttLAKEBUCKET`,
      path,
      reason: 'There are files for each shop and day, and for each run of learning',
    })),
    {
      rule: 'AwsSolutions-IAM5[Resource::arn:aws:glue:',
      path: 'Jobs/Functions/learn',
      reason: 'It looks up the tables of one database, each of which a query may name',
    },
  ];
}

/** Every finding we live with, and why. One that no longer occurs fails the check, so the list cannot outlive its causes. */
export function findingExceptions(parameters: Parameters): readonly FindingException[] {
  return [
    ...always,
    ...serverlessExceptions,
    ...ofStage(parameters),
    ...ofAlerts(parameters),
    ...ofErrorReports(parameters),
    ...ofModels(parameters),
    ...ofVendorKeys(parameters),
    ...ofBuckets(parameters),
    ...ofHost(parameters),
    ...ofGpu(parameters),
  ];
}

/** Some call models; whoever searches, or fills what is searched, the embedder and the reranker. */
function ofModels({ model, embedder, reranker }: Parameters): FindingException[] {
  const isProfile = (id: string | undefined) =>
    id === 'plans' || (id !== undefined && modelBehindProfile(id.replace(/^bedrock\//u, '')) !== undefined);
  const callers = new Set([
    ...(isProfile(model) ? pathsOf(({ calls }) => calls.length > 0) : []),
    ...(isProfile(embedder) || isProfile(reranker) ? searching : []),
  ]);
  return [...callers].map((path) => ({
    rule: 'AwsSolutions-IAM5[Resource::arn:',
    path: `${path}/Role`,
    reason: 'The regions behind an inference profile are AWS’s choice; a condition names the profile',
  }));
}

function ofStage({ stage }: Parameters): FindingException[] {
  if (stage === 'prod') {
    return [
      {
        rule: 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSBackup',
        path: 'Data/DailyBackups/Plan',
        reason: 'What AWS Backup may do is AWS’s to say: it is the role of its own service',
      },
    ];
  }
  return [
    {
      rule: 'AwsSolutions-CFR2',
      path: 'Web/Website/Distribution',
      reason: 'A web ACL costs 10 USD a month when idle; prod has one',
    },
  ];
}

function ofErrorReports({ sentryDsn }: Parameters): FindingException[] {
  if (sentryDsn === undefined) return [];
  return [
    {
      rule: 'AwsSolutions-IAM5[Resource::*]',
      path: 'Watch/report',
      reason: 'X-Ray knows no resources to restrict its two write actions to',
    },
    {
      rule: 'Serverless-LambdaStarPermissions',
      path: 'Watch/report',
      reason: 'X-Ray knows no resources to restrict its two write actions to',
    },
    {
      rule: 'Serverless-LambdaDLQ',
      path: 'Watch/report/',
      reason: 'A report that is not taken is delivered again for a day, and stays in the log it came from',
    },
  ];
}

function ofAlerts(parameters: Parameters): FindingException[] {
  if (parameters.alertEmail === undefined) return [];
  const stacks = ['Jobs', ...(gpuOf(parameters) === undefined ? [] : ['Gpu'])];
  return stacks.map((stack) => ({
    rule: 'Serverless-SNSRedrivePolicy',
    path: `${stack}/Alerts/Topic`,
    reason: 'A mail that does not arrive is no loss: CloudWatch shows the alarm',
  }));
}

function ofGpu(parameters: Parameters): FindingException[] {
  const gpu = gpuOf(parameters);
  if (gpu === undefined) return [];
  const path = 'Gpu/Endpoint/Role';
  return [
    {
      rule: 'AwsSolutions-IAM5[Resource::*]',
      path,
      reason: 'ECR’s tokens and CloudWatch’s metrics know no resources; a condition names the metrics',
    },
    {
      rule: `AwsSolutions-IAM5[Resource::arn:aws:s3:::${artifactsAt(gpu.artifacts).bucket}`,
      path,
      reason: 'A model is many files below one folder',
    },
  ];
}

function ofVendorKeys(parameters: Parameters): FindingException[] {
  if (parameters.vendors.length === 0 && !searchesAtVendors(parameters)) return [];
  return [
    {
      rule: 'AwsSolutions-SMG4',
      path: 'Data/VendorKeys',
      reason: 'Its keys are made by vendors, who are asked for new ones by people',
    },
  ];
}

function ofHost({ domain }: Parameters): FindingException[] {
  if (domain !== undefined) return [];
  return [
    {
      rule: 'AwsSolutions-CFR4',
      path: 'Web/Website/Distribution',
      reason: 'CloudFront’s own host has CloudFront’s own certificate and its fixed policy',
    },
  ];
}
