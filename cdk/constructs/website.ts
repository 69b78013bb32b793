import { Annotations, Duration } from 'aws-cdk-lib';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  type DistributionProps,
  type FunctionAssociation,
  Function as CloudFrontFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { RestApiOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { originHeader } from '#contract/origin-header.ts';
import type { Parameters } from '../parameters.ts';
import type { Firewall } from './firewall.ts';
import type { OriginSecret } from './origin-secret.ts';
import { PrivateBucket } from './private-bucket.ts';
import { fileOfPath } from './file-of-path.ts';
import type { RestApi } from './rest-api.ts';
import { routeRows } from '../route-rows.ts';
import { pathPatterns, widgetPaths } from '../widget-paths.ts';
import { answerPreflight } from './answer-preflight.ts';
import { securityHeaders } from './security-headers.ts';
import type { StaffPool } from './staff-pool.ts';

/**
 * CloudFront keeps an error for 10 s even where nothing is cached, and would show one caller's 404 to another.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/custom-error-pages-expiration.html
 */
const unremembered = [400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504].map((httpStatus) => ({
  httpStatus,
  ttl: Duration.seconds(0),
}));

/** What it stands before, and what stands before it. */
export interface BehindWebsite {
  readonly api: RestApi;
  readonly secret: OriginSecret;
  readonly staff: StaffPool;
  /** The bucket of the products' pictures. */
  readonly pictures: string;
  /** Absent where the stage has none. */
  readonly firewall: Firewall | undefined;
}

/** One origin for all: the pages from a private bucket, and under /v1 the API, never cached. */
export class Website extends Construct {
  readonly bucket: PrivateBucket;
  readonly distribution: Distribution;

  constructor(scope: Construct, behind: BehindWebsite, parameters: Parameters) {
    super(scope, 'Website');
    this.bucket = new PrivateBucket(this, 'Pages', parameters.stage);
    const headers = new ResponseHeadersPolicy(
      this,
      'SecurityHeaders',
      securityHeaders(behind.staff.signInAddress),
    );
    this.distribution = new Distribution(this, 'Distribution', {
      // With the round, since CloudFormation reads a secret again only where something else changes.
      comment: `Aisle, ${parameters.stage}, origin secret ${parameters.originSecretRound}`,
      defaultBehavior: this.pages(headers),
      additionalBehaviors: {
        '/v1/*': this.behaviourOf(behind, parameters),
        '/assets/*': this.pictures(behind, headers),
      },
      ...(behind.firewall !== undefined && { webAclId: behind.firewall.acl.attrArn }),
      errorResponses: unremembered,
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      ...this.host(parameters),
    });
  }

  private pages(headers: ResponseHeadersPolicy): BehaviorOptions {
    return {
      origin: S3BucketOrigin.withOriginAccessControl(this.bucket),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      responseHeadersPolicy: headers,
      functionAssociations: [{ eventType: FunctionEventType.VIEWER_REQUEST, function: this.fileFinder() }],
    };
  }

  /** What they are and how long they last is said by the objects themselves; the bucket's own stack lets CloudFront in. */
  private pictures({ pictures }: BehindWebsite, headers: ResponseHeadersPolicy): BehaviorOptions {
    const bucket = Bucket.fromBucketName(this, 'Pictures', pictures);
    Annotations.of(this).acknowledgeWarning('@aws-cdk/aws-cloudfront-origins:updateImportedBucketPolicyOac');
    return {
      origin: S3BucketOrigin.withOriginAccessControl(bucket),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      responseHeadersPolicy: headers,
    };
  }

  private fileFinder(): CloudFrontFunction {
    const handler = `${fileOfPath.toString()}
function handler(event) {
  event.request.uri = fileOfPath(event.request.uri);
  return event.request;
}`;
    return new CloudFrontFunction(this, 'FileFinder', {
      code: FunctionCode.fromInline(handler),
      runtime: FunctionRuntime.JS_2_0,
    });
  }

  private behaviourOf({ api, secret }: BehindWebsite, parameters: Parameters): BehaviorOptions {
    return {
      // The gateway has an address of its own, and answers nobody there but CloudFront.
      origin: new RestApiOrigin(api.gateway, { customHeaders: { [originHeader]: secret.value } }),
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      // The gateway knows itself by its own host name.
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      responseHeadersPolicy: ResponseHeadersPolicy.SECURITY_HEADERS,
      // Not to be touched on the way: events have to leave one by one.
      compress: false,
      functionAssociations: this.preflights(parameters),
    };
  }

  /** Pages of the shop's origins ask what they may send. The replies themselves are opened by the Lambdas. */
  private preflights({ widgetOrigins }: Parameters): FunctionAssociation[] {
    if (widgetOrigins.length === 0) return [];
    const known = [widgetOrigins, pathPatterns(widgetPaths(routeRows))].map((list) => JSON.stringify(list));
    const handler = `${answerPreflight.toString()}
function handler(event) {
  return answerPreflight(event.request, ${known.join(', ')});
}`;
    const code = new CloudFrontFunction(this, 'Preflights', {
      code: FunctionCode.fromInline(handler),
      runtime: FunctionRuntime.JS_2_0,
    });
    return [{ eventType: FunctionEventType.VIEWER_REQUEST, function: code }];
  }

  private host({ domain, certificateArn }: Parameters): Partial<DistributionProps> {
    if (domain === undefined || certificateArn === undefined) return {};
    return {
      domainNames: [domain],
      certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
    };
  }
}
