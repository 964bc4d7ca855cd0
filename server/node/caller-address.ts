import { isIPv6 } from 'node:net';

/** Stands for callers without a known address: they all share one limit. */
const UNKNOWN = 'unknown';

export interface CallerAddresses {
  note(request: Request, socketAddress: string | undefined): void;
  of(request: Request): string;
}

function groupsOf(half: string): string[] {
  return half === '' ? [] : half.split(':');
}

/**
 * The address that limits count. Of an IPv6 address the first 64 bits, since one subscriber has them all; an IPv4
 * address written as IPv6 counts as IPv4.
 */
export function countedAddress(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [plain = ''] = address.split('%');
  if (!isIPv6(plain)) return address;
  const [head = '', tail] = plain.toLowerCase().split('::');
  const before = groupsOf(head);
  const after = tail === undefined ? [] : groupsOf(tail);
  const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array<string>(missing).fill('0'), ...after].slice(0, 4);
  return `${groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`;
}

/**
 * Who is calling, for counting wrong codes. Behind a trusted proxy it is the last address of `X-Forwarded-For`, which
 * the proxy itself wrote; anybody can invent the earlier ones.
 */
export function createCallerAddresses({ trustProxy }: { trustProxy: boolean }): CallerAddresses {
  const sockets = new WeakMap<Request, string>();
  return {
    note(request, socketAddress) {
      if (socketAddress !== undefined) sockets.set(request, socketAddress);
    },
    of(request) {
      const forwarded = trustProxy ? request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() : '';
      return countedAddress(forwarded || sockets.get(request) || UNKNOWN);
    },
  };
}
