import { owingInWords } from '#app/features/participants/owing-words.ts';
import { tripCells } from '#app/features/participants/person-words.ts';
import { formatDay, wallHour } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import { cityOfZone } from '#app/kit/zones.ts';
import type { MealCount, OwedLine, Seat, SecurityEntry } from '#shared/board/lists.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText, type Text } from '#shared/kernel/text.ts';
import type { Venue } from '#shared/logistics/venues.schemas.ts';
import type { Participant } from '#shared/participants/participants.schemas.ts';
import type { Trip } from '#shared/participants/personal.schemas.ts';
import { type ListTable, listTable } from './list-table.ts';

export const LISTS = ['owed', 'security', 'seating', 'catering'] as const;
export type ListName = (typeof LISTS)[number];

interface Words {
  readonly t: Translate;
  readonly locale: Locale;
}

function personInWords(person: Doc<Participant>, locale: Locale): string {
  const office = readText(person.body.office, locale).value;
  return person.body.name === null ? office : `${person.body.name}, ${office}`;
}

/** "13 oct 2026, 18:40, Panamá": no time without its city. */
function tripInWords({ at, timeZone }: Trip, locale: Locale): string {
  return `${formatDay(locale, at)}, ${wallHour(at)}, ${cityOfZone({ timeZone, locale })}`;
}

export function securityTable({
  list,
  venues,
  t,
  locale,
}: Words & { list: readonly SecurityEntry[]; venues: readonly Doc<Venue>[] }): ListTable {
  const say = (text: Text) => readText(text, locale).value;
  const hotels = new Map(venues.map(({ id, body }) => [id, say(body.name)]));
  return listTable({
    rows: list,
    columns: [
      { label: t('board.lists.delegation'), say: ({ delegation }) => say(delegation.body.name) },
      {
        label: t('board.lists.name'),
        say: ({ person }) => person.body.name ?? t('decisions.paper.office_only'),
      },
      { label: t('board.lists.office'), say: ({ person }) => say(person.body.office) },
      {
        label: t('board.lists.capacity'),
        say: ({ person }) => t(`meetings.participants.capacity.${person.body.capacity}`),
      },
      {
        label: t('board.lists.arrival'),
        say: ({ arrival }) => (arrival === null ? '' : tripInWords(arrival, locale)),
        cell: ({ arrival }) => tripCells(arrival, locale)[0],
      },
      { label: t('board.lists.zone'), cell: ({ arrival }) => tripCells(arrival, locale)[1] },
      {
        label: t('board.lists.transport'),
        say: ({ arrival }) => [arrival?.number, arrival?.place].filter(Boolean).join(', '),
      },
      {
        label: t('board.lists.hotel'),
        say: ({ hotel }) => (hotel === null ? '' : (hotels.get(hotel) ?? '')),
      },
    ],
    // Until names are known, offices distinguish rows.
    title: list.some(({ person }) => person.body.name !== null) ? 1 : 2,
    shared: 1,
    hasPersonalData: true,
  });
}

export function seatingTable({ seats, t, locale }: Words & { seats: readonly Seat[] }): ListTable {
  return listTable({
    rows: seats,
    columns: [
      { label: t('board.lists.seat'), say: ({ number }) => String(number) },
      {
        label: t('board.lists.delegation'),
        say({ delegation: { body } }) {
          const name = readText(body.name, locale).value;
          return body.kind === 'presidency' ? `${name}, ${t('board.lists.chair')}` : name;
        },
      },
      {
        label: t('board.lists.front'),
        say: ({ front }) => (front === null ? t('board.lists.vacant') : personInWords(front, locale)),
      },
      {
        label: t('board.lists.behind'),
        say: ({ behind }) => behind.map((person) => personInWords(person, locale)).join('; '),
      },
    ],
    title: 1,
    hasPersonalData: true,
  });
}

export function cateringTable({ meals, t, locale }: Words & { meals: readonly MealCount[] }): ListTable {
  const mealName = ({ meal }: MealCount) => {
    if (meal === null) return t('board.lists.whole_day');
    const label = readText(meal.body.label ?? meal.body.text, locale).value;
    const { startsAt, timeZone } = meal.body;
    if (startsAt === null) return label;
    return `${label}, ${wallHour(startsAt)}, ${cityOfZone({ timeZone, locale })}`;
  };
  // A meeting without people has no meals: then the list is empty, without zeros.
  const served = meals.some(({ total }) => total > 0) ? meals : [];
  const rows = served.flatMap((meal) => [
    ...meal.diets.map(({ kind, diet, count }) => ({
      meal,
      isTotal: false,
      diet: kind === 'diet' ? (diet ?? '') : t(`board.lists.diet_${kind}`),
      count,
    })),
    { meal, isTotal: true, diet: t('board.lists.total'), count: meal.total },
  ]);
  return listTable({
    rows,
    columns: [
      {
        label: t('board.lists.day'),
        say: ({ meal }) => formatDay(locale, meal.date),
        cell: ({ meal }) => ({ iso: meal.date }),
      },
      { label: t('board.lists.meal'), say: ({ meal }) => mealName(meal) },
      { label: t('board.lists.diet'), say: ({ diet }) => diet },
      { label: t('board.lists.people'), say: ({ count }) => String(count), cell: ({ count }) => count },
    ],
    title: 2,
    shared: 2,
    figure: 3,
    isTotal: (row) => row.isTotal,
  });
}

/** What is owed by whom until when, as one list across all delegations. */
export function owedTable({
  lines,
  meeting,
  t,
  locale,
}: Words & { lines: readonly OwedLine[]; meeting: string }): ListTable {
  return listTable({
    rows: lines,
    columns: [
      {
        label: t('board.column.due'),
        say: ({ owing }) => (owing.due === null ? t('board.no_deadline') : formatDay(locale, owing.due)),
        cell: ({ owing }) => (owing.due === null ? t('board.no_deadline') : { iso: owing.due }),
      },
      { label: t('board.lists.by'), say: ({ owing }) => t(`board.by.${owing.by}`) },
      {
        label: t('board.lists.delegation'),
        say: ({ delegation }) => readText(delegation.body.name, locale).value,
      },
      { label: t('board.lists.thing'), say: ({ owing }) => owingInWords({ owing, t }) },
      {
        label: t('board.lists.state'),
        say: ({ owing }) => (owing.isOverdue ? t('board.overdue') : ''),
      },
    ],
    hrefOf: ({ delegation }) => `/meetings/${meeting}/board/${delegation.id}`,
    title: 2,
    shared: 2,
    parted: 1,
    isOverdue: ({ owing }) => owing.isOverdue,
    empty: t('board.lists.owed_none'),
  });
}
