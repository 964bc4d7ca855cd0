import { useLocation, useParams } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { DeskProvider, Pane } from '#app/ui/desk.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import AgendaPage from './agenda.page.tsx';
import AgendaItemPage from './agenda-item.page.tsx';
import { demoActor, demoWorld, openPhone, type Phone } from './meeting-pages.fixtures.tsx';

const NOW = Date.parse('2026-06-18T13:12:00Z');
export const WEEK = 'mtg_desk';
export const ZONE = 'America/La_Paz';

function Bar(): JSX.Element {
  const desk = useDesk();
  return <Show when={desk.parts()}>{(parts) => <Dynamic component={parts().TitleBar} />}</Show>;
}

function Desk(): JSX.Element {
  const location = useLocation();
  const params = useParams<{ item?: string }>();
  return (
    <DeskProvider at={location.pathname}>
      <Bar />
      <Pane place="root" isShared label="">
        <AgendaPage />
      </Pane>
      <Show when={params.item}>
        <Pane place="beside" label="">
          <AgendaItemPage />
        </Pane>
      </Show>
    </DeskProvider>
  );
}

/** A meeting in a week with three items, the second of which begins before the first ends, and more after them. */
function world(second = '09:50', more = 0) {
  const known = demoWorld(NOW);
  const actor = demoActor('presidency-admin');
  const meeting = {
    ...meetingArgs,
    ...{ meeting: WEEK, title: { es: 'Grupo de Apoyo' }, timeZone: ZONE, endsOn: '2026-06-26' },
  };
  known.act({ name: 'meetings.schedule', args: meeting, actor });
  const later = Array.from({ length: more }, (_, place) => {
    const minute = 720 + 5 * place;
    return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
  });
  for (const [index, hour] of ['09:00', second, '11:00', ...later].entries()) {
    const args = {
      ...{ item: `agi_${index + 1}`, meeting: WEEK, number: String(index + 1), class: null, kind: 'session' },
      ...{
        title: { es: `Punto ${index + 1}` },
        summary: null,
        durationMinutes: index < 3 ? 60 : 5,
        room: null,
        speakers: [],
      },
      ...{ order: 10 * index, startsAt: `2026-06-25T${hour}`, timeZone: ZONE },
    };
    known.act({ name: 'agenda.add_item', args, actor });
  }
  return known;
}

export async function openAgenda({
  as = 'presidency-admin',
  item,
  second = '09:50',
  more = 0,
  docs = [],
}: {
  as?: string;
  item?: string;
  second?: string;
  more?: number;
  /** What the meeting has besides. */
  docs?: readonly Doc[];
} = {}): Promise<Phone> {
  return openPhone({
    docs: [...world(second, more).all(), ...docs],
    now: NOW,
    as,
    // One route, as in the app: what is typed into the list stays while what is open beside it changes.
    pages:
      item === undefined
        ? { '/meetings/:id/agenda/:item?': Desk }
        : { '/meetings/:id/agenda/:item': AgendaItemPage },
    path: `/meetings/${WEEK}/agenda${item === undefined ? '' : `/${item}`}`,
  });
}
