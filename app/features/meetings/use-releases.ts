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
  /** The reader sees the draft, and there is a release: they can view either. */
  readonly mayChoose: Accessor<boolean>;
  choose(source: AgendaSource): Promise<void>;
  /** How the draft differs from the last version; empty for people who do not read the draft. */
  readonly unreleased: Accessor<readonly AgendaChange[]>;
  /** The highest version that this person has acknowledged, on any phone; 0: none. */
  readonly acknowledged: Accessor<number>;
  /** Changes from a version to the newest; from version 0 everything would be new, which is not news. */
  since(version: number): readonly AgendaChange[];
}

function highestSeen(list: readonly Doc<AgendaSeen>[], person: string): number {
  return list.reduce((last, { body }) => (body.person === person ? Math.max(last, body.version) : last), 0);
}

/**
 * Draft and releases of an agenda. Participants get the release or, for a meeting from before releases existed, what
 * they may read. People who prepare the meeting get the draft and can view the other.
 *
 * @param isFixed always shows the release: for what is in force, whatever is being prepared
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
