import { For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { readCodedLabel } from '#app/features/forms/coded-label.ts';
import { formatDay, formatNumber } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { NoData } from '#app/ui/data-table.tsx';
import { ListRow } from '#app/ui/list-row.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { requirements } from '#shared/ideal/ideal.schemas.ts';
import type { ReleasedFigureBody, ReleasedItemBody } from '#shared/ideal/released.schemas.ts';
import { subjectName } from './subject-words.ts';
import { usePlaceName } from './use-place-names.ts';
import './ideal.css';

/** One thing that a state handed in, as others read it: what it is about, its grade and its marking. */
export function ItemRow(props: { body: ReleasedItemBody; children?: JSX.Element }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const about = () =>
    props.body.to.map((subject) => subjectName(subject, { replica: client.replica, t })).join(', ');
  const answers = () => props.body.requirements.flatMap((id) => client.replica.one(requirements, id) ?? []);
  /** The mark alone: what it means stands where it is chosen. */
  const tlp = () => {
    const words = t(`reports.tlp.${props.body.tlp}`);
    return readCodedLabel(words)?.code ?? words;
  };
  const original = () => props.body.originalGrade;
  const cited = () => props.body.cites;
  return (
    <ListRow
      kicker={about()}
      title={
        <Show when={props.body.statement} fallback={t(`ideal.basis.${props.body.basis}`)}>
          {(statement) => <LocalText text={statement()} />}
        </Show>
      }
      trail={<Show when={props.body.change}>{(change) => <Tag>{t(`ideal.change.${change()}`)}</Tag>}</Show>}
    >
      <p class="row-detail">
        <strong>{t('ideal.read.grade', { grade: `${props.body.source}${props.body.information}` })}</strong>
        {' · '}
        {props.body.handlingCode}
        {' · '}
        {tlp()}
        {' · '}
        {t(`ideal.basis.${props.body.basis}`)}
      </p>
      <Show when={original()}>
        {(grade) => (
          <p class="row-detail">
            {t('ideal.read.original', {
              scheme: t(`ideal.scheme.${grade().scheme}`),
              grade: `${grade().source}${grade().information}`,
            })}
          </p>
        )}
      </Show>
      <Show when={props.body.restrictions}>{(text) => <p class="row-detail">{text()}</p>}</Show>
      <Show when={props.body.exchange}>
        {(exchange) => (
          <p class="row-detail">
            {t(`ideal.exchange.${exchange().system}`)} {exchange().number}
          </p>
        )}
      </Show>
      <Show when={cited()}>
        {(source) => (
          <p class="row-detail">
            {[
              source().title,
              source().publisher,
              source().date === null ? null : formatDay(locale(), source().date ?? ''),
              source().paragraph,
            ]
              .filter(Boolean)
              .join(', ')}
            <Show when={source().url}>
              {(url) => (
                <a class="ideal-way" href={url()} rel="noopener noreferrer" target="_blank">
                  {t('ideal.read.open_source')}
                </a>
              )}
            </Show>
          </p>
        )}
      </Show>
      <For each={answers()}>
        {({ body }) => (
          <p class="row-detail">
            {t('ideal.read.answers')} <LocalText text={body.question} silent />
          </p>
        )}
      </For>
      {props.children}
    </ListRow>
  );
}

/** A count with its unit, its stage and how it was made; one that is small is not shown, and that is said. */
export function FigureRow(props: { body: ReleasedFigureBody; children?: JSX.Element }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const placeName = usePlaceName();
  const place = () => (props.body.place === null ? null : placeName(props.body.place));
  return (
    <ListRow
      kicker={subjectName(props.body.about, { replica: client.replica, t })}
      title={props.body.what}
      detail={[t(`ideal.stage.${props.body.stage}`), place(), props.body.note].filter(Boolean).join(' · ')}
      trail={
        <Show when={props.body.amount !== null} fallback={<NoData>{t('ideal.read.not_shown')}</NoData>}>
          <span class="release-figure">
            {formatNumber(locale(), props.body.amount ?? 0)} {t(`ideal.counted.${props.body.counted}`)}
          </span>
        </Show>
      }
    >
      {props.children}
    </ListRow>
  );
}
