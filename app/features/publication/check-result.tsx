import { For, type JSX, Show } from 'solid-js';
import { formatNumber } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { Check, FileChecks } from '#shared/publication/check-file.rules.ts';
import { differenceInWords, valueInWords } from './difference-in-words.ts';

/** One page; the file of differences is the file itself. */
const MOST_SHOWN = 40;

/** What came out of checking a file: each check with how many values agree, and every difference by name. */
export function CheckResult(props: { checks: FileChecks }): JSX.Element {
  const { t, locale } = useI18n();
  const number = (value: number) => formatNumber(locale(), value);
  const different = () => props.checks.checks.reduce((sum, { differences }) => sum + differences.length, 0);
  /** Without the ratings, most of an edition was not computed again. */
  const hasAll = () => props.checks.checks.some(({ name, values }) => name === 'whole' && values > 0);
  return (
    <div class="check-result">
      <Show
        when={props.checks.isRight}
        fallback={
          <Banner
            tone="act"
            icon="circle-alert"
            fact={t('checking.differs', { n: number(different()), of: number(props.checks.values) })}
          >
            {t('checking.differs_more')}
          </Banner>
        }
      >
        <Banner
          icon="check"
          fact={t(hasAll() ? 'checking.agrees' : 'checking.agrees_part', { n: number(props.checks.values) })}
        >
          {t('checking.agrees_more')}
        </Banner>
      </Show>
      <For each={props.checks.checks.filter(({ differences }) => differences.length > 0)}>
        {(check) => <Differences check={check} />}
      </For>
      <SectionHeader kind="band" title={t('checking.checks')} />
      <List>
        <For each={props.checks.checks}>{(check) => <CheckRow check={check} />}</For>
      </List>
    </div>
  );
}

function CheckRow(props: { check: Check }): JSX.Element {
  const { t, locale } = useI18n();
  const number = (value: number) => formatNumber(locale(), value);
  const said = () => {
    const { values, differences } = props.check;
    if (values === 0) return t('checking.not_there');
    if (values === 1) return t(differences.length === 0 ? 'checking.value_agrees' : 'checking.value_differs');
    return t('checking.values', { n: number(values - differences.length), of: number(values) });
  };
  return (
    <ListRow
      title={t(`checking.check.${props.check.name}`)}
      detail={
        <>
          <span class="check-count">{said()}</span> {t(`checking.check_more.${props.check.name}`)}
        </>
      }
      quiet={props.check.values === 0}
      tone={props.check.differences.length > 0 ? 'act' : undefined}
    />
  );
}

function Differences(props: { check: Check }): JSX.Element {
  const { t, locale } = useI18n();
  const said = () => ({ t, locale: locale() });
  const shown = () => props.check.differences.slice(0, MOST_SHOWN);
  const rest = () => props.check.differences.length - shown().length;
  return (
    <>
      <SectionHeader kind="band" title={t(`checking.check.${props.check.name}`)} />
      <List>
        <For each={shown()}>
          {({ place, published, computed }) => (
            <ListRow
              tone="act"
              title={differenceInWords(place, said())}
              detail={
                <span class="check-values">
                  <span>{t('checking.published', { value: valueInWords(published, said()) })}</span>{' '}
                  <span>{t('checking.computed', { value: valueInWords(computed, said()) })}</span>
                </span>
              }
            />
          )}
        </For>
        <Show when={rest() > 0}>
          <ListRow note title={t('checking.more_differences', { n: rest() })} />
        </Show>
      </List>
    </>
  );
}
