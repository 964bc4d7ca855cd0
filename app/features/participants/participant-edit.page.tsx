import { useParams } from '@solidjs/router';
import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import * as v from 'valibot';
import { useClient } from '#app/context.tsx';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Confirm } from '#app/kit/confirm.tsx';
import { useNewIds } from '#app/kit/new-ids.ts';
import { NotAllowed } from '#app/kit/not-allowed.tsx';
import { RemoveButton } from '#app/kit/remove-button.tsx';
import { TextInputs, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { useEdit } from '#app/kit/use-edit.ts';
import { Button } from '#app/ui/button.tsx';
import { RadioList } from '#app/ui/choices.tsx';
import { ErrorSummary, type FieldError } from '#app/ui/error-summary.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { may } from '#shared/access/rules.ts';
import { changedFields, type JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { holderOf, linkId } from '#shared/participants/nominations.rules.ts';
import { participantLinks } from '#shared/participants/nominations.schemas.ts';
import { sortDelegations } from '#shared/participants/participants.rules.ts';
import {
  CAPACITIES,
  type Capacity,
  delegations,
  type Participant,
  participantFields,
  participants,
} from '#shared/participants/participants.schemas.ts';
import { shownName } from './person-words.ts';

const OFFICE = 'participant-office';
const DELEGATION = 'participant-delegation';

/** Adds someone to the list, or edits them: the same page. */
export default function ParticipantEditPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ id: string; person?: string }>();
  const back = () => `/meetings/${params.id}/people`;
  const person = createMemo(() =>
    params.person === undefined ? null : client.replica.one(participants, params.person),
  );
  return (
    <Show when={may(client.actor(), 'participants.edit')} fallback={<NotAllowed back={back()} />}>
      <Show
        when={params.person === undefined || person() !== null}
        fallback={
          <PageHeader
            back={{ href: back(), label: t('meetings.people') }}
            title={t('meetings.participants.unknown')}
          />
        }
      >
        <Form meeting={params.id} person={person()} back={back()} />
      </Show>
    </Show>
  );
}

function Form(props: { meeting: string; person: Doc<Participant> | null; back: string }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const edit = useEdit();
  const ids = useNewIds('prt');
  // The version on screen when the person began: what arrives meanwhile is a conflict.
  const begun = props.person;
  const { meeting, back } = props;
  const [delegation, setDelegation] = createSignal(begun?.body.delegation);
  const [name, setName] = createSignal(begun?.body.name ?? '');
  const [office, setOffice] = createSignal(typedOf(begun?.body.office));
  const [capacity, setCapacity] = createSignal<Capacity>(begun?.body.capacity ?? 'adviser');
  const places = createMemo(() =>
    sortDelegations({
      list: client.replica.within(delegations, meeting),
      orderLanguage: client.replica.one(meetings, meeting)?.body.orderLanguage ?? 'es',
    }),
  );

  const holder = createMemo(() => {
    if (begun === null) return null;
    const link = client.replica.one(participantLinks, linkId(begun.id));
    return holderOf({ participant: client.replica.one(participants, begun.id)?.body ?? begun.body, link });
  });
  /** Whom a state holds, nobody moves without its word. */
  const choices = () =>
    holder() === null ? places() : places().filter(({ id }) => id === begun?.body.delegation);
  function placeHint(): string | undefined {
    if (places().length === 0) return t('meetings.participants.new_delegation.none');
    if (holder() !== null) return errorText({ t, code: 'participants.held_by_state' });
    return isMoved() ? t('meetings.participants.move_ends') : undefined;
  }

  function wished(): JsonObject {
    return {
      delegation: delegation() ?? null,
      name: name().trim() === '' ? null : name().trim(),
      office: textOf(office()),
      capacity: capacity(),
    };
  }

  function findErrors(): FieldError[] {
    const found: FieldError[] = [];
    if (delegation() === undefined)
      found.push({ fieldId: DELEGATION, message: t('meetings.editing.need_delegation') });
    if (textOf(office()) === null)
      found.push({ fieldId: OFFICE, message: t('meetings.editing.need_office') });
    return found;
  }

  function mutation() {
    if (begun === null) {
      const order = client.replica
        .within(participants, meeting)
        .filter((each) => each.body.delegation === delegation())
        .reduce((last, each) => Math.max(last, each.body.order), 0);
      const added = { participant: ids.of(), meeting, order: order + 10 };
      return { name: 'participants.add', args: { ...added, ...wished() } };
    }
    const fields = changedFields(wished(), begun.body);
    return {
      name: 'participants.edit',
      args: { participant: begun.id, fields },
      seen: { [`participants/${begun.id}`]: begun.rev },
    };
  }

  const isMoved = () => begun !== null && delegation() !== begun.body.delegation;
  const [isAsking, setIsAsking] = createSignal(false);
  const save = () => edit.save({ found: findErrors(), fieldId: OFFICE, to: back, mutation: mutation() });

  async function removePerson() {
    if (begun === null) return;
    await edit.save({
      found: [],
      fieldId: OFFICE,
      to: back,
      mutation: { name: 'participants.remove', args: { participant: begun.id, meeting } },
    });
  }

  return (
    <>
      <PageHeader
        back={{ href: back, label: t('meetings.people') }}
        title={begun === null ? t('meetings.participants.add') : t('meetings.participants.edit_title')}
      />
      <ErrorSummary title={t('meetings.editing.problem')} errors={edit.errors()} />
      <TextField
        id="participant-name"
        label={t('meetings.participants.name')}
        hint={t('meetings.participants.name_hint')}
        optional={t('meetings.optional')}
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
        id="participant-capacity"
        label={t('meetings.participants.capacity_label')}
        value={capacity()}
        onChange={(value) => setCapacity(v.parse(participantFields.capacity, value))}
        options={CAPACITIES.map((value) => ({ value, label: t(`meetings.participants.capacity.${value}`) }))}
      />
      <RadioList
        id={DELEGATION}
        label={t('meetings.participants.delegation')}
        hint={placeHint()}
        error={edit.errorOf(DELEGATION)}
        value={delegation()}
        onChange={setDelegation}
        options={choices().map((place) => ({
          value: place.id,
          label: readText(place.body.name, locale()).value,
        }))}
      />
      <Show when={begun !== null}>
        <RemoveButton
          act="participants.remove"
          label={t('meetings.participants.remove')}
          title={t('meetings.participants.remove_title')}
          thing={begun === null ? '' : shownName(begun.body, locale())}
          text={t('meetings.participants.remove_text')}
          onRemove={removePerson}
        />
      </Show>
      <Confirm
        act="participants.edit"
        open={isAsking()}
        onClose={() => setIsAsking(false)}
        title={t('meetings.participants.move_title')}
        confirm={t('meetings.participants.move')}
        onConfirm={() => {
          setIsAsking(false);
          void save();
        }}
      >
        <p>
          <strong>{begun === null ? '' : shownName(begun.body, locale())}</strong>
        </p>
        <p>{t('meetings.participants.move_ends')}</p>
      </Confirm>
      <FooterBar>
        <Button
          kind="filled"
          wide
          onClick={() => {
            if (!isMoved()) void save();
            else if (edit.report(findErrors())) setIsAsking(true);
          }}
        >
          {t('meetings.save')}
        </Button>
      </FooterBar>
    </>
  );
}
