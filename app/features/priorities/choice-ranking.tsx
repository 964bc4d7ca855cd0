import { createMemo, For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { fileTable } from '#app/kit/sheets/file-table.ts';
import { SaveTable } from '#app/kit/sheets/save-table.tsx';
import { NoData } from '#app/ui/data-table.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { type Ranked, ranked } from '#shared/priorities/priorities.rules.ts';
import { type Choice, HIGHEST_SCORE, type Priority } from '#shared/priorities/priorities.schemas.ts';
import { STATE_TONES } from './priority.page.tsx';
import { Part } from './priority-scores.tsx';
import { useHolderName } from './use-priorities.ts';

/** What was proposed, by weighted sum, each with the products that its sum is made of. */
export function ChoiceRanking(props: {
  choice: Doc<Choice>;
  priorities: readonly Doc<Priority>[];
}): JSX.Element {
  const { t } = useI18n();
  const desk = useDesk();
  const rows = createMemo(() => ranked(props.choice.body.criteria, props.priorities));
  const most = () => props.choice.body.criteria.reduce((sum, { weight }) => sum + weight * HIGHEST_SCORE, 0);
  return (
    <>
      <SectionHeader kind="band" title={t('priorities.choice.rank')} aside={rows().length} />
      <Show when={desk.isDesk() && rows().length > 0} fallback={<Rows rows={rows()} choice={props.choice} />}>
        <RankTable rows={rows()} choice={props.choice} />
      </Show>
      <p class="block body-2 quiet">{t('priorities.choice.rank_rule', { most: most() })}</p>
      <Show when={rows().length > 0}>
        <div class="block button-row no-print">
          <RankFile rows={rows()} choice={props.choice} />
        </div>
      </Show>
    </>
  );
}

function Sum(props: { row: Ranked }): JSX.Element {
  const { t } = useI18n();
  return (
    <Show
      when={props.row.weighed.sum !== null}
      fallback={<NoData>{t('priorities.choice.no_sum', { n: props.row.weighed.missing })}</NoData>}
    >
      <strong>
        {t('priorities.choice.sum', { sum: props.row.weighed.sum ?? 0, most: props.row.weighed.most })}
      </strong>
    </Show>
  );
}

function Rows(props: { rows: readonly Ranked[]; choice: Doc<Choice> }): JSX.Element {
  const { t } = useI18n();
  const arithmetic = ({ weighed: { parts } }: Ranked) =>
    parts.map(({ weight, score }) => `${weight} × ${score ?? '—'}`).join(' + ');
  return (
    <List label={t('priorities.choice.rank')}>
      <For each={props.rows} fallback={<ListRow note title={t('priorities.choice.none_proposed')} />}>
        {(row) => (
          <ListRow
            lead={row.place ?? '—'}
            leadKind="number"
            kicker={t(`priorities.state.${row.priority.body.state}`)}
            title={<LocalText text={row.priority.body.title} />}
            detail={<span class="priorities-part">{arithmetic(row)}</span>}
            href={`/priorities/${row.priority.id}`}
            quiet={row.priority.body.state === 'left_out'}
            chevron
          >
            <Sum row={row} />
          </ListRow>
        )}
      </For>
    </List>
  );
}

function RankTable(props: { rows: readonly Ranked[]; choice: Doc<Choice> }): JSX.Element {
  const { t } = useI18n();
  const criteria = () => props.choice.body.criteria;
  return (
    <section class="table-frame" aria-label={t('priorities.choice.rank')} tabindex="0">
      <table class="table table-compact priorities-rank">
        <caption class="unseen">{t('priorities.choice.rank')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('priorities.choice.place')}</th>
            <th scope="col">{t('priorities.things.priority')}</th>
            <For each={criteria()}>
              {(criterion) => (
                <th scope="col" class="table-end">
                  <LocalText text={criterion.text} silent />
                  <span class="priorities-weight">
                    {t('priorities.choice.weight', { n: criterion.weight })}
                  </span>
                </th>
              )}
            </For>
            <th scope="col" class="table-end">
              {t('priorities.choice.total')}
            </th>
            <th scope="col">{t('priorities.policies.standing')}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.rows}>
            {(row) => (
              <tr>
                <td>{row.place ?? t('priorities.choice.no_place')}</td>
                <th scope="row">
                  <a href={`/priorities/${row.priority.id}`}>
                    <LocalText text={row.priority.body.title} />
                  </a>
                </th>
                <For each={row.weighed.parts}>
                  {(part) => (
                    <td class="table-end">
                      <Part part={part} />
                    </td>
                  )}
                </For>
                <td class="table-end">
                  <Sum row={row} />
                </td>
                <td>
                  <Tag tone={STATE_TONES[row.priority.body.state]}>
                    {t(`priorities.state.${row.priority.body.state}`)}
                  </Tag>
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  );
}

/** The same as a file: weights beside the criteria, so that anybody can compute the sums again. */
function RankFile(props: { rows: readonly Ranked[]; choice: Doc<Choice> }): JSX.Element {
  const { t, locale } = useI18n();
  const name = useHolderName();
  const say = (text: Priority['title']) => readText(text, locale()).value;
  const title = () => `${t('priorities.choice.file')} ${say(props.choice.body.title)}`;
  const table = () => ({
    name: title(),
    ...fileTable<Ranked>({
      columns: [
        { label: t('priorities.choice.place'), cell: ({ place }) => place ?? '' },
        { label: t('priorities.things.priority'), cell: ({ priority }) => say(priority.body.title) },
        {
          label: t('priorities.fields.proposedBy'),
          cell: ({ priority }) => name(priority.body.proposedBy),
        },
        ...props.choice.body.criteria.map(({ text, weight }, index) => ({
          label: `${say(text)} (${t('priorities.choice.weight', { n: weight })})`,
          cell: ({ weighed }: Ranked) => weighed.parts[index]?.score ?? '',
        })),
        { label: t('priorities.choice.total'), cell: ({ weighed }) => weighed.sum ?? '' },
        {
          label: t('priorities.policies.standing'),
          cell: ({ priority }) => t(`priorities.state.${priority.body.state}`),
        },
        {
          label: t('priorities.fields.leftOut'),
          cell: ({ priority }) => priority.body.leftOut?.reason ?? '',
        },
      ],
      rows: props.rows,
    }),
  });
  return <SaveTable table={table} name={title()} kind="text" />;
}
