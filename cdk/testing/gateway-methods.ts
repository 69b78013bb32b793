import * as z from 'zod';
import { resourcesOf } from './resources-of.ts';
import type { SynthesisedStack } from './synthesised.ts';

const Ref = z.object({ Ref: z.string() });
const Path = z.object({
  PathPart: z.string(),
  ParentId: z.union([Ref, z.object({ 'Fn::GetAtt': z.unknown() })]),
});
const Authorizer = z.object({ IdentitySource: z.string() });
const Method = z.object({
  HttpMethod: z.string(),
  ResourceId: Ref,
  AuthorizationType: z.string(),
  AuthorizerId: Ref.optional(),
  Integration: z.object({
    Type: z.string(),
    ResponseTransferMode: z.string().optional(),
    Uri: z.unknown().optional(),
  }),
});

/** A method of the API as the gateway sees it. */
export interface GatewayMethod {
  /** As in the route table: `POST /v1/chat`. */
  readonly key: string;
  /** What has to be in a request before the authorizer is asked: headers, sorted; empty where nobody guards. */
  readonly guardedBy: readonly string[];
  readonly streams: boolean;
  /** The whole text of the integration's address, which names the function and how it is invoked. */
  readonly uri: string;
  readonly integration: string;
}

/** Every method of the API, its path put together from the gateway's tree of resources. */
export function gatewayMethods(api: SynthesisedStack): readonly GatewayMethod[] {
  const paths = resourcesOf(api, 'AWS::ApiGateway::Resource', Path);
  const pathOf = (id: string): string => {
    const node = paths.get(id);
    if (node === undefined) return '';
    return `${'Ref' in node.ParentId ? pathOf(node.ParentId.Ref) : ''}/${node.PathPart}`;
  };
  const guards = new Map(
    [...resourcesOf(api, 'AWS::ApiGateway::Authorizer', Authorizer)].map(([id, { IdentitySource }]) => [
      id,
      IdentitySource.toLowerCase().replaceAll('method.request.header.', '').split(',').toSorted(),
    ]),
  );
  return [...resourcesOf(api, 'AWS::ApiGateway::Method', Method).values()].map((method) => ({
    key: `${method.HttpMethod} ${pathOf(method.ResourceId.Ref)}`,
    guardedBy:
      method.AuthorizationType === 'CUSTOM' ? (guards.get(method.AuthorizerId?.Ref ?? '') ?? []) : [],
    streams: method.Integration.ResponseTransferMode === 'STREAM',
    uri: JSON.stringify(method.Integration.Uri ?? null),
    integration: method.Integration.Type,
  }));
}
