/// <reference types="vite/types/importMeta.d.ts" />
import { useLocation } from '@solidjs/router';
import type { JSX } from 'solid-js';
import { openPhone, type Phone } from './features/meetings/meeting-pages.fixtures.tsx';
import { DeskKeys } from './kit/keys/desk-keys.tsx';
import { KeysProvider } from './kit/keys/keys.tsx';
import { loadSections, routes } from './routes.tsx';
import { AppShell } from './ui/app-shell.tsx';
import { DeskProvider } from './ui/desk.tsx';

const PARTS = import.meta.glob(['./features/**/*.tsx', './ui/*.tsx', '!**/*.test.tsx', '!**/*.fixtures.tsx']);

/** What the app loads when it is first asked for: no test then waits for the first transform of a file. */
export async function loadDesk(): Promise<void> {
  await Promise.all([loadSections(), ...Object.values(PARTS).map((load) => load())]);
}

/** The frame of the desk without what stands in it: panes, keys and status line. */
export function Desk(props: { children?: JSX.Element }): JSX.Element {
  const location = useLocation();
  return (
    <DeskProvider at={location.pathname}>
      <KeysProvider>
        <AppShell items={[]} navLabel="" skipLabel="" brand="" status={<DeskKeys />}>
          {props.children}
        </AppShell>
      </KeysProvider>
    </DeskProvider>
  );
}

/** Every page of the app, at the addresses it has. */
export function openDesk(
  input: Omit<Parameters<typeof openPhone>[0], 'pages' | 'root'> & Partial<Parameters<typeof openPhone>[0]>,
): Promise<Phone> {
  return openPhone({ pages: routes, root: Desk, ...input });
}
