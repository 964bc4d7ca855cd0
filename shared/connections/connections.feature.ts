import { defineFeature } from '#shared/kernel/feature.ts';
import { forgets } from '#shared/kernel/forgetting.ts';
import { connections, shownConnections } from './connections.schemas.ts';

const kept = {
  field: 'expiresOn',
  mutation: 'connections.forget',
  endsWith: { argument: 'meeting', collection: 'meetings', field: 'endsOn' },
} as const;

/**
 * How one joins a meeting. Apart from what is done with it (`shared/logistics`): acts on a meeting and its list ask whether
 * there is any, and a device drops it from its disk before its first page.
 */
export const connectionsFeature = defineFeature({
  name: 'connections',
  collections: [connections, shownConnections],
  mutations: [],
  // Taken away, or over: link and PIN stand in no log, no history and no backup made after that.
  retention: [forgets(connections, kept), forgets(shownConnections, kept)],
  // Who may no longer join keeps no link on a disk.
  retracted: [connections, shownConnections].map(({ name }) => ({ collection: name, replaced: false })),
});
