import { createSignal, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Confirm } from '#app/kit/confirm.tsx';
import { DraftNotices } from '#app/kit/draft-notices.tsx';
import { useOnlineAct } from '#app/kit/online.tsx';
import { useKeptOnline, useTypedOnline } from '#app/kit/typed-online.ts';
import { useQuery } from '#app/kit/use-query.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary, type FieldError } from '#app/ui/error-summary.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import {
  type CodePurpose,
  type InvitationAnswer,
  InvitationAnswerSchema,
  type Person,
  type RolesRequest,
} from '#shared/people/people.schemas.ts';
import { DoneAnswerSchema } from '#shared/session/session.schemas.ts';
import { Invitation } from './invitation.tsx';
import { PlaceFields, type PlaceWish, placeErrors } from './person-form.tsx';
import '#app/kit/kit.css';

type Question = 'first' | 'lost' | 'disable';

/** New code, lost device, roles, suspension. Nobody can do these to themselves. */
export function PersonActs(props: { person: Person }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const [asked, setAsked] = createSignal<Question | null>(null);
  const [answer, setAnswer] = createSignal<InvitationAnswer | null>(null);
  const [haveRolesChanged, setHaveRolesChanged] = createSignal(false);
  const search = useQuery<{ edit?: string }>();
  const [isEditing, setIsEditing] = createSignal(search.edit === 'roles');
  useKeptOnline('people', (under) => under === props.person.person && setIsEditing(true));
  /** Nobody has used the first code. */
  const isInvited = () => props.person.status === 'invited';
  const isMe = () => props.person.person === client.actor().person;
  const isOffered = () => props.person.status !== 'disabled' && !isMe();

  const act = useOnlineAct();
  const said = () => {
    if (act.isBusy()) return t('people.working');
    return act.problem() ?? (haveRolesChanged() ? t('people.person.roles_changed') : null);
  };
  const isWrong = () => !act.isBusy() && act.problem() !== null;

  function begin(what: string) {
    setAsked(null);
    setHaveRolesChanged(false);
    return { method: 'POST', path: `/api/people/${props.person.person}/${what}` } as const;
  }
  const giveCode = (purpose: CodePurpose) =>
    act.ask(InvitationAnswerSchema, { ...begin('code'), json: { purpose } }, { done: setAnswer });
  const disable = () =>
    act.ask(DoneAnswerSchema, { ...begin('disable'), json: {} }, { done: () => setAnswer(null) });
  function saveRoles({ roles, institution, unit }: PlaceWish, onDone: () => void) {
    const json: RolesRequest = { roles: [...roles], institution, unit: unit === '' ? null : unit };
    function done() {
      onDone();
      setIsEditing(false);
      setHaveRolesChanged(true);
    }
    return act.ask(DoneAnswerSchema, { ...begin('roles'), json }, { done });
  }

  return (
    <>
      <Show when={isOffered()}>
        <SectionHeader kind="band" title={t('people.person.access')} />
      </Show>
      <div role="status">
        <Show when={said()} keyed>
          {(text) => (
            <Banner
              tone={isWrong() ? 'act' : 'neutral'}
              icon={isWrong() ? 'circle-alert' : 'info'}
              fact={text}
            />
          )}
        </Show>
      </div>
      <Show when={answer()} keyed>
        {(given) => <Invitation answer={given} label={props.person.label} />}
      </Show>
      <Show when={isOffered()}>
        <Show
          when={!isEditing()}
          fallback={
            <RolesForm person={props.person} onSave={saveRoles} onCancel={() => setIsEditing(false)} />
          }
        >
          <div class="block stack settings-form">
            <Show
              when={isInvited()}
              fallback={
                <Button kind="filled" wide icon="qr-code" onClick={() => void giveCode('another_device')}>
                  {t('people.person.new_code')}
                </Button>
              }
            >
              <p>{t('people.person.unused')}</p>
              <Button kind="filled" wide icon="qr-code" onClick={() => setAsked('first')}>
                {t('people.person.first_action')}
              </Button>
            </Show>
            <Button wide icon="pencil" onClick={() => setIsEditing(true)}>
              {t('people.person.change_roles')}
            </Button>
            <Show when={!isInvited()}>
              <Button wide icon="smartphone" onClick={() => setAsked('lost')}>
                {t('people.person.lost')}
              </Button>
            </Show>
            <Button wide icon="lock" onClick={() => setAsked('disable')}>
              {t('people.person.disable')}
            </Button>
          </div>
        </Show>
      </Show>
      <Ask
        open={asked() === 'first'}
        question="first"
        onYes={() => void giveCode('first_code')}
        onNo={() => setAsked(null)}
      />
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
  onSave: (wish: PlaceWish, onDone: () => void) => Promise<unknown>;
  onCancel: () => void;
}): JSX.Element {
  const { t } = useI18n();
  const { person, label, roles, institution, unit } = props.person;
  const kept = useTypedOnline<PlaceWish & { readonly label: string }>({
    collection: 'people',
    under: person,
    of: person,
    // The label says whose roles they are where the form is not on the screen.
    begun: { label, roles, institution, unit: unit ?? '' },
    title: 'people.person.change_roles',
    address: `/people/${person}?edit=roles`,
  });
  const wish = () => kept.typed();
  const [errors, setErrors] = createSignal<FieldError[]>([]);
  function save() {
    setErrors(placeErrors({ t, state: props.person.state, wish: wish() }));
    if (errors().length === 0) void props.onSave(wish(), () => void kept.done());
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
      <DraftNotices of={kept} />
      <ErrorSummary title={t('people.problem')} errors={errors()} />
      <Show when={kept.isReady()}>
        <PlaceFields
          state={props.person.state}
          wish={wish()}
          errors={errors()}
          onChange={(next) => kept.type(next)}
        />
        <Button kind="filled" type="submit" wide>
          {t('people.person.save_roles')}
        </Button>
      </Show>
      <Button wide onClick={() => void kept.done().then(() => props.onCancel())}>
        {t('people.cancel')}
      </Button>
    </form>
  );
}
