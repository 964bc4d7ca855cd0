import type { Translate } from '#app/i18n/i18n.tsx';
import type { Client } from '#app/sync/app-client.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type ReviewStep, reviewSteps } from '#shared/reports/review.schemas.ts';

type Reader = { readonly replica: Pick<Client['replica'], 'within'> };

/** The step with which a report was last sent back; null if it never was. */
export function lastAsk({ replica }: Reader, report: string): ReviewStep | null {
  let last: Doc<ReviewStep> | null = null;
  for (const step of replica.within(reviewSteps, report))
    if (step.body.step === 'ask' && (last === null || step.body.number > last.body.number)) last = step;
  return last?.body ?? null;
}

/** "Punto de contacto, Chile: ¿Son 312 o 321 kg?"; null if nobody said anything. */
export function askWords({
  client,
  report,
  t,
}: {
  client: Reader;
  report: string;
  t: Translate;
}): string | null {
  const asked = lastAsk(client, report);
  if (asked === null || asked.reason === null) return null;
  const desk = asked.desk === null ? null : t(`reports.review.desk.${asked.desk}`);
  return t('reports.inbox.own.by', {
    who: asked.label ?? desk ?? t('reports.note_unnamed'),
    words: asked.reason,
  });
}
