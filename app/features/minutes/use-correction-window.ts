import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useArticleWords } from '#app/features/rules/use-rules.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { calendarStateOn, daysOff } from '#shared/holidays/holidays.rules.ts';
import { calendarOf, holidays, WORK_CALENDAR, workCalendars } from '#shared/holidays/holidays.schemas.ts';
import { laterDay } from '#shared/kernel/days.ts';
import { dayAt } from '#shared/kernel/zones.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { correctionWindow } from '#shared/minutes/minutes.rules.ts';
import { presidencyTerms } from '#shared/presidencies/presidencies.schemas.ts';
import { parametersOn } from '#shared/rules/rules.rules.ts';
import { parameterVersions, ruleSets } from '#shared/rules/rules.schemas.ts';
import { useMinutes } from './use-speeches.ts';

export interface ShownWindow {
  /** The day on which the minutes go out by which it is counted, where they have not: no sooner than the meeting ends. */
  readonly ifSentOn: string | null;
  readonly lastDay: string;
  readonly article: string | null;
  /** By whose days off it is counted; null: by weekends alone. */
  readonly calendar: string | null;
}

/** Until when delegations can correct the minutes of a meeting; before these went out, until when they could. */
export function useCorrectionWindow(meeting: () => string): Accessor<ShownWindow | null> {
  const { replica } = useClient();
  const now = useNow();
  const sent = useMinutes(meeting);
  const sentOn = createMemo(() => {
    const held = replica.one(meetings, meeting())?.body;
    if (held === undefined) return null;
    const today = dayAt({ instant: now(), timeZone: held.timeZone });
    const last = held.precision === 'day' ? (held.endsOn ?? held.startsOn) : today;
    return { day: laterDay(last, today), timeZone: held.timeZone };
  });
  return createMemo(() => {
    const known = sent()?.body;
    if (known !== undefined) {
      const { lastDay, article, calendar } = known;
      return { ifSentOn: null, lastDay, article, calendar };
    }
    const on = sentOn();
    if (on === null) return null;
    const { day, timeZone } = on;
    const calendar = calendarStateOn({
      terms: replica.all(presidencyTerms).map(({ body }) => body),
      day,
      named: replica.one(workCalendars, WORK_CALENDAR)?.body.state ?? null,
    });
    const off = daysOff(calendar === null ? [] : replica.within(holidays, calendarOf(calendar)));
    const inForce = parametersOn({
      ...{ sets: replica.all(ruleSets), versions: replica.all(parameterVersions), day },
    });
    const found = correctionWindow({
      ...{ sentOn: day, parameters: inForce?.parameters ?? null, holidays: off, timeZone },
    });
    return found === null
      ? null
      : { ifSentOn: day, lastDay: found.lastDay, article: found.article, calendar };
  });
}

/** "21 oct 2026, artículo 22": the last day, with what it rests on. */
export function useWindowWords(): (window: Pick<ShownWindow, 'lastDay' | 'article'>) => string {
  const { locale } = useI18n();
  const articleWords = useArticleWords();
  return ({ lastDay, article }) => {
    const words = article === null ? null : articleWords(article);
    return [formatDay(locale(), lastDay), ...(words === null ? [] : [words])].join(', ');
  };
}
