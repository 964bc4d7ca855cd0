import { createMemo, For, type JSX, Show } from 'solid-js';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { dayHere } from '#app/kit/device-time.ts';
import { FactList } from '#app/ui/fact-list.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { isOver } from '#shared/assessment/assessment.rules.ts';
import type { Round } from '#shared/assessment/assessment.schemas.ts';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import { daysBetween } from '#shared/kernel/days.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Validation } from './validation-data.ts';

/** The last round: until when it is open, or why it is over. */
export function RoundNow(props: { edition: Doc<Edition>; validation: Validation }): JSX.Element {
  const { t } = useI18n();
  return (
    <Show
      when={props.validation.last()}
      fallback={
        <List>
          <ListRow note title={t('validation.not_sent')} detail={t('validation.not_sent_more')} />
        </List>
      }
    >
      {(round) => (
        <>
          <Show when={props.edition.body.status === 'analysing'}>
            <List>
              <ListRow note title={t('validation.taken_back')} detail={t('validation.taken_back_more')} />
            </List>
          </Show>
          <Facts round={round()} now={props.validation.now()} />
        </>
      )}
    </Show>
  );
}

function Facts(props: { round: Doc<Round>; now: number }): JSX.Element {
  const { t, locale } = useI18n();
  const body = () => props.round.body;
  const isDone = () => isOver(body(), props.now);
  const left = () => {
    const days = daysBetween(dayHere(props.now), body().until);
    if (days > 0) return t('validation.round.left', { n: days });
    return t(days === 0 ? 'validation.round.left_today' : 'validation.round.left_hours');
  };
  return (
    <>
      <SectionHeader
        kind="band"
        title={t('validation.round.name', { n: body().number })}
        aside={
          <Tag tone={isDone() ? 'plain' : 'blue'}>
            {t(isDone() ? 'validation.round.over' : 'validation.round.open')}
          </Tag>
        }
      />
      <FactList
        facts={[
          {
            label: t('validation.round.until'),
            place: formatDay(locale(), body().until),
            detail: isDone() ? whyOver(body(), t) : `${left()}. ${t('validation.round.until_more')}`,
          },
          {
            label: t('validation.round.version'),
            place: body().version ?? t('validation.round.version_waits'),
          },
        ]}
      />
    </>
  );
}

function whyOver(round: Round, t: ReturnType<typeof useI18n>['t']): string {
  return t(`assessment.round_end.${round.closed?.why ?? 'deadline'}`);
}

export function EarlierRounds(props: { validation: Validation }): JSX.Element {
  const { t, locale } = useI18n();
  const earlier = createMemo(() => props.validation.all().slice(1));
  return (
    <Show when={earlier().length > 0}>
      <SectionHeader kind="band" title={t('validation.round.others')} aside={earlier().length} />
      <List label={t('validation.round.others')}>
        <For each={earlier()}>
          {({ body }) => (
            <ListRow
              title={t('validation.round.name', { n: body.number })}
              detail={t('validation.round.line', {
                version: body.version === null ? t('validation.round.none') : String(body.version),
                day: formatDay(locale(), body.until),
                why: whyOver(body, t),
              })}
            />
          )}
        </For>
      </List>
    </Show>
  );
}
