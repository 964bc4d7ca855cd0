import type { JSX } from 'solid-js';
import { agendaItems } from '#shared/meetings/meetings.schemas.ts';
import { AgendaItemForm } from './agenda-item-form.tsx';
import { EditThingOf } from './edit-frame.tsx';

/** Adds an item, or edits one. */
export default function AgendaItemEditPage(): JSX.Element {
  return (
    <EditThingOf
      action="meetings.edit"
      tab="agenda"
      collection={agendaItems}
      param="item"
      back={['agenda', 'meetings.agenda']}
      unknown="meetings.item_unknown"
      form={AgendaItemForm}
    />
  );
}
