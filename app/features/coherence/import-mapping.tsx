import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { type Translate, useI18n } from '#app/i18n/i18n.tsx';
import { languageTags } from '#app/i18n/locale.ts';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { DayField } from '#app/kit/day-field.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { Windowed } from '#app/kit/windowed.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { OUTSIDE_KINDS, outsideItems } from '#shared/coherence/coherence.schemas.ts';
import { lastDayBegun, utcDay } from '#shared/kernel/days.ts';
import { LANGUAGES } from '#shared/kernel/text.ts';
import { daysInWords } from './days-in-words.ts';
import { entersOf } from './for-coherence.tsx';
import { guessMapping, IMPORT_FIELDS, type ImportField, type Mapping, withColumn } from './import-fields.ts';
import { goneFrom } from './import-gone.ts';
import { ImportGone } from './import-gone-part.tsx';
import {
  type Defaults,
  fittingMapping,
  type PlannedRow,
  planImport,
  type RowProblem,
  type RowState,
  readRow,
} from './import-rows.ts';
import { type Source, sourceNameOf } from './import-source.ts';
import type { ReadingWords } from './import-words.ts';
import { DAY_ORDERS, orderOfDays } from './read-day.ts';
import { useAgencyOptions } from './use-agencies.ts';
import { useSides } from './use-sides.ts';
import './coherence.css';

const ROW = 110;
const LONGEST_EXAMPLE = 40;
/** What is taken stands first, then what needs somebody to look. */
const ORDER: readonly RowState[] = ['bad', 'changed', 'new', 'again', 'not_yours', 'withdrawn', 'same'];
const TAKEN: readonly RowState[] = ['new', 'changed'];
const TONES: Partial<Record<RowState, 'amber' | 'red' | 'blue'>> = {
  bad: 'red',
  changed: 'amber',
  new: 'blue',
};

/** Which column is what, what holds for all rows, and what will be taken: all before anything is. */
export function ImportMapping(props: {
  source: Source;
  reading: ReadingWords;
  onTake: (
    rows: readonly PlannedRow[],
    origin: { kind: Source['kind']; source: string; day: string },
    gone: readonly string[],
  ) => unknown;
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const agencies = useAgencyOptions();
  const { source } = props;
  const [mapping, setMapping] = createSignal<Mapping>(
    fittingMapping(guessMapping(source.head, props.reading.titles), source.rows, props.reading.words),
  );
  const [defaults, setDefaults] = createSignal<Defaults>({
    ...{ agency: '', kind: '', language: locale(), order: null },
  });
  const dayOrder = createMemo(() => {
    const columns = mapping().flatMap((field, at) => (field === 'from' || field === 'until' ? [at] : []));
    return orderOfDays(source.rows.flatMap(({ cells }) => columns.map((at) => cells[at] ?? '')));
  });
  const order = () => defaults().order ?? dayOrder().order;
  const [typed, setName] = createSignal(sourceNameOf(source));
  const name = () => typed() ?? t('coherence.import.pasted_name');
  const [day, setDay] = createSignal(utcDay(client.now()));
  const mayEnter = (agency: string) => entersOf(client.actor(), agency);
  const rows = createMemo(() =>
    source.rows.map(({ row, cells }) =>
      readRow({
        ...{ row, cells, mapping: mapping(), words: props.reading.words },
        defaults: { ...defaults(), order: order() },
      }),
    ),
  );
  // Of a source that is read in part alone, nobody knows what else is in it.
  const gone = createMemo(() =>
    source.isCut || source.unread > 0 || !rows().some(({ fields }) => fields !== null)
      ? []
      : goneFrom({
          rows: rows(),
          known: client.replica.all(outsideItems),
          source: name(),
          mayEnter,
          window: source.window,
        }).map(({ id }) => id),
  );
  const planned = createMemo(() => {
    return planImport({
      ...{
        rows: rows(),
        known: client.replica.all(outsideItems),
        mapping: mapping(),
        mayEnter,
        source: name(),
      },
    }).sort((left, right) => ORDER.indexOf(left.state) - ORDER.indexOf(right.state) || left.row - right.row);
  });
  const good = createMemo(() => planned().filter(({ state }) => TAKEN.includes(state)));
  const first = (at: number) =>
    (source.rows.find(({ cells }) => (cells[at] ?? '').trim() !== '')?.cells[at] ?? '').slice(
      0,
      LONGEST_EXAMPLE,
    );
  const fieldOptions = () => IMPORT_FIELDS.map((value) => ({ value, label: t(`coherence.fields.${value}`) }));
  const isWhole = () => name().trim() !== '' && day() !== '' && day() <= lastDayBegun(client.now());
  return (
    <>
      <SectionHeader
        kind="band"
        title={t('coherence.import.mapping')}
        aside={t('coherence.import.rows_of', { n: source.rows.length })}
      />
      <p class="block quiet">{t('coherence.import.mapping_text')}</p>
      <For each={source.head}>
        {(title, at) => (
          <SelectField
            id={`import-column-${at()}`}
            label={t('coherence.import.column', {
              title: title === '' ? `${at() + 1}` : title,
              first: first(at()),
            })}
            blank={t('coherence.import.not_read')}
            value={mapping()[at()] ?? ''}
            options={fieldOptions()}
            onChange={(field) =>
              setMapping(withColumn(mapping(), at(), field === '' ? null : (field as ImportField)))
            }
          />
        )}
      </For>
      <SectionHeader kind="band" title={t('coherence.import.for_all')} />
      <SelectField
        id="import-agency"
        label={t('coherence.import.agency_all')}
        blank={t('coherence.choose')}
        value={defaults().agency}
        options={agencies(defaults().agency, mayEnter)}
        onChange={(agency) => setDefaults({ ...defaults(), agency })}
      />
      <SelectField
        id="import-kind"
        label={t('coherence.import.kind_all')}
        blank={t('coherence.choose')}
        value={defaults().kind}
        options={OUTSIDE_KINDS.map((value) => ({ value, label: t(`coherence.kind.${value}`) }))}
        onChange={(kind) =>
          setDefaults({ ...defaults(), kind: OUTSIDE_KINDS.find((each) => each === kind) ?? '' })
        }
      />
      <SelectField
        id="import-language"
        label={t('coherence.import.language')}
        value={defaults().language}
        options={LANGUAGES.map((value) => ({ value, label: t(`kit.language.${value}`) }))}
        onChange={(language) =>
          setDefaults({ ...defaults(), language: LANGUAGES.find((each) => each === language) ?? locale() })
        }
      />
      <Show when={dayOrder().first}>
        {(day) => (
          <SelectField
            id="import-order"
            label={t('coherence.import.order', { day: day().text })}
            blank={t('coherence.choose')}
            value={order() ?? ''}
            options={DAY_ORDERS.map((value) => ({
              value,
              label: t(`coherence.import.orders.${value}`, { day: formatDay(locale(), day().days[value]) }),
            }))}
            onChange={(value) =>
              setDefaults({ ...defaults(), order: DAY_ORDERS.find((each) => each === value) ?? null })
            }
          />
        )}
      </Show>
      <TextField
        id="import-source"
        label={t('coherence.import.source')}
        value={name()}
        error={name().trim() === '' ? t('coherence.need.source') : undefined}
        maxlength={200}
        onInput={setName}
      />
      <DayField id="import-day" label={t('coherence.import.day')} value={day()} onInput={setDay} />
      <SectionHeader
        kind="band"
        title={t('coherence.import.preview')}
        aside={t('coherence.import.rows_of', { n: good().length })}
      />
      <Show when={source.cancelled > 0}>
        <p class="block quiet">{t('coherence.import.cancelled', { n: source.cancelled })}</p>
      </Show>
      <Show when={source.unread > 0}>
        <p class="block quiet">{t('coherence.import.unread', { n: source.unread })}</p>
      </Show>
      <Show when={source.window}>
        {(days) => (
          <p class="block quiet">
            {t('coherence.import.window', {
              from: formatDay(locale(), days().from),
              until: formatDay(locale(), days().until),
            })}
          </p>
        )}
      </Show>
      <Show when={source.isCut}>
        <p class="block quiet">{t('coherence.import.cut')}</p>
      </Show>
      <Windowed items={planned()} estimate={ROW}>
        {(row) => <PreviewRow row={row()} />}
      </Windowed>
      <ImportGone gone={gone()} />
      <Show
        when={good().length > 0 && isWhole()}
        fallback={
          <List>
            <ListRow note title={t('coherence.import.nothing')} />
          </List>
        }
      >
        <FooterBar>
          <AskedButton
            act="coherence.import"
            kind="filled"
            wide
            label={t('coherence.import.take', { n: good().length })}
            title={t('coherence.import.ask', { n: good().length })}
            onYes={() =>
              props.onTake(good(), { kind: source.kind, source: name().trim(), day: day() }, gone())
            }
          >
            {t('coherence.confirm.import')}
          </AskedButton>
        </FooterBar>
      </Show>
    </>
  );
}

function problemInWords(t: Translate, { code, value }: RowProblem): string {
  if (code === 'unknown') return t('coherence.import.problem.unknown', { value });
  if (code === 'bad_day') return t('coherence.import.problem.bad_day', { value });
  if (code === 'which_day') return t('coherence.import.problem.which_day', { value });
  return t(`coherence.import.problem.${code}`);
}

function PreviewRow(props: { row: PlannedRow }): JSX.Element {
  const { t, locale } = useI18n();
  const { agencyOf } = useSides();
  const row = () => props.row;
  const list = (all: readonly string[]) => new Intl.ListFormat(languageTags[locale()]).format(all);
  const detail = () => {
    const { fields, state, changed } = row();
    if (state === 'again' || state === 'withdrawn' || state === 'not_yours')
      return t(`coherence.import.state_text.${state}`);
    if (fields === null) return undefined;
    if (state === 'changed')
      return t('coherence.import.changes', {
        fields: list(changed.map((field) => t(`coherence.fields.${field}`))),
      });
    return [
      agencyOf(fields.agency),
      t(`coherence.kind.${fields.kind}`),
      daysInWords(fields, { t, locale: locale() }),
    ]
      .filter((part) => part !== '')
      .join(' · ');
  };
  return (
    <ListRow
      kicker={t('coherence.import.row', { n: row().row })}
      title={row().title === '' ? '—' : row().title}
      detail={detail()}
      tone={row().state === 'bad' ? 'act' : undefined}
      quiet={row().state === 'same'}
      trail={<Tag tone={TONES[row().state] ?? 'plain'}>{t(`coherence.import.state.${row().state}`)}</Tag>}
    >
      <For each={row().problems}>
        {(problem) => (
          <p class="finding-why">
            <strong>{t(`coherence.fields.${problem.field}`)}</strong>: {problemInWords(t, problem)}
          </p>
        )}
      </For>
    </ListRow>
  );
}
