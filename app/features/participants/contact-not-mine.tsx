import { type JSX, Show } from 'solid-js';
import { useOwnParticipant } from '#app/features/meetings/use-own-participant.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

/** Links to the place to share one's own: the list to say who one is, or one's own page. */
export function ContactNotMine(props: { meeting: string; back: string }): JSX.Element {
  const { t } = useI18n();
  const own = useOwnParticipant(() => props.meeting);
  return (
    <>
      <PageHeader
        back={{ href: props.back, label: t('delegation.person.back') }}
        title={t(own() === null ? 'delegation.contact.not_claimed' : 'delegation.contact.of_others')}
      />
      <div class="block">
        <Show
          when={own()}
          fallback={
            <LinkButton href={`/meetings/${props.meeting}/who`} icon="user">
              {t('checkins.badge.say_who')}
            </LinkButton>
          }
        >
          {(person) => (
            <LinkButton href={`/meetings/${props.meeting}/people/${person()}/contact`} icon="user">
              {t('delegation.contact.title')}
            </LinkButton>
          )}
        </Show>
      </div>
    </>
  );
}
