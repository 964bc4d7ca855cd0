import { defineFeature } from '#shared/kernel/feature.ts';
import { reportsMutations, send, submit } from './reports.mutations.ts';
import { reportNotes, reports } from './reports.schemas.ts';

export const reportsFeature = defineFeature({
  name: 'reports',
  collections: [reports, reportNotes],
  mutations: reportsMutations,
  checked: [submit, send],
});
