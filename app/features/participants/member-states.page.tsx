import { useNavigate } from '@solidjs/router';
import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { EditOf, type MeetingProps, useBack } from '#app/features/meetings/edit-frame.tsx';
import { MeetingTitle } from '#app/features/meetings/meeting-title.tsx';
import { countryName, memberStates, sortCountries } from '#app/i18n/countries.ts';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createActGuard } from '#app/kit/act-guard.ts';
import { actMany } from '#app/kit/act-many.ts';
import { nextOrder } from '#app/kit/next-order.ts';
import { act } from '#app/sync/acts.ts';
import { Button } from '#app/ui/button.tsx';
import { CheckList } from '#app/ui/choices.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { delegations } from '#shared/participants/participants.schemas.ts';

const STATES = 'member-states';

/** Puts the delegations of all member states on the list that are not there yet, or some of them. */
export default function MemberStatesPage(): JSX.Element {
  return <EditOf action="participants.edit" tab="people" form={Form} />;
}

function Form(props: MeetingProps): JSX.Element {
  const client = useClient();
  const navigate = useNavigate();
  const { t, locale } = useI18n();
  const guard = createActGuard();
  const back = useBack()(['people', 'meetings.people']);
  const { id: meeting } = props.meeting;
  const listed = createMemo(() => client.replica.within(delegations, meeting));
  const missing = createMemo(() => {
    const taken = new Set(listed().map(({ body }) => body.code));
    return sortCountries(
      props.meeting.body.orderLanguage,
      memberStates.filter((code) => !taken.has(code)),
    );
  });
  const [left, setLeft] = createSignal<ReadonlySet<string>>(new Set());
  const [error, setError] = createSignal<string | null>(null);
  const chosen = () => missing().filter((code) => !left().has(code));

  async function add() {
    const first = nextOrder(listed());
    const acts = chosen().map((code, index) => ({
      of: code,
      act: act('participants.add_delegation', {
        // The same for the same state: whoever adds it again, here or on another phone, adds no second one.
        delegation: `dlg_${meeting.slice('mtg_'.length)}-${code}`,
        meeting,
        kind: 'state',
        code,
        name: {
          es: countryName('es', code),
          pt: countryName('pt', code),
          en: countryName('en', code),
        },
        order: first + 10 * index,
      }),
    }));
    const [refused] = (await actMany(client, acts)).refused;
    if (refused !== undefined)
      return setError(`${countryName(locale(), refused.of)}: ${errorText({ t, code: refused.code })}`);
    guard.end();
    navigate(back.href);
  }

  return (
    <>
      <PageHeader
        back={back}
        kicker={<MeetingTitle meeting={props.meeting.body} silent />}
        title={t('meetings.participants.member_states.title')}
      />
      <Show
        when={missing().length > 0}
        fallback={
          <List>
            <ListRow note title={t('meetings.participants.member_states.all_there')} />
          </List>
        }
      >
        <Show when={error()}>
          {(message) => (
            <ErrorSummary title={t('kit.problem')} errors={[{ fieldId: STATES, message: message() }]} />
          )}
        </Show>
        <CheckList
          id={STATES}
          label={t('meetings.participants.member_states.which')}
          values={chosen()}
          onChange={(values) => setLeft(new Set(missing().filter((code) => !values.includes(code))))}
          options={missing().map((value) => ({ value, label: countryName(locale(), value) }))}
        />
        <FooterBar>
          <Button kind="filled" wide onClick={() => chosen().length > 0 && void guard.once(add)}>
            {t('meetings.participants.member_states.add', { n: chosen().length })}
          </Button>
        </FooterBar>
      </Show>
    </>
  );
}
