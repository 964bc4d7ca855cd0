import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { SectionParts } from '#app/kit/feature.ts';
import { MEETING_GROUPS, type MenuEntry } from '#app/kit/feature-words.ts';
import { useFeatures } from '#app/kit/use-features.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { type Section, SectionRail, SectionTabs } from '#app/ui/sections.tsx';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { MeetingPlace } from './meeting-row.tsx';
import { MeetingTitle } from './meeting-title.tsx';
import { datesText } from './meeting-words.ts';

/** Where a page of a meeting is, seen from any other. */
function hrefOf(meeting: string, { path }: MenuEntry): string {
  return path.startsWith('/') ? path : `/meetings/${meeting}/${path}`;
}

function useSections(meeting: () => string) {
  const client = useClient();
  const { t } = useI18n();
  const features = useFeatures();
  const desk = useDesk();
  const entries = createMemo(() =>
    MEETING_GROUPS.flatMap((group) =>
      features.menu(group, { actor: client.actor(), replica: client.replica, meeting: meeting() }),
    ),
  );
  /** The address of a section: whoever goes from item to item of one does not have all of them counted again. */
  const here = createMemo(() => {
    const at = desk.at();
    // An address may be another one's beginning: the longer one is meant.
    const current = entries()
      .map((entry) => hrefOf(meeting(), entry))
      .filter((href) => at === href || at.startsWith(`${href}/`))
      .sort((left, right) => right.length - left.length)[0];
    return current ?? `/meetings/${meeting()}/agenda`;
  });
  return createMemo((): Section[] => {
    const asker = { replica: client.replica, actor: client.actor() };
    const paths = new Set(entries().map((entry) => entry.path));
    const homeOf = ({ of, path }: MenuEntry) => (of !== undefined && paths.has(of) ? of : path);
    const home = entries().find((entry) => hrefOf(meeting(), entry) === here());
    const toSection = (entry: MenuEntry): Omit<Section, 'parts'> => {
      const href = hrefOf(meeting(), entry);
      const { all, waiting = 0 } = entry.count?.(meeting(), asker) ?? {};
      return {
        href,
        label: t(entry.title),
        isCurrent: href === here(),
        ...(all === undefined ? {} : { all }),
        waiting,
        waitingLabel: t('shell.waits', { n: waiting }),
      };
    };
    return entries()
      .filter((entry) => homeOf(entry) === entry.path)
      .map((entry) => ({
        ...toSection(entry),
        parts:
          home !== undefined && homeOf(home) === entry.path
            ? entries()
                .filter((each) => each !== entry && homeOf(each) === entry.path)
                .map(toSection)
            : [],
      }));
  });
}

/** The sections of one meeting in the rail, below its name. */
function Rail(props: { thing: string }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const sections = useSections(() => props.thing);
  const meeting = () => client.replica.one(meetings, props.thing);
  return (
    <Show when={meeting()}>
      {(known) => (
        <SectionRail
          title={<MeetingTitle meeting={known().body} silent />}
          detail={
            <>
              <Show when={known().body.city !== null || known().body.format === 'virtual'}>
                <MeetingPlace meeting={known()} />
                <br />
              </Show>
              {datesText({ meeting: known().body, t, locale: locale() })}
            </>
          }
          sections={sections()}
        />
      )}
    </Show>
  );
}

/** The same as tabs, where the rail has only icons. */
function Tabs(props: { thing: string }): JSX.Element {
  const { t } = useI18n();
  const sections = useSections(() => props.thing);
  return <SectionTabs label={t('shell.sections')} sections={sections()} />;
}

export const meetingSections = { Rail, Tabs } satisfies SectionParts;
