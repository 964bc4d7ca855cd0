import { needsPerson } from '#app/kit/attention.ts';
import type { TodaySource } from '#app/kit/today-lines.ts';
import { correct } from '#shared/reports/correct.mutations.ts';
import { reports } from '#shared/reports/reports.schemas.ts';
import { reportTitle } from '../report-title.ts';
import type { CorrectArgs } from './correction-of-act.ts';

/** Corrections from this device that wait for a person to decide on. */
export const refusedCorrections: TodaySource = {
  rank: 11,
  all: '/outbox',
  isFor: ({ state }) => state !== null,
  lines: ({ client, locale, t }) =>
    client.outbox().flatMap(({ id, envelope }) => {
      const facts = client.factsOf(id);
      if (envelope.name !== correct.name || facts === null || !needsPerson(facts)) return [];
      const { report } = envelope.args as CorrectArgs;
      const body = client.replica.one(reports, report)?.body;
      return [
        {
          icon: 'circle-alert' as const,
          subject: body === undefined ? report : reportTitle({ ...body, replica: client.replica, locale }),
          words: t('reports.correction.sent_rejected'),
          href: `/reports/${report}/correction/${id}`,
          tone: 'act' as const,
        },
      ];
    }),
};
