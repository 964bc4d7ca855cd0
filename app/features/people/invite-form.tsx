import { createSignal, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { DraftNotices } from '#app/kit/draft-notices.tsx';
import { useOnlineAct } from '#app/kit/online.tsx';
import { useTypedOnline } from '#app/kit/typed-online.ts';
import { LinkButton } from '#app/ui/button.tsx';
import type { FieldError } from '#app/ui/error-summary.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { may } from '#shared/access/rules.ts';
import { isBodyCode, isPartnerSeat } from '#shared/access/seats.ts';
import { seatCode } from '#shared/kernel/bodies.ts';
import {
  type InvitationAnswer,
  InvitationAnswerSchema,
  type InviteRequest,
} from '#shared/people/people.schemas.ts';
import { Invitation } from './invitation.tsx';
import { inviteKey, isInvitationUsed } from './invited.ts';
import { OnlineForm } from './online-form.tsx';
import { NO_WISH, PlaceFields, type PlaceWish, placeErrors } from './person-form.tsx';
import '#app/kit/kit.css';

const DELEGATION = /^[A-Za-z0-9-]{1,40}$/;

/** Whom to invite, and in which role. Afterwards it shows the code, once. */
export function InviteForm(props: { state: string | null }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const kept = useTypedOnline({
    collection: 'people',
    under: inviteKey(props.state),
    of: { prefix: 'per' },
    begun: { label: '', delegation: '', ...NO_WISH },
    title: 'people.form.title',
  });
  const label = () => kept.typed().label;
  const delegation = () => kept.typed().delegation;
  const wish = (): PlaceWish => kept.typed();
  const [invited, setInvited] = createSignal('');
  const act = useOnlineAct('label');
  const [answer, setAnswer] = createSignal<InvitationAnswer | null>(null);

  function check(): FieldError[] {
    const found: FieldError[] = [];
    if (label().trim() === '') found.push({ fieldId: 'label', message: t('people.form.label_missing') });
    found.push(...placeErrors({ t, state: props.state, wish: wish() }));
    const isSeatless = delegation() === '' || delegation() === 'presidency';
    if (wish().roles.includes('counterpart') && isSeatless)
      found.push({ fieldId: 'delegation', message: errorText({ t, code: 'people.counterpart_seat' }) });
    if (delegation() !== '' && !DELEGATION.test(delegation())) {
      found.push({ fieldId: 'delegation', message: t('people.form.delegation_wrong') });
    } else if (delegation() !== '' && !isBodyCode(delegation())) {
      found.push({ fieldId: 'delegation', message: errorText({ t, code: 'people.seat_of_a_state' }) });
    } else if (isPartnerSeat(delegation())) {
      found.push({ fieldId: 'delegation', message: errorText({ t, code: 'people.seat_of_a_body' }) });
    }
    return found;
  }

  function done(given: InvitationAnswer) {
    setInvited(label().trim());
    setAnswer(given);
    void kept.done();
  }

  function invite() {
    const { roles, institution, unit } = wish();
    const committeeDelegation = delegation() === '' ? null : delegation();
    const json: InviteRequest = {
      person: kept.id(),
      askedAt: client.now(),
      label: label().trim(),
      state: props.state,
      delegation: props.state === null ? committeeDelegation : seatCode(props.state),
      roles: [...roles],
      institution,
      unit: unit === '' ? null : unit,
    };
    return act.ask(
      InvitationAnswerSchema,
      { method: 'POST', path: '/api/people', json },
      { found: check(), done, failed: (code) => isInvitationUsed(code) && kept.renew() },
    );
  }

  return (
    <Show
      when={answer()}
      fallback={
        <OnlineForm
          act={act}
          submit={t('people.form.submit')}
          onSubmit={() => void invite()}
          before={<DraftNotices of={kept} />}
          isReady={kept.isReady()}
        >
          <TextField
            id="label"
            label={t('people.form.label')}
            hint={t('people.form.label_hint')}
            error={act.errorOf('label')}
            value={label()}
            onInput={(text) => kept.type({ label: text })}
            maxlength={80}
            autocomplete="off"
          />
          <PlaceFields
            state={props.state}
            wish={wish()}
            errors={act.errors()}
            onChange={(next) => kept.type(next)}
          />
          <Show when={props.state === null}>
            <TextField
              id="delegation"
              label={t('people.form.delegation')}
              hint={t('people.form.delegation_hint')}
              optional={t('kit.optional')}
              error={act.errorOf('delegation')}
              value={delegation()}
              onInput={(text) => kept.type({ delegation: text.trim() })}
              autocapitalize="none"
              autocomplete="off"
              spellcheck={false}
            />
          </Show>
        </OnlineForm>
      }
    >
      {(given) => (
        <>
          <Invitation answer={given()} label={invited()} />
          <div class="block stack settings-form">
            <Show when={props.state === null && may(client.actor(), 'mandates.give')}>
              <p>{t('mandates.next_text')}</p>
              <LinkButton wide icon="plus" href={`/people/${given().person}/mandates/new`}>
                {t('mandates.next')}
              </LinkButton>
            </Show>
            <LinkButton kind="filled" wide href="/people">
              {t('people.done')}
            </LinkButton>
          </div>
        </>
      )}
    </Show>
  );
}
