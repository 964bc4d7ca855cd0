import { generateIcsEvent, generateIcsText, type IcsEvent } from 'ts-ics';
import { isGoneOut } from '#shared/iati/iati.rules.ts';
import type { ToldActions } from '#shared/jointdays/kept-back.rules.ts';
import { addDays, laterDay } from '#shared/kernel/days.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type Language, readText } from '#shared/kernel/text.ts';
import { isDrafted } from '#shared/plans/lead.rules.ts';
import type { Milestone, Operation, OperationalPlan } from '#shared/plans/pao.schemas.ts';
import { cleanText, toCalendarText } from './calendar-text.ts';

const WORDS = {
  plan: { es: 'Plan de Acción Operativo', pt: 'Plano de Ação Operacional', en: 'Operational action plan' },
  action: { es: 'Acción', pt: 'Ação', en: 'Action' },
  milestone: { es: 'hito', pt: 'marco', en: 'milestone' },
  postponed: { es: 'aplazada', pt: 'adiada', en: 'postponed' },
  cancelled: { es: 'cancelada', pt: 'cancelada', en: 'cancelled' },
  open: {
    es: 'Abra la aplicación para leer más:',
    pt: 'Abra o aplicativo para ler mais:',
    en: 'Open the app to read more:',
  },
} as const satisfies Record<string, Record<Language, string>>;

export interface PlanCalendarInput {
  readonly pao: Doc<OperationalPlan>;
  readonly actions: readonly {
    readonly operation: Doc<Operation>;
    /** As in 2.3; null: the server has not given it. */
    readonly number: string | null;
    readonly milestones: readonly Doc<Milestone>[];
  }[];
  /** Actions of which a joint action day was published, with how far. */
  readonly published: ToldActions;
  readonly language: Language;
  /** Scheme, host and port under which people open the app. */
  readonly origin: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export interface PlanCalendar {
  readonly text: string;
  readonly events: number;
  /** Actions that no calendar may know of yet. */
  readonly heldBack: number;
}

interface AllDay {
  readonly id: string;
  readonly from: string;
  readonly until: string;
  readonly summary: string;
  readonly path: string;
  readonly rev: number;
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
}

/** What people's calendars may have once held: what was never agreed, or dropped while it was drafted, is in none. */
const HELD: ReadonlySet<Operation['state']> = new Set([
  ...(['agreed', 'scheduled', 'running', 'completed', 'postponed', 'cancelled'] as const),
]);

const dateOf = (day: string) => ({ date: new Date(`${day}T00:00:00Z`), type: 'DATE' as const });

function writeEvent(
  { id, from, until, summary, path, rev, status }: AllDay,
  input: PlanCalendarInput,
): string {
  const { language, origin, now } = input;
  const written = generateIcsEvent(
    {
      uid: `${id}@clasi`,
      stamp: { date: new Date(now) },
      start: dateOf(from),
      // The end of an event is exclusive.
      end: dateOf(addDays(until, 1)),
      sequence: Math.max(0, rev - 1),
      status,
      // It says what goes on, not that its reader is busy.
      timeTransparent: 'TRANSPARENT',
      class: 'PRIVATE',
      url: `${origin}${path}`,
    } as IcsEvent,
    { skipFormatLines: true },
  );
  const tagged = [{ key: 'LANGUAGE', value: language }];
  const own = [
    generateIcsText('SUMMARY', cleanText(summary), tagged),
    generateIcsText('DESCRIPTION', `${WORDS.open[language]}\n${origin}${path}`, tagged),
  ];
  const end = 'END:VEVENT';
  return `${written.slice(0, written.lastIndexOf(end))}${own.join('')}${end}\r\n`;
}

/**
 * Actions and milestones of an adopted plan as whole days, by RFC 5545; an action that has no day of its own has those of the
 * plan. What is postponed is so in the calendar, and what was cancelled is called off there, since a calendar keeps what a
 * file does not name. It will be stored unencrypted on other people's servers: it names an action only where the public may
 * be told of it, a milestone by its action alone, and says nothing of an operation in the field before that is over. A plan
 * that is drafted gives none.
 */
export function planCalendarOf(input: PlanCalendarInput): PlanCalendar | null {
  const { pao, actions, published, language } = input;
  if (isDrafted(pao.body)) return null;
  const agreed = actions.filter(({ operation: { body } }) => HELD.has(body.state));
  const told = agreed.filter(({ operation }) => isGoneOut(operation, published));
  const heldBack = agreed.filter(
    ({ operation }) => operation.body.state !== 'cancelled' && !isGoneOut(operation, published),
  ).length;
  const events = told.flatMap(({ operation, number, milestones }): AllDay[] => {
    const { id, body, rev } = operation;
    const path = `/plans/${pao.id}/actions/${id}`;
    const isOff = body.state === 'cancelled';
    const off =
      isOff || body.state === 'postponed' ? ` (${WORDS[isOff ? 'cancelled' : 'postponed'][language]})` : '';
    const name = `CLASI · ${WORDS.action[language]}${number === null ? '' : ` ${number}`}${off}`;
    const from = body.from ?? pao.body.from;
    const until = laterDay(from, body.until ?? pao.body.until);
    const status: AllDay['status'] = isOff
      ? 'CANCELLED'
      : body.state === 'postponed'
        ? 'TENTATIVE'
        : 'CONFIRMED';
    return [
      { id, from, until, summary: `${name} · ${readText(body.title, language).value}`, path, rev, status },
      ...milestones.map(({ id: own, rev: version, body: { day } }) => ({
        ...{ id: own, from: day, until: day, path, status },
        // It changes with its action too, and calendars take no change for a newer one whose number does not grow.
        rev: version + rev,
        summary: `${name} · ${WORDS.milestone[language]}`,
      })),
    ];
  });
  if (events.length === 0) return { text: '', events: 0, heldBack };
  const title = `CLASI · ${WORDS.plan[language]}`;
  const head = [
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\n',
    `PRODID:-//CLASI//CLASI//${language.toUpperCase()}\r\n`,
    'CALSCALE:GREGORIAN\r\n',
    generateIcsText('NAME', title, [{ key: 'LANGUAGE', value: language }]),
    generateIcsText('X-WR-CALNAME', title),
  ].join('');
  const body = events.map((event) => writeEvent(event, input)).join('');
  return {
    text: toCalendarText(`${head}${body}END:VCALENDAR\r\n`),
    events: events.length,
    heldBack,
  };
}
