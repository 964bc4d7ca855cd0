import { toJsonSchema } from '@valibot/to-json-schema';
import type { JsonObject } from '#shared/kernel/json.ts';
import { ErrorBodySchema, PROTOCOL_VERSION } from '#shared/sync/protocol.ts';
import { OPERATIONS } from './api-table.ts';
import type { Operation } from './operation.ts';

type Schema = Exclude<Operation['answer'], string>;

/** That nought is refused, of a number of which other values are not. */
function refusesNought(action: { readonly type: string; readonly requirement?: unknown }): boolean {
  if (action.type !== 'check' || typeof action.requirement !== 'function') return false;
  return action.requirement(0) === false && action.requirement(1) === true;
}

/** JSON Schema cannot express transforms and custom checks. They are left out, but for one; the shape stays correct. */
function schemaOf(schema: Schema): JsonObject {
  const { $schema: _dialect, ...rest } = toJsonSchema(schema, {
    errorMode: 'ignore',
    target: 'draft-2020-12',
    overrideAction: ({ valibotAction, jsonSchema }) =>
      jsonSchema.type === 'number' && refusesNought(valibotAction)
        ? { ...jsonSchema, not: { const: 0 } }
        : undefined,
  });
  return rest as unknown as JsonObject;
}

function contentOf(answer: Operation['answer'] | Operation['body']): JsonObject {
  if (answer === undefined) return {};
  if (answer === 'bytes')
    return { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } };
  if (answer === 'events') return { 'text/event-stream': { schema: { type: 'string' } } };
  if (answer === 'calendar') return { 'text/calendar': { schema: { type: 'string' } } };
  if (answer === 'xml') return { 'application/xml': { schema: { type: 'string' } } };
  if (answer === 'atom') return { 'application/atom+xml': { schema: { type: 'string' } } };
  if (answer === 'html') return { 'text/html': { schema: { type: 'string' } } };
  return { 'application/json': { schema: schemaOf(answer) } };
}

/** What a browser says by itself of what a page of this server sends, and any other client must say (`sameSiteOnly`). */
const OF_OWN_PAGE: JsonObject = {
  name: 'Sec-Fetch-Site',
  in: 'header',
  required: true,
  description: 'Where the request comes from; nothing else may write.',
  schema: { type: 'string', const: 'same-origin' },
};

function parametersOf(operation: Operation): JsonObject[] {
  const path = [...operation.path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name: name ?? '',
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const query = operation.query === undefined ? {} : schemaOf(operation.query);
  const required = Array.isArray(query.required) ? query.required : [];
  const members = Object.entries((query.properties ?? {}) as JsonObject).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: schema ?? {},
  }));
  return [...path, ...members, ...(operation.method === 'get' ? [] : [OF_OWN_PAGE])];
}

/** OpenAPI 3.1, made from the schemas that check the requests. */
export function describeApi({ origin, build }: { origin: string; build: string }): JsonObject {
  const paths: Record<string, Record<string, JsonObject>> = {};
  for (const operation of OPERATIONS) {
    const path = `/api${operation.path.replace(/:(\w+)/g, '{$1}')}`;
    const at = paths[path] ?? {};
    paths[path] = at;
    at[operation.method] = {
      summary: operation.summary,
      tags: [operation.group],
      security: operation.session ? [{ device: [], session: [] }] : [],
      parameters: parametersOf(operation),
      ...(operation.body === undefined
        ? {}
        : { requestBody: { required: true, content: contentOf(operation.body) } }),
      responses: {
        '200': { description: 'Done as asked.', content: contentOf(operation.answer) },
        ...(operation.unwell === undefined
          ? {}
          : { [operation.unwell]: { description: 'What is wrong.', content: contentOf(operation.answer) } }),
        default: { description: 'Refused; the code says why.', content: contentOf(ErrorBodySchema) },
      },
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'CLASI',
      version: build,
      description: `Protocol ${PROTOCOL_VERSION}. Whatever a person does goes through /api/push as a named mutation; there is no route per feature. A name that stands twice in a query is refused.`,
    },
    servers: [{ url: origin }],
    paths: paths as unknown as JsonObject,
    components: {
      securitySchemes: {
        device: { type: 'apiKey', in: 'header', name: 'x-clasi-device' },
        session: { type: 'apiKey', in: 'cookie', name: '__Host-clasi-{device}' },
      },
    },
  };
}
