import { subjectName } from '#app/features/ideal/subject-words.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import { EVERYDAY_PAGES, everydayWords } from '#app/kit/everyday-words.ts';
import type { FeatureBook } from '#app/kit/feature-book.ts';
import { MEETING_GROUPS, type MenuEntry } from '#app/kit/feature-words.ts';
import { asSource, type SearchReader, type Source } from '#app/kit/search-source.ts';
import type { ReplicaSignals } from '#app/sync/replica-signals.ts';
import { may } from '#shared/access/rules.ts';
import { SENSES } from '#shared/ideal/area-words.ts';
import { AREA_CODES, CIVIL_THREATS, FACTOR_CODES, type Subject } from '#shared/ideal/subjects.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { sortMeetings } from '#shared/meetings/meetings.rules.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { CRIME_AREAS, type CrimeArea } from '#shared/reports/crime-areas.ts';

interface Asker {
  readonly replica: Pick<ReplicaSignals, 'all' | 'one' | 'within'>;
  readonly actor: Actor;
  readonly t: Translate;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly features: Pick<FeatureBook, 'menu'>;
}

/** Groups of pages beside those of a meeting. */
const GROUPS = ['places', 'plan', 'committee', 'access', 'help'] as const;
const IDEAL = '/ideal';

/** When each meeting is held; null for one without a day, or that is not held. */
export function daysOfMeetings(replica: Pick<ReplicaSignals, 'all'>): SearchReader['daysOf'] {
  const held = new Map(
    replica.all(meetings).flatMap(({ id, body: { startsOn, endsOn, precision, state } }) => {
      const isOpen = precision === 'open' || state === 'cancelled' || state === 'postponed';
      return isOpen ? [] : [[id, { from: startsOn, until: endsOn }] as const];
    }),
  );
  return (meeting) => (meeting === null ? null : (held.get(meeting) ?? null));
}

/** One object for each, by which its words are kept. */
const SUBJECTS: readonly Subject[] = [
  ...AREA_CODES.map((code) => ({ kind: 'area' as const, code })),
  ...CIVIL_THREATS.map((code) => ({ kind: 'civil' as const, code })),
  ...FACTOR_CODES.map((code) => ({ kind: 'factor' as const, code })),
];

interface Crime {
  readonly code: CrimeArea;
}
const senses = Object.values(SENSES);
const CRIMES: readonly Crime[] = CRIME_AREAS.map((code) => ({ code }));
/** What a report can be about and no area of an edition is. */
const BESIDE_AREAS = CRIMES.filter(({ code }) =>
  senses
    .filter(({ iccs }) => (iccs as readonly string[]).includes(code))
    .every(({ areas }) => areas.length === 0),
);

/** What an edition asks about, for whoever has its pages. */
function subjectSources({ replica, actor, t, features }: Asker): readonly Source<never>[] {
  const hasPages = GROUPS.some((group) =>
    features.menu(group, { actor, replica }).some(({ path }) => path === IDEAL),
  );
  // Whoever documents looks for a crime in order to report it: by the names of the form, which begins with it.
  const reports = may(actor, 'reports.send', { state: actor.state });
  const source: Source<Subject> = {
    group: 'areas',
    things: hasPages ? SUBJECTS : [],
    of: (subject) => subject,
    words: (subject) => ({ title: subjectName(subject, { replica, t }), body: '' }),
    areas: (subject) => (subject.kind === 'area' ? [subject.code] : []),
    place: ({ kind }) => t(`ideal.kind.${kind}`),
    href: () => `${IDEAL}/subjects`,
  };
  const crimes: Source<Crime> = {
    group: 'areas',
    things: reports ? (hasPages ? BESIDE_AREAS : CRIMES) : [],
    of: (crime) => crime,
    words: ({ code }) => ({ title: t(`reports.area.${code}`), body: '' }),
    areas: ({ code }) => [code],
    place: () => t('reports.begin'),
    href: ({ code }) => `/reports/new?crime=${code}`,
  };
  return [asSource(source), asSource(crimes)];
}

/** Pages by their names: those of the meeting that is on or comes next, and all others. */
function pageSources({ replica, actor, t, today, features }: Asker): readonly Source<never>[] {
  const [next] = sortMeetings({
    list: replica.all(meetings),
    today,
    now: Date.parse(`${today}T00:00:00Z`),
  });
  const asker = { actor, replica };
  const list = (address: (path: string) => string, entries: readonly MenuEntry[]): Source<never> =>
    asSource<MenuEntry>({
      group: 'pages',
      things: entries,
      of: (entry) => entry,
      words: ({ title, detail }) => ({ title: t(title), body: detail === undefined ? '' : t(detail) }),
      said: ({ path }) => everydayWords(...(EVERYDAY_PAGES[path] ?? [])),
      href: ({ path }) => address(path),
    });
  const ofMeeting =
    next === undefined
      ? []
      : MEETING_GROUPS.flatMap((group) => features.menu(group, { ...asker, meeting: next.id }));
  return [
    list((path) => (path.startsWith('/') ? path : `/meetings/${next?.id}/${path}`), ofMeeting),
    list(
      (path) => path,
      GROUPS.flatMap((group) => features.menu(group, asker)),
    ),
  ];
}

/** What is searched beside the things of the features: what the committee works on, and the pages themselves. */
export function standingSources(asker: Asker): readonly Source<never>[] {
  return [...subjectSources(asker), ...pageSources(asker)];
}
