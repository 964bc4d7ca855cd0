import { useQuery } from '@tanstack/solid-query';
import { createSignal, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { formatWhen } from '#app/i18n/when.ts';
import { createActGuard } from '#app/kit/act-guard.ts';
import { onlineActText } from '#app/kit/online-act-text.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary, type FieldError } from '#app/ui/error-summary.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { FoundingAnswer } from '#shared/people/people.schemas.ts';
import { InviteForm } from './invite-form.tsx';
import { OnlineList } from './online-list.tsx';
import { createPeopleApi, type PeopleApi } from './people-api.ts';
import { stateName } from './place-facts.tsx';
import '#app/kit/kit.css';

/** What the first two people of a state do before it exists: one is looked at, the other looks. */
export function ConfirmState(props: { onConfirmed: () => void }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const api = createPeopleApi(client.request);
  const query = useQuery(() => ({ queryKey: ['founding'], queryFn: () => api.founding() }));
  return (
    <OnlineList query={query}>
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
                api={api}
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
    </OnlineList>
  );
}

function First(props: { founding: FoundingAnswer; onChange: () => void }): JSX.Element {
  const { t } = useI18n();
  const [isInviting, setIsInviting] = createSignal(false);
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
  api: PeopleApi;
  onRefresh: () => void;
  onConfirmed: () => void;
}): JSX.Element {
  const { t } = useI18n();
  const [typed, setTyped] = createSignal('');
  const [errors, setErrors] = createSignal<FieldError[]>([]);
  const guard = createActGuard();

  async function confirm() {
    const fingerprint = readFingerprint(typed());
    if (fingerprint === null) {
      return setErrors([{ fieldId: 'fingerprint', message: t('people.confirm.typed_missing') }]);
    }
    setErrors([]);
    try {
      await props.api.confirm(fingerprint);
      props.onConfirmed();
    } catch (error) {
      setErrors([{ fieldId: 'fingerprint', message: onlineActText({ t, error }) }]);
    }
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
          void guard.once(confirm);
        }}
      >
        <p>{t('people.confirm.second', { label: props.founding.first.label })}</p>
        <p>{t('people.confirm.compare')}</p>
        <ErrorSummary title={t('people.problem')} errors={errors()} />
        <TextField
          id="fingerprint"
          label={t('people.confirm.typed')}
          error={errors()[0]?.message}
          value={typed()}
          onInput={setTyped}
          autocapitalize="characters"
          autocomplete="off"
          spellcheck={false}
        />
        <Button kind="filled" type="submit" wide>
          {t('people.confirm.action')}
        </Button>
        <p role="status">{guard.isBusy() ? t('people.working') : ''}</p>
      </form>
    </Show>
  );
}
