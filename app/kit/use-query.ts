import { useLocation } from '@solidjs/router';

/**
 * What stands behind the question mark of the address, by name. The router's own hook begins to follow a name when it
 * is first asked for; if a page is being loaded then, it goes on with the address before.
 */
export function useQuery<Query extends object>(): Readonly<Partial<Query>> {
  const location = useLocation();
  return new Proxy<Partial<Query>>(
    {},
    { get: (_, name) => new URLSearchParams(location.search).get(String(name)) ?? undefined },
  );
}
