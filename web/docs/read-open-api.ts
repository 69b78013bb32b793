import { type JsonRecord, listOf, recordOf, textOf } from './json-value.ts';
import { type Shape, shapeOf } from './shape-of.ts';

/** A value that a route reads from its address or headers. */
export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly isRequired: boolean;
  readonly note: string;
  readonly shape: Shape;
}

/** One way in which a route answers. */
export interface Reply {
  readonly status: string;
  readonly mediaType: string;
  readonly note: string;
  readonly shape: Shape | undefined;
}

/** One route. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly tag: string;
  readonly access: string;
  readonly parameters: readonly Parameter[];
  readonly body: Shape | undefined;
  readonly replies: readonly Reply[];
}

/** What the page shows of an OpenAPI 3.1 document. */
export interface ApiDescription {
  readonly title: string;
  readonly version: string;
  readonly description: string;
  readonly operations: readonly Operation[];
}

const methods = new Set(['get', 'post', 'put', 'patch', 'delete']);

/** Reads an OpenAPI document; what it does not understand it leaves out. */
export function readOpenApi(document: unknown): ApiDescription {
  const root = recordOf(document);
  const info = recordOf(root['info']);
  return {
    title: textOf(info['title']),
    version: textOf(info['version']),
    description: textOf(info['description']),
    operations: Object.entries(recordOf(root['paths'])).flatMap(([path, item]) =>
      Object.entries(recordOf(item))
        .filter(([method]) => methods.has(method))
        .map(([method, operation]) => operationOf(method, path, recordOf(operation), root)),
    ),
  };
}

function operationOf(method: string, path: string, operation: JsonRecord, root: JsonRecord): Operation {
  return {
    id: `${method}-${path}`
      .replace(/[^a-z0-9]+/gi, '-')
      .replace(/-$/, '')
      .toLowerCase(),
    method: method.toUpperCase(),
    path,
    summary: textOf(operation['summary']),
    tag: textOf(listOf(operation['tags'])[0]),
    access:
      textOf(operation['x-access']) || (listOf(operation['security']).length > 0 ? 'shopper' : 'public'),
    parameters: listOf(operation['parameters']).map((parameter) => parameterOf(recordOf(parameter), root)),
    body: contentOf(operation['requestBody'], root)[0]?.shape,
    replies: Object.entries(recordOf(operation['responses'])).flatMap(([status, reply]) =>
      repliesOf(status, recordOf(reply), root),
    ),
  };
}

function parameterOf(parameter: JsonRecord, root: JsonRecord): Parameter {
  const shape = shapeOf(parameter['schema'], root);
  return {
    name: textOf(parameter['name']),
    in: textOf(parameter['in']),
    isRequired: parameter['required'] === true,
    note: textOf(parameter['description']) || shape.note,
    shape,
  };
}

function repliesOf(status: string, reply: JsonRecord, root: JsonRecord): readonly Reply[] {
  const note = textOf(reply['description']);
  const content = contentOf(reply, root);
  if (content.length === 0) return [{ status, mediaType: '', note, shape: undefined }];
  return content.map(({ mediaType, shape }) => ({ status, mediaType, note, shape }));
}

function contentOf(holder: unknown, root: JsonRecord): readonly { mediaType: string; shape: Shape }[] {
  return Object.entries(recordOf(recordOf(holder)['content'])).map(([mediaType, media]) => ({
    mediaType,
    shape: shapeOf(recordOf(media)['schema'], root),
  }));
}
