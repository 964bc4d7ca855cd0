import { type JSX, Match, Show, Switch } from 'solid-js';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { Banner } from '#app/ui/banner.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { isAdopted, isCorrected, isOver, isPublic } from '#shared/assessment/assessment.rules.ts';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Report } from './use-report.ts';

/** How far the text is to be trusted: a draft, adopted by a meeting, or published, and in which version. */
export function ReportStanding(props: { edition: Doc<Edition>; report: Report }): JSX.Element {
  const { t, locale } = useI18n();
  const now = useNow();
  const version = () => props.report.lastVersion();
  const isOut = () => isPublic(version()?.kind ?? 'draft');
  const adoption = () => props.edition.body.adoption;
  const round = () => {
    const last = props.report.round();
    if (last === null) return '';
    const { number, until } = last.body;
    return isOver(last.body, now())
      ? t('report.round_closed', { n: number })
      : t('report.round_open', { n: number, day: formatDay(locale(), until) });
  };
  const versionWords = () => {
    const known = version();
    if (known === null) return props.report.writes() ? t('report.nobody_reads') : '';
    return props.report.writes()
      ? t('report.others_read', { n: known.number })
      : t('report.version', { n: known.number });
  };
  const adoptedWords = () => {
    const known = adoption();
    return [
      known?.on === undefined ? '' : t('report.adopted_on', { day: formatDay(locale(), known.on) }),
      known?.document === undefined ? '' : t('report.document', { number: known.document }),
    ]
      .filter(Boolean)
      .join(' ');
  };
  const isWorking = () => props.report.writes() && isCorrected(props.edition.body.status);
  const outWords = () => {
    const n = version()?.number ?? 1;
    if (isWorking()) return t('report.working', { n });
    return t(version()?.kind === 'corrected' ? 'report.corrected' : 'report.published', { n });
  };
  const toCorrections = () => (
    <Show when={isWorking() || version()?.kind === 'corrected'}>
      <LinkButton kind="text" href={`/ideal/${props.edition.id}/corrections`}>
        {t(isWorking() ? 'report.to_corrections' : 'report.what_changed')}
      </LinkButton>
    </Show>
  );
  const toMeeting = () => (
    <Show when={adoption()?.meeting}>
      {(meeting) => (
        <LinkButton kind="text" href={`/meetings/${meeting()}/outcomes`}>
          {t('report.meeting')}
        </LinkButton>
      )}
    </Show>
  );
  return (
    <Switch
      fallback={
        <Banner fact={t('report.draft')}>
          {versionWords()} {round()}
        </Banner>
      }
    >
      <Match when={isOut()}>
        <Banner
          tone={isWorking() && props.report.differing() > 0 ? 'change' : 'neutral'}
          fact={outWords()}
          action={
            <div class="button-row">
              {toCorrections()}
              {toMeeting()}
            </div>
          }
        >
          {isWorking() ? `${t('report.differs', { n: props.report.differing() })} ` : ''}
          {adoptedWords()}
        </Banner>
      </Match>
      <Match when={isAdopted(props.edition.body.status)}>
        <Banner fact={t('report.adopted')} action={toMeeting()}>
          {adoptedWords()} {version() === null ? '' : t('report.version', { n: version()?.number ?? 1 })}
        </Banner>
      </Match>
    </Switch>
  );
}

/** Why this person reads nothing of it, in one sentence. */
export function WhyNothing(props: { report: Report }): JSX.Element {
  const { t } = useI18n();
  const why = () => {
    if (props.report.lastVersion() !== null) return t('report.not_for_you');
    return t(props.report.level() === 'members' ? 'report.not_sent' : 'report.not_out');
  };
  return (
    <List>
      <ListRow note title={why()} />
    </List>
  );
}
