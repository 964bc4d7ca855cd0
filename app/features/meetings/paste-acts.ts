import { type Act, act } from '#app/sync/acts.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import type { RowLeft } from './pasted-items.ts';

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
  return rows.map(({ id: item, at, item: { startsAt, ...fields }, before }) =>
    before === null
      ? act('agenda.add_item', {
          ...fields,
          ...{ item, meeting, startsAt, timeZone, order: order + 10 * at },
          ...{ class: null, summary: null, room: null, speakers: [] },
        })
      : act('agenda.edit_item', {
          ...{ item, meeting, fields },
          ...(before.startsAt === startsAt ? {} : { when: { startsAt, timeZone } }),
        }),
  );
}
