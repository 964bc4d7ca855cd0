import { createSignal, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { formatWhen } from '#app/i18n/when.ts';
import { Answered, useAnswer, useOnlineAct } from '#app/kit/online.tsx';
import { useKeptOnline } from '#app/kit/typed-online.ts';
import { Button } from '#app/ui/button.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { type FoundingAnswer, FoundingAnswerSchema } from '#shared/people/people.schemas.ts';
import { type Session, SessionSchema } from '#shared/sync/protocol.ts';
import { FingerprintField, fingerprintFault, readFingerprint } from './fingerprint.tsx';
import { InviteForm } from './invite-form.tsx';
import { inviteKey } from './invited.ts';
import { nounOf } from './noun.ts';
import { OnlineForm } from './online-form.tsx';
import { placeLabel, stateName } from './place-words.ts';
import '#app/kit/kit.css';

/** How the first two people of a state found it: the second confirms the first. */
export function ConfirmState(props: { onConfirmed: () => void }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const query = useAnswer(FoundingAnswerSchema, '/api/states/founding');
  return (
    <Answered query={query}>
      <Show when={query.data}>
        {(founding) => (
          <>
            <SectionHeader title={t('people.confirm.title', { noun: nounOf(t, founding().state) })} />
            <FactList
              facts={[
                {
                  label: placeLabel(t, founding().state),
                  place: stateName({ t, locale: locale(), state: founding().state }),
                },
              ]}
            />
            <Show when={founding().comparedAt !== undefined}>
              <Awaiting founding={founding()} onRefresh={() => void query.refetch()} />
            </Show>
            <Show when={founding().comparedAt === undefined}>
              <Show
                when={founding().role === 'second'}
                fallback={<First founding={founding()} onChange={() => void query.refetch()} />}
              >
                <Second
                  founding={founding()}
                  onRefresh={() => void query.refetch()}
                  onConfirmed={({ compartments }) => {
                    // A partner body is not open yet: it waits for its witness.
                    if (compartments.length === 0) return void query.refetch();
                    props.onConfirmed();
                    void client.syncNow();
                  }}
                />
              </Show>
            </Show>
            <p class="block body-2">
              {t('people.confirm.ends', { at: formatWhen(locale(), founding().endsAt) })}
            </p>
          </>
        )}
      </Show>
    </Answered>
  );
}

/**
 * What is read aloud to the witness, by the first person alone; the device asks by itself again whenever the page opens.
 */
function Awaiting(props: { founding: FoundingAnswer; onRefresh: () => void }): JSX.Element {
  const { t } = useI18n();
  const isFirst = () => props.founding.role === 'first';
  return (
    <>
      <div class="block stack settings-form">
        <p>{t(isFirst() ? 'people.witness.awaiting' : 'people.witness.awaiting_second')}</p>
      </div>
      <FactList
        facts={[
          ...(isFirst()
            ? [{ label: t('people.confirm.fingerprint'), place: props.founding.first.fingerprint ?? '—' }]
            : []),
          { label: t('people.witness.first'), place: props.founding.first.label },
        ]}
      />
      <div class="block stack settings-form">
        <p>{t('people.witness.by_itself')}</p>
        <Button wide icon="refresh-cw" onClick={() => props.onRefresh()}>
          {t('people.confirm.refresh')}
        </Button>
      </div>
    </>
  );
}

function First(props: { founding: FoundingAnswer; onChange: () => void }): JSX.Element {
  const { t } = useI18n();
  const [isInviting, setIsInviting] = createSignal(false);
  useKeptOnline('people', (under) => under === inviteKey(props.founding.state) && setIsInviting(true));
  return (
    <>
      <FactList
        facts={[
          { label: t('people.confirm.fingerprint'), place: props.founding.first.fingerprint ?? '—' },
          { label: t('people.confirm.second_label'), place: props.founding.second?.label ?? '—' },
        ]}
      />
      <div class="block stack settings-form">
        <p>{t('people.confirm.first', { noun: nounOf(t, props.founding.state) })}</p>
        <p>{t('people.confirm.invite_second')}</p>
        <Show when={props.founding.second === null && !isInviting()}>
          <Button kind="filled" wide onClick={() => setIsInviting(true)}>
            {t('people.confirm.invite_action')}
          </Button>
        </Show>
        <Button wide icon="refresh-cw" onClick={() => props.onChange()}>
          {t('people.confirm.refresh')}
        </Button>
      </div>
      <Show when={isInviting()}>
        <InviteForm state={props.founding.state} />
      </Show>
    </>
  );
}

function Second(props: {
  founding: FoundingAnswer;
  onRefresh: () => void;
  onConfirmed: (session: Session) => void;
}): JSX.Element {
  const { t } = useI18n();
  const [typed, setTyped] = createSignal('');
  const act = useOnlineAct('fingerprint');

  function confirm() {
    const fingerprint = readFingerprint(typed());
    const isMissing = fingerprint === null;
    return act.ask(
      SessionSchema,
      { method: 'POST', path: '/api/states/confirm', json: { fingerprint } },
      {
        found: isMissing ? [{ fieldId: 'fingerprint', message: t(fingerprintFault(typed())) }] : [],
        done: (session) => props.onConfirmed(session),
        isLast: true,
      },
    );
  }

  return (
    <Show
      when={props.founding.first.fingerprint !== null}
      fallback={
        <div class="block stack settings-form">
          <p>{t('people.confirm.not_yet')}</p>
          <Button wide icon="refresh-cw" onClick={() => props.onRefresh()}>
            {t('people.confirm.refresh')}
          </Button>
        </div>
      }
    >
      <OnlineForm
        act={act}
        submit={t('people.confirm.action', { noun: nounOf(t, props.founding.state) })}
        onSubmit={() => void confirm()}
        before={
          <>
            <p>{t('people.confirm.second', { label: props.founding.first.label })}</p>
            <p>{t('people.confirm.compare')}</p>
          </>
        }
      >
        <FingerprintField
          id="fingerprint"
          value={typed()}
          error={act.problem() ?? undefined}
          onInput={setTyped}
        />
      </OnlineForm>
    </Show>
  );
}
