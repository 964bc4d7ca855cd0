import * as v from 'valibot';
import { ownAudience, reportPlace } from '#shared/access/scopes.ts';
import { InstitutionSchema, UnitSchema } from '#shared/kernel/actor.ts';
import { PersonIdSchema } from '#shared/kernel/ids.ts';
import { create, defineCollection, type Effect } from '#shared/kernel/mutation.ts';

const fields = {
  person: PersonIdSchema,
  institution: v.nullable(InstitutionSchema),
  unit: v.nullable(UnitSchema),
};

/**
 * Where a person worked when they sent a report, once for each place. Reports stay where they were sent from, and their
 * author goes on reading them wherever they are moved. Parent: the person.
 */
export const reportPlaces = defineCollection({ name: 'reportPlaces', body: v.strictObject(fields) });
export const reportPlaceFields = fields;
export type ReportPlace = v.InferOutput<typeof reportPlaces.body>;

/** Neither institutions nor units have a `_`. */
export function reportPlaceId({ person, ...place }: ReportPlace): string {
  return `rpl_${person.replace(/^per_/, '')}_${reportPlace(place).replace('/', '_')}`;
}

/** For nobody but the person themselves. */
export function createReportPlace(body: ReportPlace): Effect {
  const { person, institution, unit } = body;
  return create(reportPlaces, {
    id: reportPlaceId(body),
    parent: person,
    audience: ownAudience(body),
    body: { person, institution, unit },
    isDerived: true,
  });
}
