import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useWhen } from '#app/kit/use-when.ts';
import { Banner } from '#app/ui/banner.tsx';
import { reportEdits, reviewSteps } from '#shared/reports/review.schemas.ts';
import type { OpenReport } from '../open-report.ts';
import type { ReportForm } from '../use-report-form.ts';
import { ChangedWords } from './changed-words.tsx';
import { correctionStanding } from './correction-standing.ts';

/** On a correction: what was asked, what others changed meanwhile, and whether it can still be sent. */
export function CorrectionWarning(props: { form: ReportForm; current: OpenReport }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const when = useWhen();
  const corrects = () => props.current.draft.corrects;
  const report = () => corrects()?.report ?? '';
  const standing = createMemo(() => {
    const known = corrects();
    return known === null ? ({ kind: 'open' } as const) : correctionStanding({ client, corrects: known });
  });
  /** The last reason for which it was sent back, unless it was corrected since. */
  const asked = createMemo(() => {
    const steps = client.replica.within(reviewSteps, report()).map(({ body }) => body);
    const last = steps.sort((left, right) => left.number - right.number).at(-1);
    const isByOther = last?.author !== client.actor().person;
    return last?.step === 'ask' && last.reason !== null && isByOther ? last : undefined;
  });
  const newer = createMemo(() => {
    const seen = corrects()?.seen ?? [];
    const person = client.actor().person;
    return client.replica
      .within(reportEdits, report())
      .filter(({ id, body }) => !seen.includes(id) && body.author !== person).length;
  });
  const said = () => {
    const now = standing();
    if (now.kind === 'open') return null;
    const fact =
      now.kind === 'decided'
        ? t('reports.correction.standing.decided', { status: t(`reports.review.status.${now.status}`) })
        : t(`reports.correction.standing.${now.kind}`);
    return { fact, more: t(`reports.correction.standing.${now.kind}_more`), kind: now.kind };
  };
  return (
    <>
      <Show when={said()}>
        {(now) => (
          <>
            <Banner tone="act" icon="circle-alert" fact={now().fact}>
              {now().more}
            </Banner>
            <ChangedWords form={props.form} current={props.current} mayComment={now().kind === 'decided'} />
          </>
        )}
      </Show>
      <Show when={said() === null && asked()}>
        {(step) => (
          <Banner
            tone="decide"
            icon="bell"
            fact={t('reports.correction.asked', {
              who: step().label ?? t('reports.correction.someone'),
              when: when.ago(step().at),
            })}
          >
            <span class="user-text">{step().reason}</span>
          </Banner>
        )}
      </Show>
      <Show when={said() === null && newer() > 0}>
        <Banner icon="info" fact={t('reports.correction.newer', { n: newer() })}>
          {t('reports.correction.newer_more')}
        </Banner>
      </Show>
    </>
  );
}
