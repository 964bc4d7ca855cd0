import { useNavigate, useParams } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { UnknownMeeting } from '#app/features/meetings/meeting-header.tsx';
import { useOwnParticipant } from '#app/features/meetings/use-own-participant.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useQuery } from '#app/kit/use-query.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { badges } from '#shared/checkins/checkins.schemas.ts';
import { BadgeCard } from './badge-card.tsx';
import { PersonName, PersonPart } from './person-words.tsx';
import { usePresence } from './use-presence.ts';
import './checkins.css';

/** My own badge; for a liaison, also those of the delegation. Everything comes from this device. */
export default function BadgePage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ id: string }>();
  const search = useQuery<{ person?: string }>();
  const navigate = useNavigate();
  const view = usePresence(() => params.id);
  const held = createMemo(
    () => new Map(client.replica.within(badges, params.id).map((badge) => [badge.body.participant, badge])),
  );
  const own = useOwnParticipant(() => params.id);
  const others = createMemo(() => {
    const { delegation } = client.actor();
    const group = view.groups().find((each) => each.delegation.body.code === delegation);
    return (group?.people ?? []).filter(({ id }) => id !== own() && held().has(id));
  });
  const shown = createMemo(() => {
    const asked = typeof search.person === 'string' && held().has(search.person) ? search.person : own();
    const badge = asked === null ? undefined : held().get(asked);
    const listed = asked === null ? undefined : view.listed().get(asked);
    const meeting = view.meeting();
    if (badge === undefined || listed === undefined || meeting === null) return null;
    return { badge: badge.body, listed, meeting: meeting.body.title };
  });

  return (
    <Show when={view.meeting()} fallback={<UnknownMeeting />}>
      <PageHeader
        back={{ href: `/meetings/${params.id}/more`, label: t('meetings.more.title') }}
        title={t('checkins.badge.title')}
      />
      <Show
        when={shown()}
        keyed
        fallback={
          <div class="block sheet stack">
            <p class="title-3">{t('checkins.badge.none')}</p>
            <Show when={own() === null} fallback={<p class="body-2">{t('checkins.badge.none_yet')}</p>}>
              <p class="body-2">{t('checkins.badge.none_text')}</p>
              <div>
                <LinkButton href={`/meetings/${params.id}/who`} icon="user">
                  {t('checkins.badge.say_who')}
                </LinkButton>
              </div>
            </Show>
          </div>
        }
      >
        {(card) => <BadgeCard badge={card.badge} of={card.listed} meeting={card.meeting} />}
      </Show>
      <Show when={others().length > 0}>
        <SectionHeader kind="band" title={t('checkins.badge.delegation')} aside={others().length} />
        <List label={t('checkins.badge.delegation')}>
          <ListRow note title={t('checkins.badge.delegation_text')} />
          <For each={others()}>
            {({ id }) => (
              <Show when={view.listed().get(id)}>
                {(listed) => (
                  <ListRow
                    title={<PersonName of={listed()} />}
                    detail={<PersonPart of={listed()} />}
                    onSelect={() => navigate(`/meetings/${params.id}/badge?person=${id}`)}
                    chevron
                  />
                )}
              </Show>
            )}
          </For>
        </List>
      </Show>
    </Show>
  );
}
