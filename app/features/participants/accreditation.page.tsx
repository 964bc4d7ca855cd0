import { useParams } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { UnknownMeeting } from '#app/features/meetings/meeting-header.tsx';
import { MeetingTitle } from '#app/features/meetings/meeting-title.tsx';
import { useDelegations } from '#app/features/meetings/use-delegations.ts';
import { shownName } from '#app/features/participants/person-words.ts';
import { ShownName } from '#app/features/participants/shown-name.tsx';
import { capitalise } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { MarkBox, type Marked, useMarked } from '#app/kit/use-marked.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { dueOf, type Owing } from '#shared/board/owings.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { dayAt } from '#shared/kernel/zones.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { namesakesOf } from '#shared/participants/namesakes.rules.ts';
import { type Nomination, nominations } from '#shared/participants/nominations.schemas.ts';
import { participants } from '#shared/participants/participants.schemas.ts';
import './participants.css';
import { AccreditMarked } from './accredit-marked.tsx';
import { papersInWords, StateTag } from './delegation-rows.tsx';
import { NomineeLine } from './nominee-line.tsx';
import { dueInWords } from './owing-words.ts';
import { useOwnReason } from './use-own-reason.ts';

/** Nominations that wait for the presidency, by delegation in order of precedence, and below them the decided ones. */
export default function AccreditationPage(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const params = useParams<{ id: string }>();
  const back = () => ({ href: `/meetings/${params.id}/more`, label: t('meetings.more.title') });
  const all = createMemo(() => client.replica.within(nominations, params.id));
  const meeting = createMemo(() => client.replica.one(meetings, params.id));
  const now = useNow();
  const due = createMemo(() => {
    const body = meeting()?.body;
    const today = dayAt({ instant: now(), timeZone: body?.timeZone ?? 'UTC' });
    return dueOf({ thing: 'accreditation', meeting: body ?? {}, today });
  });
  const places = useDelegations(() => params.id);
  const groups = (isWanted: (nomination: Doc<Nomination>) => boolean) =>
    places().flatMap((place) => {
      const rows = all()
        .filter((each) => each.body.delegation === place.id && isWanted(each))
        .sort((left, right) => left.body.order - right.body.order || (left.id < right.id ? -1 : 1));
      return rows.length === 0 ? [] : [{ place, rows }];
    });
  const twice = createMemo(() =>
    namesakesOf({ nominations: all(), people: client.replica.within(participants, params.id) }),
  );
  const waiting = createMemo(() => groups((each) => each.body.state === 'nominated'));
  const decided = createMemo(() => groups((each) => each.body.state !== 'nominated'));
  const marked = useMarked(() => waiting().flatMap(({ rows }) => rows.map(({ id }) => id)));
  return (
    <Allowed to="nominations.decide" back={back().href}>
      <Show when={meeting()} fallback={<UnknownMeeting />}>
        {(known) => (
          <>
            <PageHeader
              back={back()}
              kicker={<MeetingTitle meeting={known().body} silent />}
              title={t('delegation.accreditation.title')}
            />
            <div {...marked.keys}>
              <Show when={waiting().length > 0}>
                <SectionHeader
                  kind="band"
                  title={t('kit.marked.all', {
                    n: waiting().reduce((sum, { rows }) => sum + rows.length, 0),
                  })}
                  aside={
                    <MarkBox
                      marked={marked}
                      ids={waiting().flatMap(({ rows }) => rows.map(({ id }) => id))}
                      label={t('kit.marked.mark_all')}
                    />
                  }
                />
              </Show>
              <For
                each={waiting()}
                fallback={
                  <List>
                    <ListRow
                      note
                      title={t('delegation.accreditation.none')}
                      detail={t('delegation.accreditation.none_text')}
                    />
                  </List>
                }
              >
                {({ place, rows }) => (
                  <>
                    <SectionHeader
                      kind="band"
                      title={<LocalText text={place.body.name} silent />}
                      aside={
                        <span class="mark-aside">
                          {t('delegation.accreditation.waiting', { n: rows.length })}
                          <MarkBox
                            marked={marked}
                            ids={rows.map(({ id }) => id)}
                            label={t('kit.marked.mark_group', {
                              name: readText(place.body.name, locale()).value,
                            })}
                          />
                        </span>
                      }
                    />
                    <List>
                      <For each={rows}>
                        {(row) => (
                          <QueueRow
                            nomination={row}
                            meeting={params.id}
                            isTwice={twice().has(row.id)}
                            marked={marked}
                            due={due()}
                          />
                        )}
                      </For>
                    </List>
                  </>
                )}
              </For>
            </div>
            <AccreditMarked marked={marked} meeting={params.id} />
            <Show when={decided().length > 0}>
              <SectionHeader kind="divide" title={t('delegation.accreditation.decided')} />
              <For each={decided()}>
                {({ place, rows }) => (
                  <>
                    <SectionHeader
                      kind="band"
                      level={3}
                      title={<LocalText text={place.body.name} silent />}
                    />
                    <List>
                      <For each={rows}>
                        {(row) => (
                          <QueueRow nomination={row} meeting={params.id} isTwice={twice().has(row.id)} />
                        )}
                      </For>
                    </List>
                  </>
                )}
              </For>
            </Show>
          </>
        )}
      </Show>
    </Allowed>
  );
}

function QueueRow(props: {
  nomination: Doc<Nomination>;
  meeting: string;
  /** Another person in the delegation is proposed, or listed, with the same name. */
  isTwice: boolean;
  /** Absent once it is decided. */
  marked?: Marked;
  /** Until when it was to be decided; absent once it is. */
  due?: Pick<Owing, 'due' | 'isOverdue'>;
}): JSX.Element {
  const { t, locale } = useI18n();
  const reasonOf = useOwnReason();
  const body = () => props.nomination.body;
  const reason = () => reasonOf(props.nomination);
  return (
    <ListRow
      href={`/meetings/${props.meeting}/accreditation/${props.nomination.id}`}
      chevron
      quiet={body().state !== 'nominated'}
      tone={
        body().state === 'nominated' && reason() === null
          ? props.due?.isOverdue === true
            ? 'act'
            : 'decide'
          : undefined
      }
      title={<ShownName of={body()} />}
      detail={<NomineeLine of={body()} />}
      selected={props.marked?.has(props.nomination.id) === true}
      trail={
        <Show when={props.marked} fallback={<StateTag state={body().state} />}>
          {(marked) => (
            <MarkBox
              marked={marked()}
              ids={[props.nomination.id]}
              row={props.nomination.id}
              label={t('kit.marked.mark_one', { name: shownName(body(), locale()) })}
            />
          )}
        </Show>
      }
    >
      <Show when={body().state === 'nominated'}>
        <p class="row-detail">
          {papersInWords({ nomination: body(), t }).join('. ')}
          <Show when={props.due?.isOverdue === true && props.due}>
            {(due) => (
              <>
                {'. '}
                <strong class="accreditation-late">
                  {capitalise(dueInWords({ owing: due(), t, locale: locale() }))}
                </strong>
              </>
            )}
          </Show>
        </p>
      </Show>
      <Show when={props.isTwice}>
        <p class="row-detail">{t('delegation.accreditation.twice')}</p>
      </Show>
      <Show when={body().state === 'nominated' && reason()}>
        {(why) => <p class="row-detail">{t(`delegation.accreditation.${why()}`)}</p>}
      </Show>
    </ListRow>
  );
}
