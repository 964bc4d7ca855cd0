import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { may } from '#shared/access/rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type AgendaItem, agendaItems } from '#shared/meetings/meetings.schemas.ts';
import {
  type AgendaChange,
  agendaChanges,
  docsOfRelease,
  foldReleases,
  itemsOf,
  type ReleasedAgenda,
  standingItems,
} from '#shared/meetings/releases.rules.ts';
import { type AgendaSeen, agendaReleases, agendaSeen } from '#shared/meetings/releases.schemas.ts';

export type AgendaSource = 'draft' | 'released';

export interface Releases {
  readonly agenda: Accessor<ReleasedAgenda>;
  /** What the page shows. */
  readonly source: Accessor<AgendaSource>;
  readonly docs: Accessor<readonly Doc<AgendaItem>[]>;
  /** The reader sees the draft, and something was released: they may look at either. */
  readonly mayChoose: Accessor<boolean>;
  choose(source: AgendaSource): Promise<void>;
  /** How the draft differs from the last version; empty for who does not read the draft. */
  readonly unreleased: Accessor<readonly AgendaChange[]>;
  /** The highest version that this person has acknowledged, on any phone; 0: none. */
  readonly acknowledged: Accessor<number>;
  /** From a version to the newest; at version 0 everything would be new, which is no news. */
  since(version: number): readonly AgendaChange[];
}

function highestSeen(list: readonly Doc<AgendaSeen>[], person: string): number {
  return list.reduce((last, { body }) => (body.person === person ? Math.max(last, body.version) : last), 0);
}

/**
 * Draft and releases of an agenda. Participants get what was released, or, of a meeting of the time before releases,
 * what they may read; whoever prepares the meeting gets the draft and may look at the other.
 *
 * @param isFixed shows what was released to everybody: for what is in force, whatever is being prepared
 */
export function useReleases(id: () => string, { isFixed = false } = {}): Releases {
  const client = useClient();
  const key = () => `agenda-source/${id()}`;
  const draft = createMemo(() => client.replica.within(agendaItems, id()));
  const releases = createMemo(() => client.replica.within(agendaReleases, id()));
  const agenda = createMemo(() => foldReleases(releases()));
  const released = createMemo(() => docsOfRelease({ agenda: agenda(), meeting: id() }));
  const isEditor = () => may(client.actor(), 'logistics.edit');
  const mayChoose = () => isEditor() && agenda().version > 0;
  const source = createMemo<AgendaSource>(() => {
    if (agenda().version === 0) return 'draft';
    if (isFixed || !isEditor()) return 'released';
    return client.remembered(key()) === 'released' ? 'released' : 'draft';
  });
  const unreleased = createMemo(() =>
    isEditor() ? agendaChanges({ before: standingItems(agenda()), after: itemsOf(draft()) }) : [],
  );
  const acknowledged = createMemo(() =>
    highestSeen(client.replica.within(agendaSeen, id()), client.actor().person),
  );
  return {
    agenda,
    source,
    docs: () => (source() === 'draft' ? draft() : released()),
    mayChoose,
    choose: (wished) => client.remember(key(), wished),
    unreleased,
    acknowledged,
    since(version) {
      if (version === 0 || version >= agenda().version) return [];
      const before = standingItems(foldReleases(releases(), version));
      return agendaChanges({ before, after: standingItems(agenda()) });
    },
  };
}
