import { createSignal, type JSX, Show } from 'solid-js';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useOnlineAct } from '#app/kit/online.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { ErrorSummary, type FieldError } from '#app/ui/error-summary.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { isBodyCode } from '#shared/access/seats.ts';
import {
  type InvitationAnswer,
  InvitationAnswerSchema,
  type InviteRequest,
} from '#shared/people/people.schemas.ts';
import { Invitation } from './invitation.tsx';
import { NO_WISH, PlaceFields, placeErrors } from './person-form.tsx';
import '#app/kit/kit.css';

const DELEGATION = /^[A-Za-z0-9-]{1,40}$/;

/** Whom to invite, and in which role. Afterwards it shows the code, once. */
export function InviteForm(props: { state: string | null }): JSX.Element {
  const { t } = useI18n();
  const [label, setLabel] = createSignal('');
  const [delegation, setDelegation] = createSignal('');
  const [wish, setWish] = createSignal(NO_WISH);
  const act = useOnlineAct('label');
  const [answer, setAnswer] = createSignal<InvitationAnswer | null>(null);

  function check(): FieldError[] {
    const found: FieldError[] = [];
    if (label().trim() === '') found.push({ fieldId: 'label', message: t('people.form.label_missing') });
    found.push(...placeErrors({ t, state: props.state, wish: wish() }));
    if (delegation() !== '' && !DELEGATION.test(delegation())) {
      found.push({ fieldId: 'delegation', message: t('people.form.delegation_wrong') });
    } else if (delegation() !== '' && !isBodyCode(delegation())) {
      found.push({ fieldId: 'delegation', message: errorText({ t, code: 'people.seat_of_a_state' }) });
    }
    return found;
  }

  function invite() {
    const { roles, institution, unit } = wish();
    const committeeDelegation = delegation() === '' ? null : delegation();
    const json: InviteRequest = {
      label: label().trim(),
      state: props.state,
      delegation: props.state ?? committeeDelegation,
      roles: [...roles],
      institution,
      unit: unit === '' ? null : unit,
    };
    return act.ask(
      InvitationAnswerSchema,
      { method: 'POST', path: '/api/people', json },
      { found: check(), done: setAnswer },
    );
  }

  return (
    <Show
      when={answer()}
      fallback={
        <form
          class="block stack settings-form"
          novalidate
          onSubmit={(event) => {
            event.preventDefault();
            void invite();
          }}
        >
          <ErrorSummary title={t('people.problem')} errors={act.errors()} />
          <TextField
            id="label"
            label={t('people.form.label')}
            hint={t('people.form.label_hint')}
            error={act.errorOf('label')}
            value={label()}
            onInput={setLabel}
            maxlength={80}
            autocomplete="off"
          />
          <PlaceFields state={props.state} wish={wish()} errors={act.errors()} onChange={setWish} />
          <Show when={props.state === null}>
            <TextField
              id="delegation"
              label={t('people.form.delegation')}
              hint={t('people.form.delegation_hint')}
              optional={t('kit.optional')}
              error={act.errorOf('delegation')}
              value={delegation()}
              onInput={(text) => setDelegation(text.trim())}
              autocapitalize="none"
              autocomplete="off"
              spellcheck={false}
            />
          </Show>
          <Button kind="filled" type="submit" wide>
            {t('people.form.submit')}
          </Button>
          <p role="status">{act.isBusy() ? t('people.working') : ''}</p>
        </form>
      }
    >
      {(given) => (
        <>
          <Invitation answer={given()} label={label()} />
          <div class="block settings-form">
            <LinkButton kind="filled" wide href="/people">
              {t('people.done')}
            </LinkButton>
          </div>
        </>
      )}
    </Show>
  );
}
