import { CfnOutput, CrossStackReferences, ReferenceStrength, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Assets } from '../assets.ts';
import { PageUpload } from '../constructs/page-upload.ts';
import { Website } from '../constructs/website.ts';
import type { Parameters } from '../parameters.ts';
import { stackProps } from '../stack-props.ts';
import type { ApiStack } from './api-stack.ts';
import type { AuthStack } from './auth-stack.ts';
import type { DataStack } from './data-stack.ts';
import type { EdgeStack } from './edge-stack.ts';

/** The stacks it stands on. */
export interface WebGround {
  readonly data: DataStack;
  readonly auth: AuthStack;
  readonly api: ApiStack;
  /** Absent where the stage has none. */
  readonly edge: EdgeStack | undefined;
}

/** What the world sees: the pages and, behind the same host, the API. */
export class WebStack extends Stack {
  readonly website: Website;

  constructor(scope: Construct, id: string, ground: WebGround, assets: Assets, parameters: Parameters) {
    super(scope, id, stackProps(id, parameters));
    const { data, auth, api, edge } = ground;
    const pictures = data.resources.ASSETS_BUCKET.address;
    const behind = {
      api: api.api,
      secret: data.origin,
      staff: auth.staff,
      pictures,
      firewall: edge?.firewall,
    };
    this.website = new Website(this, behind, parameters);
    // Its log is kept in another region.
    CrossStackReferences.of(this.website.distribution).produce(ReferenceStrength.WEAK);
    new PageUpload(this, this.website, assets.web, parameters);
    new CfnOutput(this, 'Url', {
      description: 'Where Aisle is',
      value: `https://${parameters.domain ?? this.website.distribution.distributionDomainName}`,
    });
  }
}
