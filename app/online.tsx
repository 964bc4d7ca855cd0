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
export default function OnlinePages(props: { children?: JSX.Element }): JSX.Element {
  return <QueryClientProvider client={useOnce(createQueries)}>{props.children}</QueryClientProvider>;
}
