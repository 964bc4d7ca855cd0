import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { CodedError, defineError } from '#shared/kernel/errors.ts';
import type { ErrorBody } from '#shared/sync/protocol.ts';
import { StorageError } from '../compartment/storage-error.ts';

export const createBadBodyError = defineError({ code: 'http.bad_body', status: 400 });
export const createBadContentTypeError = defineError({ code: 'http.bad_content_type', status: 415 });
export const createBodyTooLargeError = defineError({ code: 'http.body_too_large', status: 413 });
export const createCrossSiteError = defineError({ code: 'http.cross_site', status: 403 });
export const createNotFoundError = defineError({ code: 'http.not_found', status: 404 });
export const createMethodNotAllowedError = defineError({ code: 'http.method_not_allowed', status: 405 });
export const createProtocolTooNewError = defineError({ code: 'http.protocol_not_served', status: 426 });

type ErrorStatus = 400 | 401 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 422 | 426 | 429 | 500 | 503;

function bodyOf(error: CodedError): ErrorBody {
  return { kind: 'clasi.error', error: { code: error.code, details: error.details } };
}

/**
 * The only place that turns an error into an answer. The operator hears of unexpected errors; the caller never does.
 */
export function createErrorHandler({
  onFault,
}: {
  onFault: (fault: { where: string; error: unknown }) => void;
}) {
  return (error: Error, context: Context): Response => {
    if (error instanceof StorageError) onFault({ where: `${context.req.method} ${context.req.path}`, error });
    if (error instanceof CodedError) return context.json(bodyOf(error), error.status as ErrorStatus);
    if (error instanceof HTTPException) {
      return context.json(
        bodyOf(new CodedError({ code: 'http.refused', status: error.status })),
        error.status as ErrorStatus,
      );
    }
    onFault({ where: `${context.req.method} ${context.req.path}`, error });
    return context.json(bodyOf(new CodedError({ code: 'http.server_fault', status: 500 })), 500);
  };
}
