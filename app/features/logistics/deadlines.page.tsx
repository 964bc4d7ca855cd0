import { For, type JSX } from 'solid-js';
import * as v from 'valibot';
import { EditOf, type MeetingProps, useBack } from '#app/features/meetings/edit-frame.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { DayField } from '#app/kit/day-field.tsx';
import { EditPage } from '#app/kit/edit-page.tsx';
import { act } from '#app/sync/acts.ts';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { NumberField } from '#app/ui/text-field.tsx';
import { meetings, OWED, QuorumSchema } from '#shared/meetings/meetings.schemas.ts';
import { deadlinesOf, type TypedDeadlines, typeDeadlines } from './typed-deadlines.ts';

/** What delegations owe before a meeting, by when, and how many of them make a quorum. */
export default function DeadlinesPage(): JSX.Element {
  return <EditOf action="meetings.edit" tab="note" form={Form} />;
}

function Form(props: MeetingProps): JSX.Element {
  const { t } = useI18n();
  const { id: meeting, body } = props.meeting;
  const back = useBack()(['more', 'meetings.more.title']);
  const edit = createEdit({
    collection: meetings,
    begun: props.meeting,
    prefix: 'mtg',
    acts: ['meetings.set_deadlines', 'meetings.set_quorum'],
    field: 'deadline',
    ids: { deadlines: 'deadline-nominations', quorum: 'quorum-present' },
    type: typeDeadlines,
    toArgs: deadlinesOf,
    check(typed) {
      const { deadlines, quorum } = deadlinesOf(typed);
      const late = OWED.filter((owed) => (deadlines[owed] ?? '') > body.endsOn);
      const isTooLarge = quorum !== null && quorum.present > quorum.of;
      return {
        ...Object.fromEntries(late.map((owed) => [owed, t('errors.meetings.deadline_too_late')])),
        quorum: v.is(v.nullable(QuorumSchema), quorum)
          ? isTooLarge
            ? t('errors.meetings.quorum_too_large')
            : null
          : t('logistics.quorum_need'),
      };
    },
    // Two acts, since two people may each change one.
    edit: ({ fields: { deadlines, quorum } }) => [
      ...(deadlines === undefined ? [] : [act('meetings.set_deadlines', { meeting, deadlines })]),
      ...(quorum === undefined ? [] : [act('meetings.set_quorum', { meeting, quorum })]),
    ],
    to: back.href,
    errorAt: ({ name }) => (name === 'meetings.set_quorum' ? 'quorum' : 'deadlines'),
  });
  const count = (part: Partial<TypedDeadlines['quorum']>) =>
    edit.type({ quorum: { ...edit.typed().quorum, ...part } });
  return (
    <EditPage edit={edit} back={back} title={t('logistics.deadlines')}>
      <For each={OWED}>
        {(owed) => (
          <DayField
            id={edit.idOf(owed)}
            label={t(`logistics.owed.${owed}`)}
            optional={t('kit.optional')}
            value={edit.typed().deadlines[owed]}
            onInput={(day) => edit.type({ deadlines: { ...edit.typed().deadlines, [owed]: day } })}
            error={edit.errorOf(owed)}
          />
        )}
      </For>
      <SectionHeader kind="band" title={t('logistics.quorum')} />
      <NumberField
        id={edit.idOf('quorum')}
        label={t('logistics.quorum_present')}
        hint={t('logistics.quorum_hint')}
        optional={t('kit.optional')}
        value={edit.typed().quorum.present}
        onInput={(present) => count({ present })}
        error={edit.errorOf('quorum')}
      />
      <NumberField
        id="quorum-of"
        label={t('logistics.quorum_of')}
        optional={t('kit.optional')}
        value={edit.typed().quorum.of}
        onInput={(of) => count({ of })}
      />
    </EditPage>
  );
}
