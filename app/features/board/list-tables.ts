import { owingInWords } from '#app/features/participants/owing-words.ts';
import { tripCells } from '#app/features/participants/person-words.ts';
import { formatDay, wallHour } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import type { Cell, Moment, Table } from '#app/kit/sheets/cells.ts';
import { cityOfZone } from '#app/kit/zones.ts';
import type { MealCount, OwedLine, Seat, SecurityEntry } from '#shared/board/lists.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import type { Venue } from '#shared/logistics/venues.schemas.ts';
import type { Participant } from '#shared/participants/participants.schemas.ts';
import type { Trip } from '#shared/participants/personal.schemas.ts';

export const LISTS = ['owed', 'security', 'seating', 'catering'] as const;
export type ListName = (typeof LISTS)[number];

/** One list as screen, paper and file show it. */
export interface ListTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Column that names a row where there is no table. */
  readonly title: number;
  /** How many of the first columns are said once above the rows that share them, where there is no table. */
  readonly shared: number;
  /** Column whose figure stands beside that name. */
  readonly figure?: number;
  readonly isTotal?: (row: readonly string[]) => boolean;
  readonly isOverdue?: (row: readonly string[]) => boolean;
  /** Where the thing that a row speaks of is done. */
  readonly hrefOf?: (row: readonly string[]) => string | undefined;
  /** Column by one value of which a reader may take a part of the list. */
  readonly parted?: number;
  /** What is said where there is nothing, if not that nobody is on the list. */
  readonly empty?: string;
  /** As a spreadsheet sorts it, days and hours in ISO; row by row the same. */
  readonly file?: Pick<Table, 'columns' | 'rows'>;
  readonly hasPersonalData: boolean;
}

interface Words {
  readonly t: Translate;
  readonly locale: Locale;
}

function personInWords(person: Doc<Participant>, locale: Locale): string {
  const office = readText(person.body.office, locale).value;
  return person.body.name === null ? office : `${person.body.name}, ${office}`;
}

/** "13 oct 2026, 18:40, Panamá": no hour without its city. */
function tripInWords({ at, timeZone }: Trip, locale: Locale): string {
  return `${formatDay(locale, at)}, ${wallHour(at)}, ${cityOfZone({ timeZone, locale })}`;
}

export function securityTable({
  list,
  venues,
  t,
  locale,
}: Words & { list: readonly SecurityEntry[]; venues: readonly Doc<Venue>[] }): ListTable {
  const hotels = new Map(venues.map(({ id, body }) => [id, readText(body.name, locale).value]));
  const columnsWith = (...arrival: string[]) => [
    t('board.lists.delegation'),
    t('board.lists.name'),
    t('board.lists.office'),
    t('board.lists.capacity'),
    ...arrival,
    t('board.lists.transport'),
    t('board.lists.hotel'),
  ];
  const rowsWith = <C extends Cell>(inWords: (arrival: Trip | null) => readonly C[]) =>
    list.map(({ person, delegation, arrival, hotel }): (C | string)[] => [
      readText(delegation.body.name, locale).value,
      person.body.name ?? t('decisions.paper.office_only'),
      readText(person.body.office, locale).value,
      t(`meetings.participants.capacity.${person.body.capacity}`),
      ...inWords(arrival),
      [arrival?.number, arrival?.place].filter(Boolean).join(', '),
      hotel === null ? '' : (hotels.get(hotel) ?? ''),
    ]);
  return {
    columns: columnsWith(t('board.lists.arrival')),
    rows: rowsWith((arrival) => [arrival === null ? '' : tripInWords(arrival, locale)]),
    file: {
      columns: columnsWith(t('board.lists.arrival'), t('board.lists.zone')),
      rows: rowsWith((arrival) => tripCells(arrival, locale)),
    },
    // Before any name is known, offices tell rows apart.
    title: list.some(({ person }) => person.body.name !== null) ? 1 : 2,
    shared: 1,
    hasPersonalData: true,
  };
}

export function seatingTable({ seats, t, locale }: Words & { seats: readonly Seat[] }): ListTable {
  return {
    columns: [
      t('board.lists.seat'),
      t('board.lists.delegation'),
      t('board.lists.front'),
      t('board.lists.behind'),
    ],
    rows: seats.map(({ number, delegation, front, behind }) => {
      const name = readText(delegation.body.name, locale).value;
      return [
        String(number),
        delegation.body.kind === 'presidency' ? `${name}, ${t('board.lists.chair')}` : name,
        front === null ? t('board.lists.vacant') : personInWords(front, locale),
        behind.map((person) => personInWords(person, locale)).join('; '),
      ];
    }),
    title: 1,
    shared: 0,
    hasPersonalData: true,
  };
}

export function cateringTable({ meals, t, locale }: Words & { meals: readonly MealCount[] }): ListTable {
  const mealName = ({ meal }: MealCount) => {
    if (meal === null) return t('board.lists.whole_day');
    const label = readText(meal.body.label ?? meal.body.text, locale).value;
    const { startsAt, timeZone } = meal.body;
    if (startsAt === null) return label;
    return `${label}, ${wallHour(startsAt)}, ${cityOfZone({ timeZone, locale })}`;
  };
  // A meeting without people has no meals: an empty list, not a day of noughts.
  const served = meals.some(({ total }) => total > 0) ? meals : [];
  const columns = [
    t('board.lists.day'),
    t('board.lists.meal'),
    t('board.lists.diet'),
    t('board.lists.people'),
  ];
  const rowsWith = <D extends string | Moment, N extends string | number>(
    dayInWords: (date: string) => D,
    figure: (count: number) => N,
  ) =>
    served.flatMap((meal): (D | N | string)[][] => {
      const head = [dayInWords(meal.date), mealName(meal)];
      const diets = meal.diets.map(({ kind, diet, count }) => [
        ...head,
        kind === 'diet' ? (diet ?? '') : t(`board.lists.diet_${kind}`),
        figure(count),
      ]);
      return [...diets, [...head, t('board.lists.total'), figure(meal.total)]];
    });
  return {
    columns,
    rows: rowsWith((date) => formatDay(locale, date), String),
    file: { columns, rows: rowsWith((iso) => ({ iso }), Number) },
    title: 2,
    shared: 2,
    figure: 3,
    isTotal: (row) => row[2] === t('board.lists.total'),
    hasPersonalData: false,
  };
}

/** What is owed by whom until when, as one list through all delegations. */
export function owedTable({
  lines,
  meeting,
  t,
  locale,
}: Words & { lines: readonly OwedLine[]; meeting: string }): ListTable {
  const columns = [
    t('board.column.due'),
    t('board.lists.by'),
    t('board.lists.delegation'),
    t('board.lists.thing'),
    t('board.lists.state'),
  ];
  const rowsWith = <D extends string | Moment>(dayInWords: (date: string) => D) =>
    lines.map(({ owing, delegation }): (D | string)[] => [
      owing.due === null ? t('board.no_deadline') : dayInWords(owing.due),
      t(`board.by.${owing.by}`),
      readText(delegation.body.name, locale).value,
      owingInWords({ owing, t }),
      owing.isOverdue ? t('board.overdue') : '',
    ]);
  const rows: readonly (readonly string[])[] = rowsWith((date) => formatDay(locale, date));
  const hrefs = new Map(
    rows.map((row, index) => [row, `/meetings/${meeting}/board/${lines[index]?.delegation.id}`] as const),
  );
  return {
    columns,
    rows,
    file: { columns, rows: rowsWith((iso) => ({ iso })) },
    hrefOf: (row) => hrefs.get(row),
    title: 2,
    shared: 2,
    parted: 1,
    isOverdue: (row) => row[4] !== '',
    empty: t('board.lists.owed_none'),
    hasPersonalData: false,
  };
}
