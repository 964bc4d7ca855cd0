import { orNull } from '#app/kit/or-null.ts';
import { required } from '#app/kit/required.ts';
import { textOf, typedOf } from '#app/kit/text-inputs.tsx';
import type { AgendaItem, Meeting } from '#shared/meetings/meetings.schemas.ts';

const DEFAULT_MINUTES = '30';

/** An item while it is typed. An older one may lack purpose, proposer and papers. */
export function typeItem(item: Partial<AgendaItem> | null, meeting: Pick<Meeting, 'startsOn' | 'timeZone'>) {
  return {
    title: typedOf(item?.title),
    startsAt: item?.startsAt ?? `${meeting.startsOn}T09:00`,
    timeZone: item?.timeZone ?? meeting.timeZone,
    durationMinutes: String(item?.durationMinutes ?? DEFAULT_MINUTES),
    number: item?.number ?? '',
    kind: item?.kind ?? 'session',
    class: item?.class ?? '',
    purpose: item?.purpose ?? '',
    summary: typedOf(item?.summary),
    room: typedOf(item?.room),
    speakers: item?.speakers ?? [],
    proposer: item?.proposer ?? '',
    documents: item?.documents ?? [],
  } as const;
}

/** The typed text as the fields of an item, without its order; only after nothing was found wrong. */
export function itemOf(typed: ReturnType<typeof typeItem>) {
  return {
    title: required(textOf(typed.title)),
    startsAt: typed.startsAt.slice(0, 16),
    timeZone: typed.timeZone,
    durationMinutes: Number(typed.durationMinutes),
    number: orNull(typed.number),
    kind: typed.kind,
    class: typed.class || null,
    purpose: typed.purpose || null,
    summary: textOf(typed.summary),
    room: textOf(typed.room),
    speakers: [...typed.speakers],
    proposer: typed.proposer || null,
    documents: [...typed.documents],
  };
}
