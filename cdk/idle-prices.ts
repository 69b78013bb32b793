/** What of a resource's properties tells what it costs. */
type Properties = Readonly<Record<string, unknown>>;

/** USD a month; a function where it depends on how much a resource holds. */
export type IdlePrice = number | ((properties: Properties) => number);

const monthly = {
  // https://aws.amazon.com/cloudwatch/pricing/: standard resolution 0.10 USD for each metric it looks at
  alarmMetric: 0.1,
  // The same page: 3 USD from the first one that we can count on, since the free three may be somebody else's
  dashboard: 3,
  // https://aws.amazon.com/secrets-manager/pricing/
  secret: 0.4,
  // https://aws.amazon.com/waf/pricing/: an ACL 5 USD, a rule or a group of AWS's rules 1 USD each
  webAcl: 5,
  webAclRule: 1,
};

const free: readonly string[] = [
  'AWS::ApiGateway::Account',
  'AWS::ApiGateway::Authorizer',
  'AWS::ApiGateway::Deployment',
  'AWS::ApiGateway::GatewayResponse',
  'AWS::ApiGateway::Method',
  'AWS::ApiGateway::Resource',
  'AWS::ApiGateway::RestApi',
  'AWS::ApiGateway::Stage',
  'AWS::ApplicationAutoScaling::ScalableTarget',
  'AWS::ApplicationAutoScaling::ScalingPolicy',
  'AWS::Athena::WorkGroup',
  // Its calls are paid, not its being there.
  // Its storage is paid for by what is stored: a shop that idles has next to nothing.
  'AWS::Backup::BackupPlan',
  'AWS::Backup::BackupSelection',
  'AWS::Backup::BackupVault',
  'AWS::Bedrock::ApplicationInferenceProfile',
  'AWS::Bedrock::Guardrail',
  'AWS::Bedrock::GuardrailVersion',
  // The first two of an account; each further one 0.02 USD a day.
  'AWS::Budgets::Budget',
  'AWS::CDK::Metadata',
  'AWS::CloudFront::Distribution',
  'AWS::CloudFront::Function',
  'AWS::CloudFront::OriginAccessControl',
  'AWS::CloudFront::ResponseHeadersPolicy',
  'AWS::Cognito::ManagedLoginBranding',
  'AWS::Cognito::UserPool',
  'AWS::Cognito::UserPoolClient',
  'AWS::Cognito::UserPoolDomain',
  'AWS::Cognito::UserPoolGroup',
  // On demand: paid by request, and 0.25 USD a GB and month beyond the free 25 GB.
  'AWS::DynamoDB::Table',
  'AWS::Events::Rule',
  // The first million objects of a catalogue are free.
  'AWS::Glue::Database',
  'AWS::Glue::Table',
  'AWS::IAM::Policy',
  'AWS::IAM::Role',
  'AWS::Lambda::EventInvokeConfig',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::Function',
  'AWS::Lambda::LayerVersion',
  'AWS::Lambda::Permission',
  'AWS::Logs::Delivery',
  'AWS::Logs::DeliveryDestination',
  'AWS::Logs::DeliverySource',
  // Paid by what is written.
  'AWS::Logs::LogGroup',
  'AWS::Logs::MetricFilter',
  'AWS::S3::Bucket',
  'AWS::S3::BucketPolicy',
  'AWS::SNS::Subscription',
  'AWS::SNS::Topic',
  'AWS::SNS::TopicPolicy',
  // The polls of an empty queue are some 650,000 of the million a month that are free.
  'AWS::SQS::Queue',
  'AWS::SQS::QueuePolicy',
  // Its instances are paid by the hour, and there are none while nobody asks.
  'AWS::SageMaker::Endpoint',
  'AWS::SageMaker::EndpointConfig',
  'AWS::SageMaker::InferenceComponent',
  'AWS::SageMaker::Model',
  'AWS::Scheduler::Schedule',
  'AWS::WAFv2::LoggingConfiguration',
  'Custom::CDKBucketDeployment',
  'Custom::S3AutoDeleteObjects',
];

/**
 * What a resource costs in a month in which nobody calls, by CloudFormation type: eu-central-1, November 2026. Storage of
 * what little an idle stage holds is below a cent. A type that is not here has to be looked up before it is deployed.
 */
export const idlePrices: Readonly<Record<string, IdlePrice>> = {
  ...Object.fromEntries(free.map((type) => [type, 0])),
  'AWS::CloudWatch::Alarm': ({ Metrics }) => monthly.alarmMetric * Math.max(1, metricsIn(Metrics)),
  'AWS::CloudWatch::Dashboard': monthly.dashboard,
  'AWS::SecretsManager::Secret': monthly.secret,
  'AWS::WAFv2::WebACL': ({ Rules }) =>
    monthly.webAcl + monthly.webAclRule * (Array.isArray(Rules) ? Rules.length : 0),
};

/** An expression over metrics costs as much as they do, and nothing of its own. */
function metricsIn(metrics: unknown): number {
  return Array.isArray(metrics)
    ? metrics.filter((metric) => JSON.stringify(metric).includes('"MetricStat"')).length
    : 0;
}
