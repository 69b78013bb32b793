import { Duration, Fn, Stack } from 'aws-cdk-lib';
import {
  AccountRecovery,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  UserPool,
  type UserPoolClient,
  UserPoolGroup,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { staffRoles } from '#contract/access.ts';
import type { Parameters } from '../parameters.ts';
import { removalPolicyOf } from '../removal-policy.ts';

/** Who works for the shop: a group for each role, and one public client that signs people in on pages of ours. */
export class StaffPool extends Construct {
  /** What stands in the `iss` of its tokens, and where its keys are. */
  readonly issuer: string;
  readonly clientId: string;
  /** Where people say who they are. */
  readonly signInAddress: string;

  constructor(scope: Construct, parameters: Parameters) {
    super(scope, 'StaffPool');
    const pool = createPool(this, parameters);
    for (const groupName of staffRoles) new UserPoolGroup(this, groupName, { userPool: pool, groupName });
    const domain = pool.addDomain('Domain', {
      // Names of hosts are shared by everybody, so it holds the account's number.
      cognitoDomain: { domainPrefix: Fn.join('-', ['aisle', parameters.stage, Stack.of(this).account]) },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    this.signInAddress = domain.baseUrl();
    this.issuer = `https://${pool.userPoolProviderName}`;
    this.clientId = createClient(pool, parameters).userPoolClientId;
  }
}

function createPool(scope: Construct, { stage }: Parameters): UserPool {
  return new UserPool(scope, 'Pool', {
    // The first 10,000 people who sign in each month are free.
    featurePlan: FeaturePlan.ESSENTIALS,
    selfSignUpEnabled: false,
    signInAliases: { email: true },
    signInCaseSensitive: false,
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    mfa: Mfa.OPTIONAL,
    mfaSecondFactor: { otp: true, sms: false },
    passwordPolicy: {
      minLength: 12,
      requireDigits: true,
      requireLowercase: true,
      requireUppercase: true,
      requireSymbols: true,
    },
    deletionProtection: stage === 'prod',
    removalPolicy: removalPolicyOf(stage),
  });
}

/** Signs in by authorization code with PKCE; a page keeps no secret. Refresh tokens are used once. */
function createClient(pool: UserPool, parameters: Parameters): UserPoolClient {
  const page = `${siteOf(parameters)}/admin/`;
  return pool.addClient('AdminPage', {
    generateSecret: false,
    authFlows: { userSrp: true },
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID, OAuthScope.EMAIL],
      callbackUrls: [page],
      logoutUrls: [page],
    },
    preventUserExistenceErrors: true,
    enableTokenRevocation: true,
    refreshTokenRotationGracePeriod: Duration.seconds(10),
    accessTokenValidity: Duration.hours(1),
    idTokenValidity: Duration.hours(1),
    refreshTokenValidity: Duration.days(30),
  });
}

/** CloudFront names its host only once the stack exists, and that stack stands on this one: `site` tells it then. */
function siteOf({ site, domain }: Parameters): string {
  return site ?? (domain === undefined ? 'http://localhost:8787' : `https://${domain}`);
}
