/**
 * What a resource costs in a month in which nobody calls, USD, by CloudFormation type. Storage of what little an idle
 * stage holds is below a cent. A type that is not here has to be looked up before it is deployed.
 * https://aws.amazon.com/pricing/, eu-central-1, November 2026
 */
export const idlePrices: Readonly<Record<string, number>> = {
  'AWS::ApiGateway::Account': 0,
  'AWS::ApiGateway::Authorizer': 0,
  'AWS::ApiGateway::Deployment': 0,
  'AWS::ApiGateway::GatewayResponse': 0,
  'AWS::ApiGateway::Method': 0,
  'AWS::ApiGateway::Resource': 0,
  'AWS::ApiGateway::RestApi': 0,
  'AWS::ApiGateway::Stage': 0,
  'AWS::Budgets::Budget': 0,
  'AWS::CloudFront::Distribution': 0,
  'AWS::CloudFront::Function': 0,
  'AWS::CloudFront::OriginAccessControl': 0,
  'AWS::CloudFront::ResponseHeadersPolicy': 0,
  'AWS::Cognito::UserPool': 0,
  'AWS::Cognito::UserPoolClient': 0,
  'AWS::Cognito::UserPoolDomain': 0,
  'AWS::Cognito::UserPoolGroup': 0,
  'AWS::DynamoDB::Table': 0,
  'AWS::IAM::Policy': 0,
  'AWS::IAM::Role': 0,
  'AWS::Lambda::Function': 0,
  'AWS::Lambda::LayerVersion': 0,
  'AWS::Lambda::Permission': 0,
  'AWS::Logs::LogGroup': 0,
  'AWS::S3::Bucket': 0,
  'AWS::S3::BucketPolicy': 0,
  'AWS::SecretsManager::Secret': 0.4,
  'Custom::CDKBucketDeployment': 0,
};
