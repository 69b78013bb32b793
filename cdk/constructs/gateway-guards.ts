import { Duration } from 'aws-cdk-lib';
import { type IAuthorizer, IdentitySource, RequestAuthorizer } from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';
import type { Access } from '#contract/access.ts';
import { originHeader } from '#contract/origin-header.ts';
import type { GatewayCaller } from './gateway-caller.ts';
import type { ShopFunction } from './shop-function.ts';

/**
 * The one authorizer, before every method. A verdict is kept by the headers it rests on and used for other methods, so
 * it must not depend on the one that was asked for first.
 */
export class GatewayGuards extends Construct {
  /** Asks for a token too. One outlives its end by the 60 s that clocks may differ anyway. */
  readonly byToken: IAuthorizer;
  /** Asks only whether a request came through CloudFront. */
  readonly byOrigin: IAuthorizer;

  constructor(scope: Construct, authorizer: ShopFunction, caller: GatewayCaller) {
    super(scope, 'Guards');
    const called = { handler: caller.handlerOf(authorizer), assumeRole: caller.role };
    const origin = IdentitySource.header(originHeader);
    this.byToken = new RequestAuthorizer(this, 'ByToken', {
      ...called,
      identitySources: [IdentitySource.header('Authorization'), origin],
      resultsCacheTtl: Duration.seconds(60),
    });
    this.byOrigin = new RequestAuthorizer(this, 'ByOrigin', {
      ...called,
      identitySources: [origin],
      resultsCacheTtl: Duration.minutes(5),
    });
  }

  of(access: Access): IAuthorizer {
    return access === 'public' ? this.byOrigin : this.byToken;
  }
}
