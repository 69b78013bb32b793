import * as z from 'zod';
import { resourcesOf } from './resources-of.ts';
import type { SynthesisedStack } from './synthesised.ts';

const Ref = z.object({ Ref: z.string() });
const Path = z.object({
  PathPart: z.string(),
  ParentId: z.union([Ref, z.object({ 'Fn::GetAtt': z.unknown() })]),
});
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
  readonly guarded: boolean;
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
  return [...resourcesOf(api, 'AWS::ApiGateway::Method', Method).values()].map((method) => ({
    key: `${method.HttpMethod} ${pathOf(method.ResourceId.Ref)}`,
    guarded: method.AuthorizationType === 'CUSTOM' && method.AuthorizerId !== undefined,
    streams: method.Integration.ResponseTransferMode === 'STREAM',
    uri: JSON.stringify(method.Integration.Uri ?? null),
    integration: method.Integration.Type,
  }));
}
