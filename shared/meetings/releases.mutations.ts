import * as v from 'valibot';
import { attendanceAudience, LOGISTICS } from '#shared/access/scopes.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  defineMutation,
  LABEL_REQUEST,
  labelFrom,
  one,
  refuse,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { agendaItems, meetings } from './meetings.schemas.ts';
import { editableMeeting } from './open-meeting.rules.ts';
import { deltaDigest, draftDelta, foldReleases, isEmptyDelta, releaseId } from './releases.rules.ts';
import { AgendaSeenSchema, agendaReleases, agendaSeen, ReleaseSchema, seenId } from './releases.schemas.ts';

const release = defineMutation({
  name: 'agenda.release',
  args: v.strictObject({
    /** `releaseId` of the version that the person creates. */
    release: IdSchema,
    meeting: IdSchema,
    note: ReleaseSchema.entries.note,
    /** `deltaDigest` of what the person saw; without it, the current draft is released. */
    seen: v.exactOptional(v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/))),
  }),
  compartment: () => COMMITTEE,
  reads: ({ meeting }) => [
    one(meetings, meeting),
    within(agendaItems, meeting),
    within(agendaReleases, meeting),
  ],
  decide({ args: { release: id, meeting, note, seen }, docs, actor, now }) {
    const known = editableMeeting({ docs, actor, action: 'agenda.release', id: meeting });
    if ('accepted' in known) return known;
    const agenda = foldReleases(docs.within(agendaReleases, meeting));
    const version = agenda.version + 1;
    if (id !== releaseId({ meeting, version }))
      return refuse('agenda.released_meanwhile', { version: agenda.version });
    const draft = docs.within(agendaItems, meeting);
    const delta = draftDelta({ draft, agenda });
    if (isEmptyDelta(delta)) return refuse('agenda.nothing_to_release', { version: agenda.version });
    if (seen !== undefined && seen !== deltaDigest(delta)) return refuse('agenda.draft_changed');
    const body = { version, releasedAt: now, note, ...delta };
    // Items from before releases existed are still read by everybody.
    const open = draft.filter((item) => item.audience !== LOGISTICS);
    return accept(
      [
        create(agendaReleases, { id, parent: meeting, audience: 'all', body }),
        ...open.map((item) => set(agendaItems, { id: item.id, fields: {}, audience: LOGISTICS })),
      ],
      { version },
    );
  },
});

const { version, label } = AgendaSeenSchema.entries;

/**
 * "I have seen version n." One entry per version and person: two phones of one person that record it in any order do
 * not collide, and the highest counts.
 */
const acknowledge = defineMutation({
  name: 'agenda.acknowledge',
  args: v.strictObject({ meeting: IdSchema, version, label }),
  compartment: () => COMMITTEE,
  reads: ({ meeting, version }, { person }) => [
    one(agendaReleases, releaseId({ meeting, version })),
    one(agendaSeen, seenId({ meeting, version, person })),
  ],
  facts: () => [LABEL_REQUEST],
  decide({ args: { meeting, version, label: said }, docs, actor, facts }) {
    const { person, delegation } = actor;
    if (docs.get(agendaReleases, releaseId({ meeting, version }))?.parent !== meeting)
      return refuse('agenda.unknown_version', { version });
    const id = seenId({ meeting, version, person });
    if (docs.get(agendaSeen, id) !== null) return accept([]);
    const body = { person, delegation, version, label: labelFrom(facts, said) };
    return accept([create(agendaSeen, { id, parent: meeting, audience: attendanceAudience(actor), body })]);
  },
});

export const releaseMutations = [release, acknowledge] as const;
