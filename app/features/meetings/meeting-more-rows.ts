import type { Translate } from '#app/i18n/i18n.tsx';
import type { IconName } from '#app/ui/icon.tsx';
import { may } from '#shared/access/rules.ts';
import { type Actor, takesPart } from '#shared/kernel/actor.ts';

/** Whose page it is: everybody who takes part, one's own delegation, those who prepare the meeting. */
export const MORE_GROUPS = ['participant', 'delegation', 'presidency'] as const;
export type MoreGroup = (typeof MORE_GROUPS)[number];

export interface MoreRow {
  readonly group: MoreGroup;
  /** After `/meetings/<id>/`; with a leading slash an address of its own. */
  readonly path: string;
  readonly icon: IconName;
  readonly title: (t: Translate) => string;
  readonly detail?: (t: Translate) => string;
  readonly isFor: (actor: Actor) => boolean;
}

const forAll = () => true;

/** Every page of a meeting that is not one of its tabs, in the order in which it is needed. */
export const moreRows: readonly MoreRow[] = [
  {
    group: 'participant',
    path: 'morning',
    icon: 'sun',
    title: (t) => t('logistics.morning.title'),
    detail: (t) => t('logistics.morning.detail'),
    isFor: takesPart,
  },
  {
    group: 'participant',
    path: 'attendance',
    icon: 'calendar-check',
    title: (t) => t('meetings.attendance.title'),
    isFor: takesPart,
  },
  {
    group: 'participant',
    path: 'badge',
    icon: 'id-card',
    title: (t) => t('checkins.badge.title'),
    isFor: takesPart,
  },
  {
    group: 'delegation',
    path: 'delegation',
    icon: 'users',
    title: (t) => t('delegation.title'),
    detail: (t) => t('delegation.row_detail'),
    isFor: (actor) => takesPart(actor) && actor.delegation !== null,
  },
  {
    group: 'delegation',
    path: 'folder',
    icon: 'folder',
    title: (t) => t('folders.title'),
    detail: (t) => t('folders.row'),
    isFor: (actor) => may(actor, 'folder.edit', { delegation: actor.delegation }),
  },
  {
    group: 'presidency',
    path: 'accreditation',
    icon: 'file-check',
    title: (t) => t('delegation.accreditation.title'),
    detail: (t) => t('delegation.accreditation.row_detail'),
    isFor: (actor) => may(actor, 'nominations.decide'),
  },
  {
    group: 'presidency',
    path: 'door',
    icon: 'qr-code',
    title: (t) => t('checkins.door.title'),
    detail: (t) => t('checkins.door.row_detail'),
    isFor: (actor) => may(actor, 'checkin.record'),
  },
  {
    group: 'presidency',
    path: 'presence',
    icon: 'list-checks',
    title: (t) => t('checkins.presence.title'),
    detail: (t) => t('checkins.presence.row_detail'),
    isFor: (actor) => may(actor, 'checkin.record'),
  },
  {
    group: 'presidency',
    path: 'print/badges',
    icon: 'printer',
    title: (t) => t('checkins.print.title'),
    detail: (t) => t('checkins.print.detail'),
    isFor: (actor) => may(actor, 'participants.edit'),
  },
  {
    group: 'presidency',
    path: 'note/edit',
    icon: 'map-pin',
    title: (t) => t('logistics.edit_note'),
    isFor: (actor) => may(actor, 'logistics.edit'),
  },
  {
    group: 'presidency',
    path: 'deadlines',
    icon: 'clock',
    title: (t) => t('logistics.deadlines'),
    detail: (t) => t('logistics.deadlines_detail'),
    isFor: (actor) => may(actor, 'meetings.edit'),
  },
  {
    group: 'participant',
    path: 'outcomes',
    icon: 'list-checks',
    title: (t) => t('decisions.title'),
    detail: (t) => t('decisions.row'),
    isFor: forAll,
  },
  {
    group: 'participant',
    path: 'print/agenda',
    icon: 'printer',
    title: (t) => t('decisions.paper.kind.agenda'),
    detail: (t) => t('decisions.paper.row.agenda'),
    isFor: forAll,
  },
  {
    group: 'participant',
    path: 'print/people',
    icon: 'printer',
    title: (t) => t('decisions.paper.kind.people'),
    detail: (t) => t('decisions.paper.row.people'),
    isFor: forAll,
  },
  {
    group: 'presidency',
    path: 'board',
    icon: 'list-checks',
    title: (t) => t('board.title'),
    detail: (t) => t('board.row'),
    isFor: (actor) => may(actor, 'logistics.edit'),
  },
  {
    group: 'presidency',
    path: 'running',
    icon: 'clock',
    title: (t) => t('board.running.title'),
    detail: (t) => t('board.running.row'),
    isFor: (actor) => may(actor, 'logistics.edit'),
  },
  {
    group: 'presidency',
    path: 'lists',
    icon: 'printer',
    title: (t) => t('board.lists.title'),
    detail: (t) => t('board.lists.row'),
    isFor: (actor) => may(actor, 'logistics.edit'),
  },
  {
    group: 'presidency',
    path: 'minutes',
    icon: 'file-text',
    title: (t) => t('decisions.paper.kind.minutes'),
    detail: (t) => t('decisions.paper.row.minutes'),
    isFor: (actor) => may(actor, 'decisions.edit'),
  },
  {
    group: 'presidency',
    path: 'press',
    icon: 'file-text',
    title: (t) => t('decisions.paper.kind.press'),
    detail: (t) => t('decisions.paper.row.press'),
    isFor: (actor) => may(actor, 'decisions.edit'),
  },
  {
    group: 'presidency',
    path: 'edit',
    icon: 'pencil',
    title: (t) => t('meetings.editing.meeting'),
    isFor: (actor) => may(actor, 'meetings.edit'),
  },
];

/** Where a row leads. */
export function hrefOfRow({ row, meeting }: { row: MoreRow; meeting: string }): string {
  return row.path.startsWith('/') ? row.path : `/meetings/${meeting}/${row.path}`;
}
