import { useParams } from '@solidjs/router';
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { UnknownMeeting } from '#app/features/meetings/meeting-header.tsx';
import { useMembers } from '#app/features/membership/use-members.ts';
import { FigureLink } from '#app/features/participants/figure-link.tsx';
import { formatShortDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { Filtered } from '#app/kit/filtered.tsx';
import { SaveTable } from '#app/kit/sheets/save-table.tsx';
import { useQuery } from '#app/kit/use-query.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { TickTotal } from '#app/ui/tick-row.tsx';
import { doublesOf } from '#shared/checkins/presence.rules.ts';
import { utcDay } from '#shared/kernel/days.ts';
import { nominations } from '#shared/participants/nominations.schemas.ts';
import { quorumOf } from '#shared/rules/parameters.rules.ts';
import { attendanceOf, countQuorum, countsAs, type QuorumCount } from '#shared/rules/quorum.rules.ts';
import { parametersOn } from '#shared/rules/rules.rules.ts';
import { articles, parameterVersions, ruleSets } from '#shared/rules/rules.schemas.ts';
import { attendanceTable } from './attendance-table.ts';
import { DelegationPresence } from './delegation-presence.tsx';
import { Doubles } from './doubles.tsx';
import { Strip } from './strip.tsx';
import { type PresenceView, usePresence } from './use-presence.ts';
import './checkins.css';

const DAY = 86_400_000;
/** A meeting of which only the month is known has no days to choose from. */
const MAX_DAYS = 10;

/** Days of the meeting, and other days with scans: a rehearsal, the day after. */
function daysOf(view: PresenceView, wallDay: (time: number) => string): string[] {
  const body = view.meeting()?.body;
  const days = new Set(view.scans().map((scan) => wallDay(scan.time)));
  if (body?.precision === 'day') {
    const [from, to] = [Date.parse(body.startsOn), Date.parse(body.endsOn)];
    for (let day = from, count = 0; day <= to && count < MAX_DAYS; day += DAY, count += 1)
      days.add(utcDay(day));
  }
  return [...days].sort();
}

/** The states that a quorum lacks, of all that are on the list. */
const LACKING = 'states';

function QuorumPanel(props: {
  count: QuorumCount;
  lacking: string;
  /** Number of the article that says so; undefined where the meeting does. */
  article: string | undefined;
  /** What else it rests on, sentence by sentence. */
  basis: readonly string[];
}): JSX.Element {
  const { t } = useI18n();
  const short = () => (props.count.needed ?? 0) - props.count.present;
  return (
    <div class="block sheet quorum">
      <p class="title-2">
        <Show when={props.count.needed} fallback={t('checkins.presence.states', props.count)}>
          {(needed) => <>{t('checkins.presence.quorum', { ...props.count, needed: needed() })}</>}
        </Show>
      </p>
      <TickTotal done={props.count.present} total={props.count.of}>
        {t('checkins.presence.ticks', { of: props.count.of })}
      </TickTotal>
      <p class="quorum-verdict">
        <Show when={props.count.needed !== null} fallback={t('checkins.presence.no_quorum')}>
          <Show when={!props.count.isReached} fallback={t('checkins.presence.reached')}>
            <FigureLink href={props.lacking}>{t('checkins.presence.short', { n: short() })}</FigureLink>
          </Show>
        </Show>
      </p>
      <Show when={props.article}>
        {(number) => <p class="body-2">{t('checkins.presence.by_article', { number: number() })}</p>}
      </Show>
      <p class="body-2">{props.basis.join(' ')}</p>
      <p class="body-2 quiet">{t('checkins.presence.rule')}</p>
    </div>
  );
}

/** Who is there, by delegation; whether there is a quorum; where two doors disagree. */
export default function PresencePage(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const params = useParams<{ id: string }>();
  const query = useQuery<{ missing?: string }>();
  const here = () => `/meetings/${params.id}/presence`;
  const view = usePresence(() => params.id);
  const wallDay = (time: number) => (view.clock()?.wallAt(time) ?? '').slice(0, 10);
  const days = createMemo(() => daysOf(view, wallDay));
  const [chosen, setChosen] = createSignal<string | null>(null);
  /** Today if it is one of the days, else the last one with scans. */
  const day = createMemo(() => {
    const lastScan = view.scans().at(-1);
    const fallback = lastScan === undefined ? (days()[0] ?? view.today()) : wallDay(lastScan.time);
    return chosen() ?? (days().includes(view.today()) ? view.today() : fallback);
  });
  const presence = createMemo(() => view.presenceOn(day()));
  const attendance = createMemo(() =>
    attendanceOf({
      groups: view.groups(),
      presence: presence(),
      nominations: client.replica.within(nominations, params.id),
    }),
  );
  /** Who is bound on that day: a quorum is one of members, whether or not they sent a delegation. */
  const members = useMembers(day);
  const rules = createMemo(() =>
    parametersOn({
      sets: client.replica.all(ruleSets),
      versions: client.replica.all(parameterVersions),
      day: day(),
    }),
  );
  const own = () => view.meeting()?.body.quorum ?? null;
  /** By the rules in force on that day; a number of the meeting's own only where they say nothing. */
  const byRules = createMemo(() => {
    const seated = attendance().filter(({ delegation }) => delegation.body.kind === 'state').length;
    const of = members().length || seated;
    const found = quorumOf({ parameters: rules()?.parameters ?? null, members: of });
    return found === null || of === 0 ? null : { present: found.value, of, article: found.article };
  });
  const quorum = createMemo(() =>
    countQuorum({ attendance: attendance(), quorum: byRules() ?? own(), members: members() }),
  );
  const article = () => {
    const id = byRules()?.article;
    return id === undefined ? undefined : client.replica.one(articles, id)?.body.number;
  };
  /** On what the number rests, where no article says it, and whom it counts. */
  const basis = () => [
    ...(byRules() === null
      ? [
          t(rules() === null ? 'checkins.presence.no_rules' : 'checkins.presence.rules_silent'),
          ...(own() === null ? [] : [t('checkins.presence.own_number')]),
        ]
      : []),
    members().length === 0
      ? t('checkins.presence.members_unknown')
      : t('checkins.presence.members', { n: members().length }),
  ];
  /** With the place of each on the whole list. */
  const shown = createMemo(() => {
    const all = attendance().map((each, index) => ({ each, place: index + 1 }));
    if (query.missing !== LACKING) return all;
    return all.filter(
      ({ each: { delegation, voter } }) => countsAs(delegation.body, members()) && voter === null,
    );
  });
  const inside = () => attendance().reduce((sum, each) => sum + each.inside, 0);

  function table() {
    const input = { groups: view.groups(), presence: presence(), hour: view.hour, language: locale(), t };
    return { name: `${t('checkins.presence.title')} ${day()}`, ...attendanceTable(input) };
  }

  return (
    <Allowed to="checkin.record" back={`/meetings/${params.id}/agenda`}>
      <Show when={view.meeting()} fallback={<UnknownMeeting />}>
        <PageHeader
          back={{ href: `/meetings/${params.id}/more`, label: t('meetings.more.title') }}
          title={t('checkins.presence.title')}
          detail={t('checkins.presence.venue_hours', { city: view.clock()?.city ?? '' })}
          aside={
            <LinkButton
              icon="qr-code"
              label={t('checkins.door.title')}
              href={`/meetings/${params.id}/door`}
            />
          }
        />
        <div class="split">
          <div>
            <Show when={days().length > 1}>
              <div class="door-way">
                <Strip
                  label={t('checkins.presence.day')}
                  options={days().map((value) => ({ value, label: formatShortDay(locale(), value) }))}
                  value={day()}
                  onChange={setChosen}
                />
              </div>
            </Show>
            <QuorumPanel
              count={quorum()}
              lacking={`${here()}?missing=${LACKING}`}
              article={article()}
              basis={basis()}
            />
            <Doubles view={view} meeting={params.id} doubles={doublesOf(presence())} />
          </div>
          <div>
            <SectionHeader
              kind="band"
              title={t('checkins.presence.by_delegation')}
              aside={t('checkins.presence.inside_total', { n: inside() })}
            />
            <Show when={query.missing === LACKING}>
              <Filtered words={t('checkins.presence.lacking', { n: shown().length })} all={here()} />
            </Show>
            <Show when={presence().size === 0}>
              <List>
                <ListRow note title={t('checkins.presence.none')} />
              </List>
            </Show>
            <For each={shown()}>
              {({ each, place }) => (
                <DelegationPresence view={view} attendance={each} presence={presence()} place={place} />
              )}
            </For>
          </div>
        </div>
        <FooterBar>
          <div class="button-row">
            <SaveTable table={table} name={t('checkins.presence.file', { day: day() })} />
          </div>
        </FooterBar>
      </Show>
    </Allowed>
  );
}
