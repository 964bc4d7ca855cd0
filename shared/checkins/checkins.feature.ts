import { defineFeature } from '#shared/kernel/feature.ts';
import { checkinsMutations } from './checkins.mutations.ts';
import { badgeKeys, badges, checkIns } from './checkins.schemas.ts';

export const checkinsFeature = defineFeature({
  name: 'checkins',
  collections: [badgeKeys, badges, checkIns],
  mutations: checkinsMutations,
});
