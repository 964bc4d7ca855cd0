import { type Act, act } from '#app/sync/acts.ts';
import type { Client } from '#app/sync/app-client.ts';
import { changedFields } from '#shared/kernel/json.ts';
import { agendaItems, type Meeting } from '#shared/meetings/meetings.schemas.ts';
import type { ItemToAdd, MadeItem, RowLeft } from './pasted-items.ts';

/** Of the paste that made them; `items` as they stand in the agenda now. */
export function asSent(
  client: Pick<Client, 'outbox' | 'receipts'>,
  items: readonly { readonly id: string; readonly body: ItemToAdd }[],
): MadeItem[] {
  const added = new Map<string, ItemToAdd>();
  for (const { envelope } of [...client.outbox(), ...client.receipts()])
    if (envelope.name === 'agenda.add_item') {
      const args = envelope.args as ItemToAdd & { readonly item: string };
      added.set(args.item, args);
    }
  return items.map(({ id, body }) => ({ id, body, sent: added.get(id) ?? null }));
}

/** An item's revision when it was made: if another has changed the same since, a person decides. */
const AS_MADE = 1;

/** What makes an item of each row, or corrects the one that it had become; `order` is that of the first row. */
export function actsOfRows({
  rows,
  meeting,
  timeZone,
  order,
}: {
  rows: readonly RowLeft[];
  meeting: string;
  timeZone: Meeting['timeZone'];
  order: number;
}): Act[] {
  return rows.map(({ id: item, at, item: row, before }) => {
    const { startsAt, ...fields } = row;
    if (before === null)
      return act('agenda.add_item', {
        ...fields,
        ...{ item, meeting, startsAt, timeZone, order: order + 10 * at },
        ...{ class: null, summary: null, room: null, speakers: [] },
      });
    const { startsAt: former, ...formerly } = before;
    return act(
      'agenda.edit_item',
      {
        ...{ item, meeting, fields: changedFields(fields, formerly) },
        ...(former === startsAt ? {} : { when: { startsAt, timeZone } }),
      },
      { seen: { [`${agendaItems.name}/${item}`]: AS_MADE } },
    );
  });
}
