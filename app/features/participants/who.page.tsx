import { useNavigate, useParams } from '@solidjs/router';
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { UnknownMeeting } from '#app/features/meetings/meeting-header.tsx';
import { MeetingTitle } from '#app/features/meetings/meeting-title.tsx';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createActGuard } from '#app/kit/act-guard.ts';
import { Confirm } from '#app/kit/confirm.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { ErrorSummary, type FieldError } from '#app/ui/error-summary.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import type { Participant } from '#shared/participants/participants.schemas.ts';
import { shownName } from './person-words.ts';
import { sayWho } from './say-who.ts';
import { useWho } from './use-who.ts';
import './participants.css';

const LIST = 'who-list';

/** The people of one's own delegation: touch the one that is you, once for each meeting. */
export default function WhoPage(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const navigate = useNavigate();
  const params = useParams<{ id: string }>();
  const meeting = createMemo(() => client.replica.one(meetings, params.id));
  const who = useWho(() => params.id);
  const guard = createActGuard();
  const [chosen, setChosen] = createSignal<Doc<Participant> | null>(null);
  const [errors, setErrors] = createSignal<readonly FieldError[]>([]);
  const nameOf = (person: Doc<Participant> | null) =>
    person === null ? '' : shownName(person.body, locale());

  async function confirm() {
    const person = chosen();
    setChosen(null);
    if (person === null) return;
    const code = await sayWho({ client, guard, act: 'claim', participant: person.id, meeting: params.id });
    if (code === null) return navigate(`/meetings/${params.id}/people/${person.id}`, { replace: true });
    setErrors([{ fieldId: LIST, message: errorText({ t, code }) }]);
  }
  async function decline() {
    await who.decline();
    navigate(`/meetings/${params.id}/agenda`, { replace: true });
  }

  return (
    <Show when={meeting()} fallback={<UnknownMeeting />}>
      {(known) => (
        <>
          <PageHeader
            back={{ href: `/meetings/${params.id}/more`, label: t('meetings.more.title') }}
            kicker={<MeetingTitle meeting={known().body} />}
            title={t('meetings.home.who')}
            detail={t('delegation.person.claim_text')}
          />
          <ErrorSummary title={t('kit.problem')} errors={errors()} />
          <div id={LIST}>
            <List label={t('meetings.home.who')}>
              <For
                each={who.candidates()}
                fallback={
                  <Show
                    when={who.me()}
                    fallback={
                      <ListRow
                        note
                        title={t('delegation.who.nobody')}
                        detail={t('delegation.who.nobody_text')}
                      />
                    }
                  >
                    {(me) => (
                      <ListRow
                        kicker={t('delegation.person.you')}
                        title={nameOf(me())}
                        href={`/meetings/${params.id}/people/${me().id}`}
                        chevron
                      />
                    )}
                  </Show>
                }
              >
                {(person) => (
                  <ListRow
                    kicker={t(`meetings.participants.capacity.${person.body.capacity}`)}
                    title={nameOf(person)}
                    detail={
                      <Show when={person.body.name}>
                        <LocalText text={person.body.office} />
                      </Show>
                    }
                    onSelect={() => setChosen(person)}
                    chevron
                  />
                )}
              </For>
            </List>
          </div>
          <div class="block button-row">
            <Show
              when={who.candidates().length > 0}
              fallback={
                <LinkButton icon="users" href={`/meetings/${params.id}/people`}>
                  {t('delegation.person.back')}
                </LinkButton>
              }
            >
              <Button kind="text" icon="x" onClick={() => void decline()}>
                {t('delegation.who.not_listed')}
              </Button>
            </Show>
          </div>
          <Confirm
            act="participants.claim"
            open={chosen() !== null}
            onClose={() => setChosen(null)}
            title={t('delegation.person.claim_title', { name: nameOf(chosen()) })}
            confirm={t('delegation.person.claim')}
            onConfirm={() => confirm()}
          >
            <p>{t('delegation.person.claim_text')}</p>
          </Confirm>
        </>
      )}
    </Show>
  );
}
