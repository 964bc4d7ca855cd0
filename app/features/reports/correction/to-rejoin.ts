import { needsPerson } from '#app/kit/attention.ts';
import type { Client } from '#app/sync/app-client.ts';
import { correct } from '#shared/reports/correct.mutations.ts';

/** Corrections that were refused since somebody else's changed what lists say of the report. Reactive. */
export function toRejoin(client: Pick<Client, 'outbox' | 'factsOf'>) {
  return client.outbox().filter(({ id, envelope }) => {
    const facts = client.factsOf(id);
    return (
      envelope.name === correct.name &&
      facts !== null &&
      needsPerson(facts) &&
      facts.refusal?.code === 'sync.changed_meanwhile'
    );
  });
}
