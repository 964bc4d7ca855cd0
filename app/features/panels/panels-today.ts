import { dayHere } from '#app/kit/device-time.ts';
import type { TodayAsker, TodayLine, TodaySource } from '#app/kit/today-lines.ts';
import { may } from '#shared/access/rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { lackOf } from '#shared/panels/panels.rules.ts';
import {
  type Panel,
  panelAreas,
  panelFigures,
  panelSeats,
  panels,
  sheetHandIns,
} from '#shared/panels/panels.schemas.ts';
import { seatings } from '#shared/seatings/seatings.schemas.ts';
import { isDue, type OwnArea, ownAreasOf, untilWords } from './own-area.ts';

type Asker = Pick<TodayAsker, 'locale'>;

function titleOf({ locale }: Asker, panel: Panel): string {
  return readText(panel.title, locale).value;
}

/** Areas of a seat that still wait for its holder. */
function dueOf({ client, actor }: Pick<TodayAsker, 'client' | 'actor'>, panel: Doc<Panel>): OwnArea[] {
  const { person } = actor;
  const held = client.replica
    .within(seatings, person)
    .find(({ body }) => body.edition === panel.body.edition && body.endedAt === null)?.body.seat;
  if (held === undefined) return [];
  return ownAreasOf({ replica: client.replica, panel, seat: held, person }).filter(isDue);
}

/** What this person is to rate, and what is asked again. */
const toRate: TodaySource = {
  rank: 50.5,
  all: '/ideal',
  // A seat may be given to anybody of a state.
  isFor: ({ state }) => state !== null,
  lines: (asker) =>
    asker.client.replica.all(panels).flatMap((panel): TodayLine[] => {
      const { t } = asker;
      const { edition, until } = panel.body;
      const due = dueOf(asker, panel);
      const again = due.filter(({ round }) => round === 2);
      const first = due.filter(({ round }) => round === 1);
      const line = { icon: 'chart-column' as const, subject: titleOf(asker, panel.body) };
      const href = `/ideal/${edition}/rate`;
      const { words, isLate } = untilWords(asker, { until, isWaited: true });
      return [
        ...(again.length === 0
          ? []
          : [
              {
                ...line,
                words: t('rating.today.again'),
                waiting: again.length,
                href: again.length === 1 ? `${href}/${again[0]?.area}` : href,
                tone: 'decide' as const,
              },
            ]),
        ...(first.length === 0
          ? []
          : [
              {
                ...line,
                words,
                waiting: first.length,
                href,
                ...(isLate ? { tone: 'act' as const } : {}),
              },
            ]),
      ];
    }),
};

/**
 * For whoever looks after the panel: rounds whose sheets are all here, those that lack some after the day, and figures
 * that nobody has prepared.
 */
const toClose: TodaySource = {
  rank: 53.6,
  all: '/ideal',
  isFor: (actor) => may(actor, 'panels.manage', { state: actor.state }),
  lines: (asker) =>
    asker.client.replica.all(panels).flatMap((panel): TodayLine[] => {
      const { client, actor, now, t } = asker;
      const { edition, release, until } = panel.body;
      const seats = client.replica.within(panelSeats, panel.id);
      const areas = client.replica.within(panelAreas, panel.id);
      const open = areas.flatMap(({ id, body }) => {
        const handIns = client.replica.within(sheetHandIns, id).map((each) => each.body);
        const lack = lackOf({ area: body, seats, handIns, state: actor.state ?? '' });
        return lack.round === null ? [] : [{ area: body.area, lack }];
      });
      const ready = open.filter(({ lack }) => lack.isClosable && lack.missing.length === 0);
      const late = until < dayHere(now) ? open.length - ready.length : 0;
      const figures = client.replica.within(panelFigures, panel.id).filter(({ body }) => body.isFinal);
      const isNews =
        release.status === 'in_progress' && figures.length > 0 && figures.length === areas.length;
      const line = { icon: 'chart-column' as const, subject: titleOf(asker, panel.body) };
      const href = `/ideal/${edition}/panel`;
      return [
        ...(ready.length === 0
          ? []
          : [
              {
                ...line,
                words: t('rating.today.close'),
                waiting: ready.length,
                href: ready.length === 1 ? `${href}/areas/${ready[0]?.area}` : href,
              },
            ]),
        ...(late === 0
          ? []
          : [{ ...line, words: t('rating.panel.late', { n: late }), href, tone: 'decide' as const }]),
        ...(isNews ? [{ ...line, words: t('rating.today.release'), href: `${href}/release` }] : []),
      ];
    }),
};

/** Prepared by one pair of eyes, it waits for the other. */
const toAuthorise: TodaySource = {
  rank: 54.5,
  all: '/ideal',
  isFor: (actor) => may(actor, 'panels.authorise', { state: actor.state }),
  lines: (asker) =>
    asker.client.replica.all(panels).flatMap((panel): TodayLine[] => {
      const { edition, release } = panel.body;
      if (release.status !== 'prepared' || release.prepared?.by === asker.actor.person) return [];
      return [
        {
          icon: 'check',
          subject: titleOf(asker, panel.body),
          words: asker.t('rating.today.authorise'),
          href: `/ideal/${edition}/panel/release`,
          tone: 'decide',
        },
      ];
    }),
};

export const panelsToday = [toRate, toClose, toAuthorise];
