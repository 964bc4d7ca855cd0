import { useNavigate, useParams } from '@solidjs/router';
import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Confirm } from '#app/kit/confirm.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { useDone } from '#app/kit/use-done.ts';
import { useOptions } from '#app/kit/use-options.ts';
import { act } from '#app/sync/acts.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { delegations } from '#shared/participants/participants.schemas.ts';
import { isDecidable } from './decide-today.ts';
import { decidesHere } from './decides-meeting.ts';
import { EditOf, type MeetingProps, useBack } from './edit-frame.tsx';
import { MeetingTerms } from './meeting-row.tsx';
import { MeetingTitle } from './meeting-title.tsx';
import '#app/kit/kit.css';

/** Whether a meeting on a condition takes place: in one act, and everybody learns it with its consequences. */
export default function DecidePage(): JSX.Element {
  const client = useClient();
  const params = useParams<{ id: string }>();
  const mayDecide = () => {
    const actor = client.actor();
    const meeting = client.replica.one(meetings, params.id);
    if (meeting === null || may(actor, 'meetings.edit')) return may(actor, 'meetings.edit');
    // Who has just decided stays until they are led back.
    const body = { ...meeting.body, state: 'to_be_confirmed' as const };
    return decidesHere(client, actor, { ...meeting, body });
  };
  return <EditOf action={mayDecide()} tab="agenda" form={Decide} />;
}

function Decide(props: MeetingProps): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const navigate = useNavigate();
  const optionsOf = useOptions();
  const done = useDone();
  const meeting = () => props.meeting.id;
  const back = useBack()(['agenda', 'meetings.agenda']);
  const [wanted, setWanted] = createSignal<'convened' | 'virtual' | null>(null);
  const isOpen = () => isDecidable(props.meeting.body);
  const presides = () => may(client.actor(), 'meetings.edit');
  /** Nobody else could decide it in the app. */
  const deciders = createMemo(() =>
    optionsOf(client.replica.within(delegations, meeting()), ({ body }) => body.code).sort((left, right) =>
      left.label.localeCompare(right.label, locale()),
    ),
  );
  const known = () => props.meeting.body.decider ?? '';
  const [chosen, setChosen] = createSignal<string | null>(null);
  async function saveDecider() {
    const decider = chosen() ?? '';
    if (await done.run(act('meetings.set_decider', { meeting: meeting(), decider: decider || null })))
      setChosen(null);
  }
  async function decide() {
    const how = wanted();
    setWanted(null);
    if (how === null) return;
    const takesPlace = act('meetings.take_place', { meeting: meeting() });
    const isDone = await done.run(
      how === 'virtual' ? act('meetings.go_virtual', { meeting: meeting() }) : takesPlace,
    );
    const writesLink = how === 'virtual' && may(client.actor(), 'logistics.edit');
    if (isDone) navigate(writesLink ? `/meetings/${meeting()}/joining` : back.href);
  }
  return (
    <>
      <PageHeader
        back={back}
        title={t('logistics.decide.title')}
        detail={<MeetingTitle meeting={props.meeting.body} silent />}
      />
      {done.notice()}
      <div class="block">
        <MeetingTerms meeting={props.meeting.body} />
      </div>
      <Show
        when={isOpen()}
        fallback={
          <List>
            <ListRow note title={t('logistics.decide.decided')} />
          </List>
        }
      >
        <Show when={presides()}>
          <SelectField
            id="decide-decider"
            label={t('meetings.fields.decider')}
            blank={t('logistics.decide.presidency')}
            options={deciders()}
            value={chosen() ?? known()}
            onChange={setChosen}
          />
          <Show when={chosen() !== null && chosen() !== known()}>
            <div class="block">
              <Button onClick={() => void saveDecider()}>{t('kit.save')}</Button>
            </div>
          </Show>
          <Show when={(chosen() ?? known()) !== ''}>
            <p class="block body-2">{t('logistics.decide.unconfirmed')}</p>
          </Show>
          <Show when={deciders().length === 0}>
            <p class="block body-2">{t('logistics.decide.no_delegation')}</p>
          </Show>
        </Show>
        <SectionHeader kind="band" title={t('logistics.decide.how')} />
        <Show when={props.meeting.body.precision !== 'day'}>
          <p class="block body-2">{t('logistics.decide.no_day')}</p>
        </Show>
        <div class="block button-row">
          <Button kind="filled" onClick={() => setWanted('convened')}>
            {t('logistics.decide.convened.act')}
          </Button>
          <Show when={props.meeting.body.format !== 'virtual'}>
            <Button onClick={() => setWanted('virtual')}>{t('logistics.decide.virtual.act')}</Button>
          </Show>
          <Show when={presides()}>
            <LinkButton kind="text" icon="x" href={`/meetings/${meeting()}/edit`}>
              {t('logistics.decide.cancel')}
            </LinkButton>
          </Show>
        </div>
        <Show when={!presides()}>
          <p class="block body-2">{t('logistics.decide.not_at_all')}</p>
        </Show>
      </Show>
      <Confirm
        act={['meetings.take_place', 'meetings.go_virtual']}
        open={wanted() !== null}
        onClose={() => setWanted(null)}
        title={t(`logistics.decide.${wanted() ?? 'convened'}.ask`)}
        confirm={t(`logistics.decide.${wanted() ?? 'convened'}.act`)}
        onConfirm={() => void decide()}
      >
        <p>{t(`logistics.decide.${wanted() ?? 'convened'}.text`)}</p>
      </Confirm>
    </>
  );
}
