import { needsPerson } from '#app/kit/attention.ts';
import type { TodaySource } from '#app/kit/today-lines.ts';
import type { Client } from '#app/sync/app-client.ts';
import { correct } from '#shared/reports/correct.mutations.ts';
import { reports } from '#shared/reports/reports.schemas.ts';
import { reportTitle } from '../report-title.ts';
import type { CorrectArgs } from './correction-of-act.ts';

/** Corrections from this device that wait for a person to decide on. */
export function refusedHere(client: Pick<Client, 'outbox' | 'factsOf'>) {
  return client.outbox().flatMap(({ id, envelope }) => {
    const facts = client.factsOf(id);
    if (envelope.name !== correct.name || facts === null || !needsPerson(facts)) return [];
    const { report } = envelope.args as CorrectArgs;
    return [{ report, facts, href: `/reports/${report}/correction/${id}` }];
  });
}

export const refusedCorrections: TodaySource = {
  rank: 11,
  all: '/outbox',
  isFor: ({ state }) => state !== null,
  lines: ({ client, locale, t }) =>
    refusedHere(client).map(({ report, href }) => {
      const body = client.replica.one(reports, report)?.body;
      return {
        icon: 'circle-alert' as const,
        subject: body === undefined ? report : reportTitle({ ...body, replica: client.replica, locale }),
        words: t('reports.correction.sent_rejected'),
        href,
        tone: 'act' as const,
      };
    }),
};
