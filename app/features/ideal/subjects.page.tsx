import { For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import {
  AREA_CODES,
  AREAS,
  type AreaCode,
  CIVIL_THREATS,
  COUNTED,
  FACTOR_CODES,
  FACTORS,
  PESTEL,
  STAGES,
} from '#shared/ideal/subjects.ts';
import { CodeLists } from './code-lists.tsx';
import './ideal.css';

/** What is asked about and how it is counted, with the lists from which it comes: so that nobody has to guess. */
export default function SubjectsPage(): JSX.Element {
  const { t } = useI18n();
  const desk = useDesk();
  const lines = (words: readonly string[]) => <For each={words}>{(each) => <span>{each}</span>}</For>;
  const columns = (): readonly Column<AreaCode>[] => [
    { key: 'area', label: t('ideal.subjects.area'), cell: (code) => t(`ideal.area.${code}`) },
    {
      key: 'iccs',
      label: t('ideal.subjects.iccs'),
      cell: (area) => (
        <For each={AREAS[area].iccs}>
          {(code) => (
            <span>
              <code>{code}</code> {t(`reports.area.${code}`)}
            </span>
          )}
        </For>
      ),
    },
    {
      key: 'market',
      label: t('ideal.subjects.market'),
      cell: (area) => lines(AREAS[area].markets.map((market) => t(`ideal.market.${market}`))),
    },
    {
      key: 'priority',
      label: t('ideal.subjects.priority'),
      cell: (area) => lines(AREAS[area].empact.map((priority) => t(`ideal.empact.${priority}`))),
    },
  ];
  return (
    <>
      <PageHeader
        back={{ href: '/ideal', label: t('ideal.title') }}
        title={t('ideal.subjects.title')}
        detail={t('ideal.subjects.detail')}
      />
      <SectionHeader kind="band" title={t('ideal.subjects.areas')} aside={AREA_CODES.length} />
      <p class="block quiet">{t('ideal.subjects.areas_source')}</p>
      <Show
        when={desk.isDesk()}
        fallback={
          <List label={t('ideal.subjects.areas')}>
            <For each={AREA_CODES}>{(code) => <Area code={code} />}</For>
          </List>
        }
      >
        <div class="subject-table">
          <DataTable caption={t('ideal.subjects.areas')} columns={columns()} rows={AREA_CODES} />
        </div>
      </Show>
      <SectionHeader kind="band" title={t('ideal.subjects.civil')} aside={CIVIL_THREATS.length} />
      <p class="block quiet">{t('ideal.subjects.civil_source')}</p>
      <List label={t('ideal.subjects.civil')}>
        <For each={CIVIL_THREATS}>{(code) => <ListRow title={t(`ideal.civil.${code}`)} />}</For>
      </List>
      <SectionHeader kind="band" title={t('ideal.subjects.factors')} aside={FACTOR_CODES.length} />
      <p class="block quiet">{t('ideal.subjects.factors_source')}</p>
      <For each={PESTEL}>
        {(each) => (
          <>
            <SectionHeader title={t(`ideal.pestel.${each}`)} level={3} />
            <List label={t(`ideal.pestel.${each}`)}>
              <For each={FACTOR_CODES.filter((code) => FACTORS[code] === each)}>
                {(code) => <ListRow title={t(`ideal.factor.${code}`)} />}
              </For>
            </List>
          </>
        )}
      </For>
      <SectionHeader kind="band" title={t('ideal.subjects.counts')} />
      <p class="block quiet">{t('ideal.subjects.counts_source')}</p>
      <List label={t('ideal.subjects.counts')}>
        <ListRow
          title={t('ideal.fields.stage')}
          detail={STAGES.map((stage) => t(`ideal.stage.${stage}`)).join(' → ')}
        />
        <ListRow
          title={t('ideal.fields.counted')}
          detail={COUNTED.map((unit) => t(`ideal.counted.${unit}`)).join(', ')}
        />
        <ListRow title={t('ideal.fields.note')} detail={t('ideal.subjects.note_more')} />
      </List>
      <CodeLists />
    </>
  );
}

function Area(props: { code: AreaCode }): JSX.Element {
  const { t } = useI18n();
  const facts = () => AREAS[props.code];
  const iccs = () => facts().iccs.map((code) => `${code} ${t(`reports.area.${code}`)}`);
  const markets = () => facts().markets.map((market) => t(`ideal.market.${market}`));
  const empact = () => facts().empact.map((priority) => t(`ideal.empact.${priority}`));
  return (
    <ListRow title={t(`ideal.area.${props.code}`)}>
      <p class="subject-facts">
        <strong>{t('ideal.subjects.iccs')}</strong> {iccs().join('; ')}
      </p>
      <Show when={markets().length > 0}>
        <p class="subject-facts">
          <strong>{t('ideal.subjects.gitoc')}</strong> {markets().join('; ')}
        </p>
      </Show>
      <Show when={empact().length > 0}>
        <p class="subject-facts">
          <strong>{t('ideal.subjects.empact')}</strong> {empact().join('; ')}
        </p>
      </Show>
    </ListRow>
  );
}
