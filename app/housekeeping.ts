import { createEffect, on } from 'solid-js';
import { timeAgenda } from '#shared/meetings/agenda.rules.ts';
import { meetingOfDay } from '#shared/meetings/meetings.rules.ts';
import { agendaItems, meetings } from '#shared/meetings/meetings.schemas.ts';
import { useClient } from './context.tsx';
import { cardOfMeeting } from './features/meetings/card-of-meeting.ts';
import { offsetAt } from './features/meetings/zones.ts';
import { deviceTimeZone } from './features/records/device-time.ts';
import { keepDefinitions, offeredForms } from './features/reports/form-definitions.ts';
import { dayOf } from './i18n/format.ts';
import { useI18n } from './i18n/i18n.tsx';

/** What goes on behind the pages of an open store: the card stays true, forms come onto the phone. */
export function useHousekeeping(): void {
  const client = useClient();
  const { t, locale } = useI18n();

  createEffect(() => {
    const now = client.now();
    const today = dayOf({ instant: now, timeZone: deviceTimeZone() });
    const meeting = meetingOfDay({ list: client.replica.all(meetings), today });
    if (meeting === null) {
      client.setCard(null);
      return;
    }
    const items = timeAgenda({ docs: client.replica.within(agendaItems, meeting.id), offsetAt });
    client.setCard(cardOfMeeting({ meeting: meeting.body, items, language: locale(), now, t }));
  });

  createEffect(
    on(
      [
        () =>
          offeredForms(client)
            .map((form) => form.body.definition)
            .join(),
        () => client.lastAnswerAt(),
      ],
      ([hashes]) => {
        // Offline, or cut off on the way: the next answer of the server starts it again.
        if (hashes !== '') void keepDefinitions(client).catch(() => undefined);
      },
    ),
  );
}
