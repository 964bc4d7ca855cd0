import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { DayField } from '#app/kit/day-field.tsx';
import { dayHere } from '#app/kit/device-time.ts';
import { ForMembers } from '#app/kit/for-members.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import { type Affiliation, affiliationsOn, STATUSES } from '#shared/membership/members.rules.ts';
import { instruments, standings, stateConsents } from '#shared/membership/membership.schemas.ts';
import { useMemberName } from './use-member-name.ts';

/** Who belongs to the committee on a day: members in precedence, then everybody else who takes part. */
export default function MembersPage(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const [chosen, setChosen] = createSignal<string | null>(null);
  const day = () => chosen() || dayHere(client.now());
  const affiliations = createMemo(() =>
    affiliationsOn({
      instruments: client.replica.all(instruments),
      consents: client.replica.all(stateConsents),
      standings: client.replica.all(standings),
      day: day(),
    }),
  );
  const groups = createMemo(() =>
    STATUSES.map((status) => ({
      status,
      affiliations: affiliations().filter((affiliation) => affiliation.status === status),
    })).filter((group) => group.affiliations.length > 0 || group.status === 'member'),
  );
  return (
    <ForMembers back="/more">
      <PageHeader
        back={{ href: '/more', label: t('settings.title') }}
        title={t('membership.members')}
        detail={t('membership.members_row')}
      />
      <DayField
        id="members-day"
        label={t('membership.list.day')}
        value={chosen() ?? day()}
        hint={t('membership.list.no_day', { day: formatDay(locale(), day()) })}
        onInput={setChosen}
      />
      <For each={groups()}>
        {(group) => (
          <>
            <SectionHeader
              kind="band"
              title={t(`membership.status.${group.status}`)}
              aside={group.affiliations.length}
            />
            <List label={t(`membership.status.${group.status}`)} ordered={group.status === 'member'}>
              <For
                each={group.affiliations}
                fallback={
                  <ListRow note title={t('membership.no_members')} detail={t('membership.no_members_more')} />
                }
              >
                {(affiliation, at) => (
                  <Row affiliation={affiliation} number={group.status === 'member' ? at() + 1 : null} />
                )}
              </For>
            </List>
          </>
        )}
      </For>
      <p class="block quiet">{t('membership.precedence')}</p>
      <Show when={may(client.actor(), 'membership.keep')}>
        <div class="block">
          <LinkButton icon="plus" href="/members/new">
            {t('membership.standing.add')}
          </LinkButton>
        </div>
      </Show>
    </ForMembers>
  );
}

function Row(props: { affiliation: Affiliation; number: number | null }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const nameOf = useMemberName();
  const standing = () => {
    const { by } = props.affiliation;
    return by !== null && 'standing' in by ? client.replica.one(standings, by.standing) : null;
  };
  const href = () => {
    const { by } = props.affiliation;
    if (by === null) return undefined;
    if ('instrument' in by) return `/instruments/${by.instrument}`;
    return may(client.actor(), 'membership.keep') ? `/members/${by.standing}` : undefined;
  };
  const hasSigned = () =>
    props.affiliation.status === 'interested' &&
    props.affiliation.by !== null &&
    'instrument' in props.affiliation.by;
  const term = () => {
    const { since, until } = props.affiliation;
    if (since === null) return undefined;
    if (props.affiliation.status === 'former')
      return t('membership.left_on', { day: formatDay(locale(), since) });
    return until === null
      ? t('membership.since', { day: formatDay(locale(), since) })
      : t('membership.between', { from: formatDay(locale(), since), until: formatDay(locale(), until) });
  };
  return (
    <ListRow
      {...(props.number === null ? {} : { lead: String(props.number), leadKind: 'number' as const })}
      title={nameOf(props.affiliation.code)}
      detail={term()}
      href={href()}
      chevron={href() !== undefined}
    >
      <Show when={hasSigned()}>
        <p class="row-detail">{t('membership.signed_only')}</p>
      </Show>
      <Show when={standing()}>
        {(known) => (
          <p class="row-detail">
            <LocalText text={known().body.basis} />
          </p>
        )}
      </Show>
    </ListRow>
  );
}
