import { createSignal, type JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { DayField } from '#app/kit/day-field.tsx';
import { dayHere } from '#app/kit/device-time.ts';
import { EditPart } from '#app/kit/edit-page.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { act } from '#app/sync/acts.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { type Section, sections } from '#shared/contributions/contributions.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { ownState } from './work-data.ts';

/** Where the point of contact sends an answer back, with what is missing and a new day. */
export function ReturnForm(props: { section: Doc<Section>; onSaved: () => void }): JSX.Element {
  const client = useClient();
  const now = useNow();
  const { t } = useI18n();
  const { id: section } = props.section;
  const today = () => dayHere(now());
  const edit = createEdit({
    collection: sections,
    begun: props.section,
    acts: ['contributions.return_section'],
    prefix: 'sec',
    field: 'return',
    ids: { returnedFor: 'return-reason' },
    type: (body) => ({
      returnedFor: body?.returnedFor ?? '',
      due: (body?.due ?? '') < today() ? '' : (body?.due ?? ''),
    }),
    toArgs: ({ returnedFor, due }) => ({ reason: returnedFor.trim(), due }),
    check: ({ returnedFor, due }) => ({
      returnedFor: returnedFor.trim() === '' ? t('contributions.need.reason') : null,
      due: due === '' ? t('contributions.need.due') : due < today() ? t('contributions.need.due_past') : null,
    }),
    edit: ({ wished }) =>
      act('contributions.return_section', { section, state: ownState(client), ...wished }),
    fromArgs: ({ reason, due }) => ({ returnedFor: reason as string, due: due as string }),
    isSentUnchanged: true,
    onSaved: () => props.onSaved(),
  });
  const [isOpen, setOpen] = createSignal(edit.correcting !== null);
  return (
    <Disclosure
      title={t('contributions.sections.return')}
      open={isOpen() || edit.isRestored()}
      onToggle={setOpen}
    >
      <EditPart edit={edit} icon="undo-2" save={t('contributions.sections.return')}>
        <TextArea {...edit.bind('returnedFor')} hint={t('contributions.sections.return_hint')} />
        <DayField {...edit.bind('due')} min={today()} />
      </EditPart>
    </Disclosure>
  );
}
