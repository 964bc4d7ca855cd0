import { useQueryClient } from '@tanstack/solid-query';
import { createSignal, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createActGuard } from '#app/kit/act-guard.ts';
import { Confirm } from '#app/kit/confirm.tsx';
import { onlineActText } from '#app/kit/online-act-text.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary, type FieldError } from '#app/ui/error-summary.tsx';
import type { InvitationAnswer, Person } from '#shared/people/people.schemas.ts';
import { Invitation } from './invitation.tsx';
import type { PeopleApi } from './people-api.ts';
import { PlaceFields, type PlaceWish, placeErrors } from './person-form.tsx';
import '#app/kit/kit.css';

type Question = 'lost' | 'disable';

/** New code, lost device, roles, suspension. Nobody does any of these for themselves. */
export function PersonActs(props: { person: Person; api: PeopleApi }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const queries = useQueryClient();
  const [asked, setAsked] = createSignal<Question | null>(null);
  const [answer, setAnswer] = createSignal<InvitationAnswer | null>(null);
  const [said, setSaid] = createSignal<{ text: string; isWrong: boolean } | null>(null);
  const [isEditing, setIsEditing] = createSignal(false);
  const isMe = () => props.person.person === client.actor().person;

  const guard = createActGuard();

  const act = (work: () => Promise<string | null>) => guard.once(() => perform(work));
  async function perform(work: () => Promise<string | null>) {
    setAsked(null);
    setSaid({ text: t('people.working'), isWrong: false });
    try {
      const text = await work();
      setSaid(text === null ? null : { text, isWrong: false });
      await queries.invalidateQueries();
    } catch (error) {
      setSaid({ text: onlineActText({ t, error }), isWrong: true });
    }
  }

  const giveCode = (purpose: 'another_device' | 'lost_device') =>
    act(async () => {
      setAnswer(await props.api.giveCode({ person: props.person.person, purpose }));
      return null;
    });
  const disable = () =>
    act(async () => {
      await props.api.disable(props.person.person);
      setAnswer(null);
      return null;
    });
  const saveRoles = (wish: PlaceWish) =>
    act(async () => {
      const roles = {
        roles: [...wish.roles],
        institution: wish.institution,
        unit: wish.unit === '' ? null : wish.unit,
      };
      await props.api.setRoles({ person: props.person.person, roles });
      setIsEditing(false);
      return t('people.person.roles_changed');
    });

  return (
    <>
      <div role="status">
        <Show when={said()} keyed>
          {(current) => (
            <Banner
              tone={current.isWrong ? 'act' : 'neutral'}
              icon={current.isWrong ? 'circle-alert' : 'info'}
              fact={current.text}
            />
          )}
        </Show>
      </div>
      <Show when={answer()} keyed>
        {(given) => <Invitation answer={given} label={props.person.label} />}
      </Show>
      <Show when={props.person.status !== 'disabled' && !isMe()}>
        <Show
          when={!isEditing()}
          fallback={
            <RolesForm person={props.person} onSave={saveRoles} onCancel={() => setIsEditing(false)} />
          }
        >
          <div class="block stack settings-form">
            <Button kind="filled" wide icon="qr-code" onClick={() => void giveCode('another_device')}>
              {t('people.person.new_code')}
            </Button>
            <Button wide icon="pencil" onClick={() => setIsEditing(true)}>
              {t('people.person.change_roles')}
            </Button>
            <Button wide icon="smartphone" onClick={() => setAsked('lost')}>
              {t('people.person.lost')}
            </Button>
            <Button wide icon="lock" onClick={() => setAsked('disable')}>
              {t('people.person.disable')}
            </Button>
          </div>
        </Show>
      </Show>
      <Ask
        open={asked() === 'lost'}
        question="lost"
        onYes={() => void giveCode('lost_device')}
        onNo={() => setAsked(null)}
      />
      <Ask
        open={asked() === 'disable'}
        question="disable"
        onYes={() => void disable()}
        onNo={() => setAsked(null)}
      />
    </>
  );
}

function Ask(props: { open: boolean; question: Question; onYes: () => void; onNo: () => void }): JSX.Element {
  const { t } = useI18n();
  return (
    <Confirm
      open={props.open}
      onClose={props.onNo}
      title={t(`people.person.${props.question}_title`)}
      confirm={t(`people.person.${props.question}_action`)}
      onConfirm={() => props.onYes()}
    >
      <p>{t(`people.person.${props.question}_text`)}</p>
    </Confirm>
  );
}

function RolesForm(props: {
  person: Person;
  onSave: (wish: PlaceWish) => Promise<unknown>;
  onCancel: () => void;
}): JSX.Element {
  const { t } = useI18n();
  const { roles, institution, unit } = props.person;
  const [wish, setWish] = createSignal<PlaceWish>({ roles, institution, unit: unit ?? '' });
  const [errors, setErrors] = createSignal<FieldError[]>([]);
  function save() {
    setErrors(placeErrors({ t, state: props.person.state, wish: wish() }));
    if (errors().length === 0) void props.onSave(wish());
  }
  return (
    <form
      class="block stack settings-form"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <ErrorSummary title={t('people.problem')} errors={errors()} />
      <PlaceFields state={props.person.state} wish={wish()} errors={errors()} onChange={setWish} />
      <Button kind="filled" type="submit" wide>
        {t('people.person.save_roles')}
      </Button>
      <Button wide onClick={() => props.onCancel()}>
        {t('people.cancel')}
      </Button>
    </form>
  );
}
