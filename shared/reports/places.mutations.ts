import * as v from 'valibot';
import { StateCodeSchema } from '#shared/kernel/actor.ts';
import { stateCompartment } from '#shared/kernel/compartments.ts';
import { accept, defineMutation, one } from '#shared/kernel/mutation.ts';
import { createReportPlace, reportPlaceFields, reportPlaceId, reportPlaces } from './places.schemas.ts';

/** Where somebody sent a report from before that was noted with it. */
export const notePlace = defineMutation({
  name: 'reports.note_place',
  args: v.strictObject({ state: StateCodeSchema, ...reportPlaceFields }),
  compartment: ({ state }) => stateCompartment(state),
  reads: (args) => [one(reportPlaces, reportPlaceId(args))],
  decide: ({ args, docs }) =>
    accept(docs.get(reportPlaces, reportPlaceId(args)) === null ? [createReportPlace(args)] : []),
  internal: true,
});
