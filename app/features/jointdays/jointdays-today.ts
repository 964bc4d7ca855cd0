import { createSignal } from 'solid-js';
import { countryName } from '#app/i18n/countries.ts';
import type { TodayAsker, TodayLine, TodaySource } from '#app/kit/today-lines.ts';
import { readsPlans } from '#shared/access/members.ts';
import { may } from '#shared/access/rules.ts';
import { isOn, isUnbegun, logOf, standings, unheardOf } from '#shared/jointdays/centre.rules.ts';
import { stageOfDay } from '#shared/jointdays/day-states.ts';
import {
  dayLog,
  type JointActionDay,
  jointActionDays,
  seizureCards,
  stateTotals,
} from '#shared/jointdays/jointdays.schemas.ts';
import { leadsDay, speaksFor } from '#shared/jointdays/lead.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { paos } from '#shared/plans/pao.schemas.ts';
import { DAYS, dayHref } from './address.ts';
import type { DoublesOf } from './centre-today.ts';

/** What others ask of the state or body for which somebody speaks, or of the centre, until it is answered. */
function requestLines(
  { id, body }: Doc<JointActionDay>,
  { client, actor, t, locale }: TodayAsker,
  leads: boolean,
): TodayLine[] {
  if (stageOfDay(body).isClosed) return [];
  const speaker = speaksFor(actor, body);
  return logOf(client.replica.within(dayLog, id)).open.flatMap(
    ({ id: entry, body: { from, to, text } }): TodayLine[] => {
      const isOwn = from === null ? leads : from === speaker;
      if (isOwn || !((leads && to === null) || (speaker !== null && (to === null || to === speaker))))
        return [];
      const said = readText(text, locale).value;
      const words =
        from === null
          ? t('jointdays.centre.today.centre_asks', { said })
          : t('jointdays.centre.today.state_asks', { state: countryName(locale, from), said });
      const subject = readText(body.title, locale).value;
      return [
        { icon: 'message-square', subject, words, href: dayHref(id, `/centre/log/${entry}`), tone: 'act' },
      ];
    },
  );
}

/** On the day itself: that it has come and was not begun, and whose figures are due. */
function dueLines(
  { id, body }: Doc<JointActionDay>,
  { client, actor, now, t, locale }: TodayAsker,
  leads: boolean,
): TodayLine[] {
  if (!isOn(body, now)) return [];
  const line = { icon: 'calendar-days' as const, subject: readText(body.title, locale).value };
  if (isUnbegun(body, now))
    return leads
      ? [{ ...line, words: t('jointdays.centre.today.unbegun'), href: dayHref(id), tone: 'act' }]
      : [];
  if (body.state !== 'running') return [];
  const released = client.replica.within(stateTotals, id);
  const unheard = unheardOf(standings({ day: body, released, now }));
  const gives = actor.state !== null && may(actor, 'counters.coordinate', { state: actor.state });
  const due = gives && unheard.some(({ state }) => state === actor.state);
  return [
    ...(due
      ? [
          {
            ...line,
            words: t('jointdays.centre.today.due'),
            href: `/operations/${id}/release`,
            tone: 'act' as const,
          },
        ]
      : []),
    ...(leads
      ? [
          unheard.length === 0
            ? { ...line, words: t('jointdays.centre.today.running'), href: dayHref(id, '/centre') }
            : {
                ...line,
                words: t('jointdays.centre.today.late', { n: unheard.length }),
                href: dayHref(id, '/centre'),
                tone: 'decide' as const,
              },
        ]
      : []),
  ];
}

/** What compares seizures comes behind the first page, and only for who leads a day that has some. */
const [compare, setCompare] = createSignal<DoublesOf | null>(null);
let isAsked = false;
function doublesOf(): DoublesOf | null {
  if (!isAsked) {
    isAsked = true;
    void import('./centre-today.ts').then(
      ({ openDoublesOf }) => setCompare(() => openDoublesOf),
      () => {
        isAsked = false;
      },
    );
  }
  return compare();
}

/** What only a person of the centre can decide, as long as figures come. */
function doubleLines({ id, body }: Doc<JointActionDay>, { client, t, locale }: TodayAsker): TodayLine[] {
  if (body.state !== 'running' && body.state !== 'debriefing') return [];
  if (client.replica.within(seizureCards, id).length < 2) return [];
  const n = doublesOf()?.(id, client.replica) ?? 0;
  if (n === 0) return [];
  const subject = readText(body.title, locale).value;
  const words = t('counters.today.doubles', { n });
  return [{ icon: 'list-checks', subject, words, href: dayHref(id, '/centre'), tone: 'decide' }];
}

function linesOf(day: Doc<JointActionDay>, asker: TodayAsker): TodayLine[] {
  const { actor, client } = asker;
  const leads = leadsDay(actor, day.body, client.replica.one(paos, day.body.pao)?.body ?? null);
  return [
    ...requestLines(day, asker, leads),
    ...(leads ? doubleLines(day, asker) : []),
    ...dueLines(day, asker, leads),
  ];
}

/** Who leads a day, who gives figures for a state and who is asked for something, learns on Hoy what the day needs now. */
const onTheDay: TodaySource = {
  rank: 2.15,
  all: DAYS,
  isFor: readsPlans,
  lines: (asker) => asker.client.replica.all(jointActionDays).flatMap((day) => linesOf(day, asker)),
};

export const jointdaysToday = [onTheDay];
