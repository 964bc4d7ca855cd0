/** Address under which a request counts when nothing better is known: all such callers share one limit. */
const UNKNOWN = 'unknown';

export interface CallerAddresses {
  note(request: Request, socketAddress: string | undefined): void;
  of(request: Request): string;
}

/**
 * Who is calling, for counting wrong codes. Behind a trusted proxy it is the last address of `X-Forwarded-For`,
 * the one the proxy itself has written; what stands before it anybody may have made up.
 */
export function createCallerAddresses({ trustProxy }: { trustProxy: boolean }): CallerAddresses {
  const sockets = new WeakMap<Request, string>();
  return {
    note(request, socketAddress) {
      if (socketAddress !== undefined) sockets.set(request, socketAddress);
    },
    of(request) {
      const forwarded = trustProxy ? request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() : '';
      return forwarded || sockets.get(request) || UNKNOWN;
    },
  };
}
