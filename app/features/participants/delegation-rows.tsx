import { For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { shownName, tripHour } from '#app/features/participants/person-words.ts';
import { ShownName } from '#app/features/participants/shown-name.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { type Translate, useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { ListRow } from '#app/ui/list-row.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { Debt } from '#shared/board/debts.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import type { Nomination, NominationState } from '#shared/participants/nominations.schemas.ts';
import type { Participant } from '#shared/participants/participants.schemas.ts';
import { askedInWords, askOf } from './asked-words.ts';
import { FigureLink } from './figure-link.tsx';
import { lackingHref } from './lacking.ts';
import { NomineeLine } from './nominee-line.tsx';
import { owingInWords } from './owing-words.ts';
import type { DelegationView } from './use-delegation.ts';

const TONES = {
  nominated: 'amber',
  accredited: 'plain',
  returned: 'red',
  withdrawn: 'plain',
} as const satisfies Record<NominationState, string>;

export function StateTag(props: { state: NominationState }): JSX.Element {
  const { t } = useI18n();
  return <Tag tone={TONES[props.state]}>{t(`delegation.nominations.state.${props.state}`)}</Tag>;
}

/** What depends on one deadline: the delegation's share, and each thing with who owes it. */
export function DebtRow(props: { debt: Debt; meeting: string; of: string }): JSX.Element {
  const { t, locale } = useI18n();
  const client = useClient();
  const hrefOf = ({ thing, members }: Debt['owes'][number]) =>
    thing === 'delegation'
      ? undefined
      : lackingHref({ meeting: props.meeting, lack: thing, members, of: props.of, actor: client.actor() });
  const isOwing = () => props.debt.missing > 0;
  const asked = () =>
    askedInWords({
      ask: askOf(client, props.of),
      what: props.debt.what,
      timeZone: client.replica.one(meetings, props.meeting)?.body.timeZone ?? 'UTC',
      t,
      locale: locale(),
    });
  const word = () => {
    const { missing: n, isOverdue, owes } = props.debt;
    if (n > 0) return t(isOverdue ? 'delegation.owed.overdue' : 'delegation.owed.missing', { n });
    return t(owes.length > 0 ? 'delegation.owed.waiting' : 'delegation.owed.complete');
  };
  return (
    <ListRow
      title={t(`delegation.owed.what.${props.debt.what}`)}
      detail={
        props.debt.by === null
          ? t('delegation.owed.no_day')
          : t('delegation.owed.by', { day: formatDay(locale(), props.debt.by) })
      }
      tone={props.debt.isOverdue ? 'act' : undefined}
      quiet={props.debt.owes.length === 0}
      trail={<Tag tone={isOwing() ? (props.debt.isOverdue ? 'red' : 'amber') : 'plain'}>{word()}</Tag>}
    >
      <Show when={isOwing() && asked()}>{(words) => <p class="row-detail">{words()}</p>}</Show>
      <For each={props.debt.owes}>
        {(owing) => (
          <p class="row-detail">
            <Show when={hrefOf(owing)} fallback={owingInWords({ owing, t })}>
              {(href) => <FigureLink href={href()}>{owingInWords({ owing, t })}</FigureLink>}
            </Show>{' '}
            ({t(`board.by.${owing.by}`)})
          </p>
        )}
      </For>
    </ListRow>
  );
}

/** The person whom a nominee stands in for, in words; null for nobody. */
function useStandsIn(view: Pick<DelegationView, 'people'>): (nomination: Nomination) => string | null {
  const { t, locale } = useI18n();
  return ({ standsIn }) => {
    if (standsIn === null) return null;
    const other = view.people().find((each) => each.id === standsIn.participant);
    const name = other === undefined ? '…' : shownName(other.body, locale());
    return standsIn.kind === 'proxy'
      ? t('delegation.nominations.proxy', { name })
      : t('delegation.nominations.substitutes', { name });
  };
}

/** The note of a nomination, and whether it has credentials. */
export function papersInWords({
  nomination: { noteVerbale, credentials },
  t,
}: {
  nomination: Nomination;
  t: Translate;
}): string[] {
  return [
    noteVerbale === null
      ? t('delegation.nominations.no_note')
      : t('delegation.nominations.note_verbale', { number: noteVerbale }),
    t(credentials === null ? 'delegation.nominations.no_credentials' : 'delegation.nominations.credentials'),
  ];
}

export function NominationRow(props: {
  nomination: Doc<Nomination>;
  view: DelegationView;
  meeting: string;
}): JSX.Element {
  const { t } = useI18n();
  const standsIn = useStandsIn(props.view);
  const body = () => props.nomination.body;
  const isOpen = () => body().state === 'nominated' || body().state === 'returned';
  /** Whoever may not write the nomination sees the person: it may be their own, with their journey. */
  const href = () => {
    if (!isOpen()) return undefined;
    return props.view.mayNominate()
      ? `/meetings/${props.meeting}/delegation/nominations/${props.nomination.id}`
      : `/meetings/${props.meeting}/people/${body().participant}`;
  };
  return (
    <ListRow
      href={href()}
      chevron={href() !== undefined}
      tone={body().state === 'returned' ? 'act' : undefined}
      quiet={body().state === 'withdrawn'}
      title={<ShownName of={body()} />}
      detail={<NomineeLine of={body()} />}
      trail={<StateTag state={body().state} />}
    >
      <p class="row-detail">
        {[standsIn(body()), ...papersInWords({ nomination: body(), t })]
          .filter((part) => part !== null)
          .join('. ')}
      </p>
      <Show when={body().state === 'returned' && body().reason}>
        {(reason) => (
          <p class="row-detail">
            {t('delegation.nominations.reason')}: <LocalText text={reason()} />
          </p>
        )}
      </Show>
    </ListRow>
  );
}

/** A listed member of the delegation, with what is known about their journey. */
export function OwnPersonRow(props: {
  person: Doc<Participant>;
  view: DelegationView;
  nomination: Doc<Nomination> | null;
  isMe: boolean;
}): JSX.Element {
  const { t, locale } = useI18n();
  const body = () => props.person.body;
  const needs = () => props.view.needs().get(props.person.id);
  const nameOf = (id: string | undefined) => {
    const other = props.view.people().find((each) => each.id === id);
    return other === undefined ? null : shownName(other.body, locale());
  };
  const proxy = () => props.view.people().find((each) => each.body.actsFor === props.person.id);
  const standing = () => {
    const actsFor = nameOf(body().actsFor);
    const by = proxy();
    return [
      ...(actsFor === null ? [] : [t('delegation.people.acts_for', { name: actsFor })]),
      ...(by === undefined
        ? []
        : [t('delegation.people.represented_by', { name: shownName(by.body, locale()) })]),
    ];
  };
  /** People who may not read needs see nothing about them, not even that they are missing. */
  const readsNeeds = () => props.view.mayNominate() || props.isMe;
  const travel = () => {
    if (!readsNeeds() || props.view.meeting()?.body.format === 'virtual') return [];
    const { arrival = null, departure = null } = needs() ?? {};
    if (arrival === null || departure === null) return [t('delegation.people.travel_missing')];
    return [
      t('delegation.people.travel', {
        arrival: tripHour(arrival, locale()),
        departure: tripHour(departure, locale()),
      }),
    ];
  };
  const lines = () => [
    ...standing(),
    ...(props.nomination?.body.noteVerbale
      ? [t('delegation.nominations.note_verbale', { number: props.nomination.body.noteVerbale })]
      : []),
    ...travel(),
  ];
  return (
    <ListRow
      href={`/meetings/${props.view.meeting()?.id}/delegation/people/${props.person.id}`}
      chevron
      selected={props.isMe}
      title={<ShownName of={body()} />}
      detail={<NomineeLine of={body()} />}
      trail={
        <Show
          when={props.isMe}
          fallback={
            <Show when={props.nomination}>
              <StateTag state="accredited" />
            </Show>
          }
        >
          <Tag>{t('delegation.person.you')}</Tag>
        </Show>
      }
    >
      <Show when={lines().length > 0}>
        <p class="row-detail">{lines().join('. ')}</p>
      </Show>
    </ListRow>
  );
}
