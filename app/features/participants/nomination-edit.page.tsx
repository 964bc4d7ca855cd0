import { useParams } from '@solidjs/router';
import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import * as v from 'valibot';
import { useClient } from '#app/context.tsx';
import { shownName } from '#app/features/participants/person-words.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Confirm } from '#app/kit/confirm.tsx';
import { FileField } from '#app/kit/file-field.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useNewIds } from '#app/kit/new-ids.ts';
import { NotAllowed } from '#app/kit/not-allowed.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { TextInputs, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { useEdit } from '#app/kit/use-edit.ts';
import { Button } from '#app/ui/button.tsx';
import { RadioList } from '#app/ui/choices.tsx';
import { ErrorSummary, type FieldError } from '#app/ui/error-summary.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { FileRef } from '#shared/kernel/files.ts';
import { changedFields, type JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import {
  type Nomination,
  nominationFields,
  nominations,
  STANDS_IN,
} from '#shared/participants/nominations.schemas.ts';
import { CAPACITIES, type Capacity } from '#shared/participants/participants.schemas.ts';
import { type DelegationView, useDelegation } from './use-delegation.ts';

const NAME = 'nominee-name';
const OFFICE = 'nominee-office';
const PRINCIPAL = 'nominee-principal';
const WITHDRAW = 'nominee-withdraw';

/** Nominates somebody, or puts a nomination right: the same page. */
export default function NominationEditPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ id: string; delegation?: string; nomination?: string }>();
  const nomination = createMemo(() =>
    params.nomination === undefined ? null : client.replica.one(nominations, params.nomination),
  );
  const view = useDelegation({
    meeting: () => params.id,
    place: () => params.delegation ?? nomination()?.body.delegation,
  });
  const back = () =>
    view.place() === null || view.place()?.body.code === client.actor().delegation
      ? `/meetings/${params.id}/delegation`
      : `/meetings/${params.id}/delegation/of/${view.place()?.id}`;
  const isOpen = () => {
    const state = nomination()?.body.state;
    return params.nomination === undefined || state === 'nominated' || state === 'returned';
  };
  const isAccredited = () => nomination()?.body.state === 'accredited';
  return (
    <Show when={view.mayNominate() && view.place() !== null} fallback={<NotAllowed back={back()} />}>
      <Show
        when={isOpen()}
        fallback={
          <>
            <PageHeader
              back={{ href: back(), label: t('delegation.back') }}
              kicker={nomination()?.body.name}
              title={isAccredited() ? t('delegation.edit.decided') : t('delegation.edit.unknown')}
            />
            <Show when={isAccredited()}>
              <Withdrawal
                nomination={params.nomination ?? ''}
                meeting={params.id}
                back={back()}
                isAccredited
              />
            </Show>
          </>
        }
      >
        <Form meeting={params.id} begun={nomination()} view={view} back={back()} />
      </Show>
    </Show>
  );
}

function Form(props: {
  meeting: string;
  begun: Doc<Nomination> | null;
  view: DelegationView;
  back: string;
}): JSX.Element {
  const { t, locale } = useI18n();
  const edit = useEdit();
  const newNominations = useNewIds('nom');
  const newPeople = useNewIds('prt');
  // The version on screen when the person began: what arrives meanwhile is a conflict.
  const { begun, meeting, back, view } = props;
  const delegation = begun?.body.delegation ?? view.place()?.id ?? '';
  const [name, setName] = createSignal(begun?.body.name ?? '');
  const [office, setOffice] = createSignal(typedOf(begun?.body.office));
  const [capacity, setCapacity] = createSignal<Capacity>(begun?.body.capacity ?? 'adviser');
  const [noteVerbale, setNoteVerbale] = createSignal(begun?.body.noteVerbale ?? '');
  const [credentials, setCredentials] = createSignal<FileRef | null>(begun?.body.credentials ?? null);
  const [kind, setKind] = createSignal<string>(begun?.body.standsIn?.kind ?? 'none');
  const [principal, setPrincipal] = createSignal(begun?.body.standsIn?.participant ?? '');

  function wished(): JsonObject {
    return {
      name: name().trim(),
      office: textOf(office()),
      capacity: capacity(),
      noteVerbale: noteVerbale().trim() === '' ? null : noteVerbale().trim(),
      credentials: credentials(),
      standsIn: kind() === 'none' ? null : { kind: kind(), participant: principal() },
    };
  }

  function findErrors(): FieldError[] {
    const found: FieldError[] = [];
    if (name().trim() === '') found.push({ fieldId: NAME, message: t('delegation.edit.need_name') });
    if (textOf(office()) === null)
      found.push({ fieldId: OFFICE, message: t('meetings.editing.need_office') });
    if (kind() !== 'none' && principal() === '')
      found.push({ fieldId: PRINCIPAL, message: t('delegation.edit.need_principal') });
    return found;
  }

  function mutation() {
    if (begun === null) {
      const order = Math.max(0, ...view.people().map((each) => each.body.order)) + 10;
      const ids = { nomination: newNominations.of(), participant: newPeople.of() };
      return {
        name: 'nominations.make',
        args: { ...ids, meeting, delegation, order: order + view.nominations().length, ...wished() },
      };
    }
    const fields = changedFields(wished(), begun.body);
    return {
      name: 'nominations.edit',
      args: { nomination: begun.id, meeting, fields },
      seen: { [`nominations/${begun.id}`]: begun.rev },
    };
  }

  return (
    <>
      <PageHeader
        back={{ href: back, label: t('delegation.back') }}
        kicker={<LocalText text={view.place()?.body.name} silent />}
        title={begun === null ? t('delegation.edit.new') : t('delegation.edit.title')}
      />
      <ErrorSummary title={t('delegation.problem')} errors={edit.errors()} />
      <TextField
        id={NAME}
        label={t('delegation.edit.name')}
        hint={t('delegation.edit.name_hint')}
        error={edit.errorOf(NAME)}
        autocapitalize="words"
        autocomplete="off"
        maxlength={200}
        value={name()}
        onInput={setName}
      />
      <TextInputs
        id={OFFICE}
        label={t('meetings.participants.office')}
        value={office()}
        onInput={setOffice}
        error={edit.errorOf(OFFICE)}
      />
      <RadioList
        id="nominee-capacity"
        label={t('meetings.participants.capacity_label')}
        value={capacity()}
        onChange={(value) => setCapacity(v.parse(nominationFields.capacity, value))}
        options={CAPACITIES.map((value) => ({ value, label: t(`meetings.participants.capacity.${value}`) }))}
      />
      <TextField
        id="nominee-note"
        label={t('delegation.edit.note_verbale')}
        hint={t('delegation.edit.note_hint')}
        optional={t('delegation.optional')}
        autocomplete="off"
        maxlength={60}
        value={noteVerbale()}
        onInput={setNoteVerbale}
      />
      <FileField
        id="nominee-credentials"
        label={t('delegation.file.credentials')}
        hint={t('delegation.file.credentials_hint')}
        optional={t('delegation.optional')}
        value={credentials()}
        onChange={setCredentials}
      />
      <Show when={view.people().length > 0}>
        <RadioList
          id="nominee-stands-in"
          label={t('delegation.edit.stands_in')}
          value={kind()}
          onChange={setKind}
          options={(['none', ...STANDS_IN] as const).map((value) => ({
            value,
            label: t(`delegation.edit.stands.${value}`),
            hint: t(`delegation.edit.stands.${value}_hint`),
          }))}
        />
        <Show when={kind() !== 'none'}>
          <SelectField
            id={PRINCIPAL}
            label={t('delegation.edit.principal')}
            hint={t('delegation.edit.principal_hint')}
            blank={t('delegation.edit.choose')}
            error={edit.errorOf(PRINCIPAL)}
            value={principal()}
            onChange={setPrincipal}
            options={view.people().map((each) => ({ value: each.id, label: shownName(each.body, locale()) }))}
          />
        </Show>
      </Show>
      <Show when={begun}>
        {(known) => <Withdrawal nomination={known().id} meeting={meeting} back={back} />}
      </Show>
      <FooterBar>
        <Button
          kind="filled"
          wide
          onClick={() =>
            void edit.save({ found: findErrors(), fieldId: NAME, to: back, mutation: mutation() })
          }
        >
          {t('delegation.edit.send')}
        </Button>
      </FooterBar>
    </>
  );
}

/** A state takes back whom it nominated; whoever is on the list leaves it. */
function Withdrawal(props: {
  nomination: string;
  meeting: string;
  back: string;
  isAccredited?: boolean;
}): JSX.Element {
  const { t } = useI18n();
  const edit = useEdit();
  const [isAsking, setIsAsking] = createSignal(false);

  async function withdraw() {
    setIsAsking(false);
    const args = { nomination: props.nomination, meeting: props.meeting };
    await edit.save({
      found: [],
      fieldId: WITHDRAW,
      to: props.back,
      mutation: { name: 'nominations.withdraw', args },
    });
  }

  return (
    <>
      <ErrorSummary title={t('delegation.problem')} errors={edit.errors()} />
      <div class="block">
        <Button id={WITHDRAW} kind="text" icon="trash-2" onClick={() => setIsAsking(true)}>
          {t('delegation.edit.withdraw')}
        </Button>
      </div>
      <Confirm
        act="nominations.withdraw"
        open={isAsking()}
        onClose={() => setIsAsking(false)}
        title={t('delegation.edit.withdraw_title')}
        confirm={t('delegation.edit.withdraw')}
        onConfirm={() => withdraw()}
      >
        <p>
          {t(props.isAccredited ? 'delegation.edit.withdraw_accredited' : 'delegation.edit.withdraw_text')}
        </p>
      </Confirm>
    </>
  );
}
