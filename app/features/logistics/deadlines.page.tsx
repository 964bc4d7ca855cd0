import { useNavigate, useParams } from '@solidjs/router';
import { createSignal, For, type JSX } from 'solid-js';
import * as v from 'valibot';
import { EditOf } from '#app/features/meetings/edit-frame.tsx';
import { formatLongDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useEdit } from '#app/kit/use-edit.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary, type FieldError } from '#app/ui/error-summary.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { DateField, NumberField } from '#app/ui/text-field.tsx';
import { isSameJson } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import {
  type Deadlines,
  type Meeting,
  OWED,
  type Owed,
  QuorumSchema,
} from '#shared/meetings/meetings.schemas.ts';

const PRESENT = 'quorum-present';
const OF = 'quorum-of';
const idOf = (owed: Owed) => `deadline-${owed}`;

/** What delegations owe before a meeting, by when, and how many of them make a decision. */
export default function DeadlinesPage(): JSX.Element {
  const params = useParams<{ id: string }>();
  return (
    <EditOf tab="note" meeting={params.id} action="meetings.edit">
      {(meeting) => <Form meeting={meeting} />}
    </EditOf>
  );
}

function Form(props: { meeting: Doc<Meeting> }): JSX.Element {
  const { t, locale } = useI18n();
  const edit = useEdit();
  const navigate = useNavigate();
  // The version on screen when the person began: what arrives meanwhile is a conflict.
  const begun = props.meeting;
  const back = `/meetings/${begun.id}/more`;
  const [days, setDays] = createSignal<Deadlines>(begun.body.deadlines ?? {});
  const [present, setPresent] = createSignal(String(begun.body.quorum?.present ?? ''));
  const [of, setOf] = createSignal(String(begun.body.quorum?.of ?? ''));
  const [found, setFound] = createSignal<readonly FieldError[]>([]);
  const errors = () => [...found(), ...edit.errors()];
  const errorOf = (id: string) => errors().find((error) => error.fieldId === id)?.message;
  const isBlank = () => present().trim() === '' && of().trim() === '';
  const quorum = () => (isBlank() ? null : { present: Number(present()), of: Number(of()) });

  function setDay(owed: Owed, day: string) {
    const { [owed]: _before, ...rest } = days();
    setDays(day === '' ? rest : { ...rest, [owed]: day });
  }

  function findErrors(): FieldError[] {
    const late = OWED.filter((owed) => (days()[owed] ?? '') > begun.body.endsOn);
    const wrong: FieldError[] = late.map((owed) => ({
      fieldId: idOf(owed),
      message: t('errors.meetings.deadline_too_late'),
    }));
    const wished = quorum();
    if (wished === null) return wrong;
    if (!v.is(QuorumSchema, wished)) wrong.push({ fieldId: PRESENT, message: t('logistics.quorum_need') });
    else if (wished.present > wished.of)
      wrong.push({ fieldId: PRESENT, message: t('errors.meetings.quorum_too_large') });
    return wrong;
  }

  function mutations() {
    const seen = { [`meetings/${begun.id}`]: begun.rev };
    const acts = [];
    if (!isSameJson(days(), begun.body.deadlines ?? {}))
      acts.push({ name: 'meetings.set_deadlines', args: { meeting: begun.id, deadlines: days() }, seen });
    if (!isSameJson(quorum(), begun.body.quorum ?? null))
      acts.push({ name: 'meetings.set_quorum', args: { meeting: begun.id, quorum: quorum() }, seen });
    return acts;
  }

  /** Two acts, since two people may each change one. */
  async function save() {
    setFound(findErrors());
    if (found().length > 0) return;
    const [mutation, ...also] = mutations();
    if (mutation === undefined) return navigate(back);
    const fieldId = mutation.name === 'meetings.set_quorum' ? PRESENT : idOf('nominations');
    await edit.save({ found: [], fieldId, to: back, mutation, also });
  }

  return (
    <>
      <PageHeader back={{ href: back, label: t('meetings.more.title') }} title={t('logistics.deadlines')} />
      <ErrorSummary title={t('meetings.editing.problem')} errors={errors()} />
      <For each={OWED}>
        {(owed) => (
          <DateField
            id={idOf(owed)}
            label={t(`logistics.owed.${owed}`)}
            hint={days()[owed] === undefined ? undefined : formatLongDay(locale(), days()[owed] ?? '')}
            optional={t('meetings.optional')}
            value={days()[owed] ?? ''}
            onInput={(day) => setDay(owed, day)}
            error={errorOf(idOf(owed))}
          />
        )}
      </For>
      <SectionHeader kind="band" title={t('logistics.quorum')} />
      <NumberField
        id={PRESENT}
        label={t('logistics.quorum_present')}
        hint={t('logistics.quorum_hint')}
        optional={t('meetings.optional')}
        value={present()}
        onInput={setPresent}
        error={errorOf(PRESENT)}
      />
      <NumberField
        id={OF}
        label={t('logistics.quorum_of')}
        optional={t('meetings.optional')}
        value={of()}
        onInput={setOf}
      />
      <FooterBar>
        <Button kind="filled" wide onClick={() => void save()}>
          {t('meetings.save')}
        </Button>
      </FooterBar>
    </>
  );
}
