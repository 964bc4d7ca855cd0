import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { dayOf, formatDay, ownZone } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { Icon } from '#app/ui/icon.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { hasRole } from '#shared/kernel/actor.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Report } from '#shared/reports/reports.schemas.ts';
import { isUndecided, type Review, type ReviewStatus, reviewDue } from '#shared/reports/review.rules.ts';
import { FIRST_RULES, reviewRules, reviewRulesId } from '#shared/reports/review.schemas.ts';
import { askWords } from './last-ask.ts';
import type { ReviewStanding } from './standing.ts';
import { useNames } from './use-names.ts';
import { useShortWhen } from './use-short-when.ts';

const TONES: Partial<Record<ReviewStatus, 'red' | 'amber' | 'blue' | 'plain'>> = {
  has_issues: 'red',
  rejected: 'red',
  edited: 'amber',
  national_review: 'blue',
  approved: 'plain',
  included: 'plain',
  archived: 'plain',
  withdrawn: 'plain',
};
const STILL: readonly ReviewStatus[] = ['approved', 'included'];

/** In one word where a report stands, and until when somebody has to decide. */
export function StandingTags(props: { report: Doc<Report>; review: Review }): JSX.Element {
  const client = useClient();
  const now = useNow();
  const { t, locale } = useI18n();
  const due = () => {
    const { state, receivedAt } = props.report.body;
    const { days } = client.replica.one(reviewRules, reviewRulesId(state))?.body ?? FIRST_RULES;
    return isUndecided(props.review.status) ? reviewDue({ receivedAt, days }) : null;
  };
  const isOver = (at: number) => at < now();
  return (
    <span class="standing-tags">
      <Tag
        tone={TONES[props.review.status] ?? 'neutral'}
        icon={STILL.includes(props.review.status) ? 'check' : undefined}
      >
        {t(`reports.review.status.${props.review.status}`)}
      </Tag>
      <Show when={due()}>
        {(at) => (
          <Tag tone={isOver(at()) ? 'red' : 'plain'} icon={isOver(at()) ? 'circle-alert' : 'clock'}>
            {t(isOver(at()) ? 'reports.review.overdue' : 'reports.review.due', {
              when: formatDay(locale(), dayOf({ instant: at(), timeZone: ownZone() })),
            })}
          </Tag>
        )}
      </Show>
    </span>
  );
}

/** Who has to do something, since when, and why it is not this person. */
export function StandingNote(props: {
  report: Doc<Report>;
  review: Review;
  standing: ReviewStanding;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const shortWhen = useShortWhen();
  const nameOf = useNames();
  const since = () => props.review.since ?? props.report.body.receivedAt ?? props.report.body.finishedAt;
  const isContact = () => hasRole(client.actor(), 'pointOfContact');
  const holder = () => {
    const { holder: who } = props.standing;
    if (who === null) return null;
    const why = props.standing.barrier?.why;
    if (who === 'national' && (why === 'own_report' || why === 'own_correction') && isContact())
      return t(`reports.review.desk.${isNobodyLeft() ? 'nobody' : 'deputy'}`);
    const name = who === 'author' ? nameOf(props.report.body.author, t('reports.review.author')) : null;
    return name ?? t(`reports.review.desk.${who as 'unit'}`);
  };
  const isMine = () =>
    props.standing.holder === 'author' && props.report.body.author === client.actor().person;
  const barrier = () => {
    const { barrier: found } = props.standing;
    if (found === null) return null;
    if (found.why !== 'awaits' && found.why !== 'passed') return t(`reports.review.barrier.${found.why}`);
    return t(`reports.review.barrier.${found.why}`, { desk: t(`reports.review.desk.${found.desk}`) });
  };
  /** What the author has to answer stands first, not at the end of thirty questions. */
  const asked = () =>
    props.review.status === 'has_issues' ? askWords({ client, report: props.report.id, t }) : null;
  /** Only a deputy could decide, and the state has named none. */
  const isNobodyLeft = () => {
    const { barrier: found } = props.standing;
    const isOwn = found?.why === 'own_report' || found?.why === 'own_correction';
    const rules = client.replica.one(reviewRules, reviewRulesId(props.report.body.state))?.body;
    return isOwn && (rules ?? FIRST_RULES).deputies.length === 0;
  };
  return (
    <div class="standing-note pad">
      <Show when={holder()}>
        {(who) => (
          <p>
            {isMine()
              ? t('reports.review.holder_you', { when: shortWhen(since()) })
              : t('reports.review.holder', { who: who(), when: shortWhen(since()) })}
          </p>
        )}
      </Show>
      <Show when={asked()}>{(words) => <p class="user-text">{words()}</p>}</Show>
      <Show when={barrier()}>
        {(words) => (
          <p class="standing-barrier">
            <Icon name="info" size={20} />
            <span>
              {words()}
              <Show when={isNobodyLeft()}> {t('reports.review.barrier.no_deputy')}</Show>
            </span>
          </p>
        )}
      </Show>
    </div>
  );
}
