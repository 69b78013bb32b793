import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Assets } from '../assets.ts';
import { PageUpload } from '../constructs/page-upload.ts';
import { Website } from '../constructs/website.ts';
import type { Parameters } from '../parameters.ts';
import { stackProps } from '../stack-props.ts';
import type { ApiStack } from './api-stack.ts';

/** What the world sees: the pages and, behind the same host, the API. */
export class WebStack extends Stack {
  constructor(scope: Construct, id: string, { api }: ApiStack, assets: Assets, parameters: Parameters) {
    super(scope, id, stackProps(id, parameters));
    const website = new Website(this, api, parameters);
    new PageUpload(this, website, assets.web, parameters);
    new CfnOutput(this, 'Url', {
      description: 'Where Aisle is',
      value: `https://${parameters.domain ?? website.distribution.distributionDomainName}`,
    });
  }
}
