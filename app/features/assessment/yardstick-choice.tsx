import { For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatNumber } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useSaved } from '#app/kit/use-saved.tsx';
import { act } from '#app/sync/acts.ts';
import { RadioList } from '#app/ui/choices.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { isWritten } from '#shared/assessment/assessment.rules.ts';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import {
  DEFAULT_YARDSTICK,
  rangeOf,
  termsOf,
  YARDSTICK_NAMES,
  type Yardstick,
} from '#shared/ideal/yardsticks.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Report } from './use-report.ts';

export function yardstickOf(edition: Pick<Edition, 'yardstick'>): Yardstick {
  return edition.yardstick ?? DEFAULT_YARDSTICK;
}

/** By which words judgements say how likely something is. It stands once one of them does. */
export function YardstickChoice(props: { edition: Doc<Edition>; report: Report }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const saved = useSaved();
  const chosen = () => yardstickOf(props.edition.body);
  const isUsed = () =>
    props.report.all().some(({ detail }) => detail.kind === 'judgement' && detail.likelihood !== null);
  const choose = (yardstick: Yardstick) =>
    saved.run(
      () => client.mutate(act('assessment.choose_yardstick', { edition: props.edition.id, yardstick })).saved,
    );
  return (
    <>
      <SectionHeader kind="band" title={t('report.yardstick.title')} />
      {saved.notice()}
      <Show
        when={!isUsed() && isWritten(props.edition.body.status)}
        fallback={
          <div class="block">
            <p>
              <strong>{t(`assessment.yardstick.${chosen()}`)}</strong>
            </p>
            <Show when={isUsed()}>
              <p class="quiet">{t('report.yardstick.used')}</p>
            </Show>
          </div>
        }
      >
        <RadioList
          id="yardstick"
          label={t('report.yardstick.title')}
          hint={t('report.yardstick.hint')}
          value={chosen()}
          options={YARDSTICK_NAMES.map((value) => ({ value, label: t(`assessment.yardstick.${value}`) }))}
          onChange={(value) => void choose(value as Yardstick)}
        />
      </Show>
      <Terms yardstick={chosen()} />
    </>
  );
}

function Terms(props: { yardstick: Yardstick }): JSX.Element {
  const { t, locale } = useI18n();
  const number = (value: number) => formatNumber(locale(), value);
  return (
    <ul class="block report-terms" aria-label={t('report.yardstick.terms')}>
      <For each={termsOf(props.yardstick)}>
        {(term) => {
          const range = () => rangeOf(props.yardstick, term);
          return (
            <li>
              <span>{t(`assessment.likelihood.${term}`)}</span>
              <span class="tabular">
                {t('report.range', { from: number(range()?.from ?? 0), to: number(range()?.to ?? 0) })}
              </span>
            </li>
          );
        }}
      </For>
    </ul>
  );
}
