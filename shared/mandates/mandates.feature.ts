import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { fallsDue } from '#shared/kernel/due.ts';
import { defineFeature } from '#shared/kernel/feature.ts';
import { grants } from '#shared/kernel/mandates.ts';
import { appointmentsMutations, lapseAppointment } from './appointments.mutations.ts';
import { appointments } from './appointments.schemas.ts';
import { lapse, mandatesMutations } from './mandates.mutations.ts';
import { lostByHandover, rolesOfMandate, termEnd } from './mandates.rules.ts';
import { mandates } from './mandates.schemas.ts';

export const mandatesFeature = defineFeature({
  name: 'mandates',
  collections: [mandates, appointments],
  mutations: [...mandatesMutations, ...appointmentsMutations],
  upgrades: true,
  granting: [grants(mandates, { compartment: COMMITTEE, rolesOf: rolesOfMandate, lost: lostByHandover })],
  due: [
    fallsDue(mandates, {
      at: ({ body }) => (body.endedAt === null ? termEnd(body) : null),
      act: lapse,
      args: ({ id }) => ({ mandate: id }),
    }),
    fallsDue(appointments, {
      at: ({ body }) => (body.endedAt === null ? termEnd(body) : null),
      act: lapseAppointment,
      args: ({ id }) => ({ appointment: id }),
    }),
  ],
});
