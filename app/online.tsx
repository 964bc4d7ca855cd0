import { QueryClient, QueryClientProvider } from '@tanstack/solid-query';
import { type JSX, onCleanup } from 'solid-js';
import { useOnce } from './context.tsx';

function createQueries(): QueryClient {
  const queries = new QueryClient({
    defaultOptions: { queries: { retry: false, networkMode: 'always', refetchOnWindowFocus: false } },
  });
  onCleanup(() => queries.clear());
  return queries;
}

/** Around the pages that ask the server itself; their answers last until the lock. */
export function OnlinePages(props: { children?: JSX.Element }): JSX.Element {
  // Not in the attribute: the provider reads it again while it is taken down, where no context is left.
  const queries = useOnce(createQueries);
  return <QueryClientProvider client={queries}>{props.children}</QueryClientProvider>;
}
