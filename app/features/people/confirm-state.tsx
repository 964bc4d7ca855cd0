import { createSignal, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { formatWhen } from '#app/i18n/when.ts';
import { Answered, useAnswer, useOnlineAct } from '#app/kit/online.tsx';
import { useKeptOnline } from '#app/kit/typed-online.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { type FoundingAnswer, FoundingAnswerSchema } from '#shared/people/people.schemas.ts';
import { SessionSchema } from '#shared/sync/protocol.ts';
import { InviteForm } from './invite-form.tsx';
import { inviteKey } from './invited.ts';
import { stateName } from './place-words.ts';
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
            <SectionHeader title={t('people.confirm.title')} />
            <FactList
              facts={[
                {
                  label: t('people.state'),
                  place: stateName({ t, locale: locale(), state: founding().state }),
                },
              ]}
            />
            <Show
              when={founding().role === 'second'}
              fallback={<First founding={founding()} onChange={() => void query.refetch()} />}
            >
              <Second
                founding={founding()}
                onRefresh={() => void query.refetch()}
                onConfirmed={() => {
                  props.onConfirmed();
                  void client.syncNow();
                }}
              />
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
        <p>{t('people.confirm.first')}</p>
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

/** Groups of four, upper case, however it was typed. */
export function readFingerprint(text: string): string | null {
  const plain = text.toUpperCase().replace(/[^0-9A-F]/g, '');
  return plain.length === 20 ? plain.replace(/(.{4})(?=.)/g, '$1-') : null;
}

function Second(props: {
  founding: FoundingAnswer;
  onRefresh: () => void;
  onConfirmed: () => void;
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
        found: isMissing ? [{ fieldId: 'fingerprint', message: t('people.confirm.typed_missing') }] : [],
        done: () => props.onConfirmed(),
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
      <form
        class="block stack settings-form"
        novalidate
        onSubmit={(event) => {
          event.preventDefault();
          void confirm();
        }}
      >
        <p>{t('people.confirm.second', { label: props.founding.first.label })}</p>
        <p>{t('people.confirm.compare')}</p>
        <ErrorSummary title={t('people.problem')} errors={act.errors()} />
        <TextField
          id="fingerprint"
          label={t('people.confirm.typed')}
          error={act.problem() ?? undefined}
          value={typed()}
          onInput={setTyped}
          autocapitalize="characters"
          autocomplete="off"
          spellcheck={false}
        />
        <Button kind="filled" type="submit" wide>
          {t('people.confirm.action')}
        </Button>
        <p role="status">{act.isBusy() ? t('people.working') : ''}</p>
      </form>
    </Show>
  );
}
