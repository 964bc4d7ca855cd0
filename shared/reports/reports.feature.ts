import { readsOwnReports, reportPlace } from '#shared/access/scopes.ts';
import { hasRole } from '#shared/kernel/actor.ts';
import { defineFeature } from '#shared/kernel/feature.ts';
import { widens, widensPerson } from '#shared/kernel/state-rights.ts';
import { correct } from './correct.mutations.ts';
import { notePlace } from './places.mutations.ts';
import { reportPlaces } from './places.schemas.ts';
import { deliver, reportsMutations, send, submit } from './reports.mutations.ts';
import { reportNotes, reports } from './reports.schemas.ts';
import {
  corrections,
  reportEdits,
  reportReadings,
  reviewRules,
  reviewRulesId,
  reviewSteps,
} from './review.schemas.ts';

export const reportsFeature = defineFeature({
  name: 'reports',
  collections: [
    reports,
    reportNotes,
    reviewSteps,
    corrections,
    reportEdits,
    reviewRules,
    reportReadings,
    reportPlaces,
  ],
  mutations: [...reportsMutations, notePlace],
  upgrades: true,
  checked: [submit, send, deliver, correct],
  traced: [{ collection: reports.name, under: 'reports/' }],
  widening: [
    widens(reviewRules, {
      idOf: reviewRulesId,
      rightsOf: ({ sharing, deputies }, actor) => ({
        reads: hasRole(actor, 'unitHead', 'institutionHead')
          ? sharing.flatMap(({ reader, of }) => (reader === actor.institution ? [of] : []))
          : [],
        isDeputy: deputies.some(({ person }) => person === actor.person),
      }),
    }),
    widensPerson(reportPlaces, {
      rightsOf({ person, ...place }, actor) {
        const isHere = reportPlace(place) === reportPlace(actor) && readsOwnReports(actor);
        const wrote = person === actor.person && !isHere ? [reportPlace(place)] : [];
        return { reads: [], isDeputy: false, wrote };
      },
    }),
  ],
});
