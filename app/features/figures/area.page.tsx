import { useParams } from '@solidjs/router';
import { type Accessor, createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { computesFigures, readsFigures } from '#app/features/ideal/figures-who.ts';
import { OfEdition } from '#app/features/ideal/of-edition.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { useQuery } from '#app/kit/use-query.ts';
import { useDesk } from '#app/ui/desk-context.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { StatusNote } from '#app/ui/status-note.tsx';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { DIMENSIONS, type Dimension } from '#shared/scoring/scoring.schemas.ts';
import { AreaFigures } from './area-figures.tsx';
import { MemberArea } from './member-area.tsx';
import { useAnalysis, useKeptFigures } from './use-analysis.ts';
import { useFigureWords } from './use-figure-words.ts';
import './figures.css';

/** One area: what its figures rest on, and how far apart they lie. Beside the matrix it explains the cell with the focus. */
export default function AreaPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ edition: string; area: string }>();
  return (
    <Allowed to={readsFigures(client.actor())} back={`/ideal/${params.edition}`} says={t('seen.who')} reads>
      <Show when={params.edition} keyed>
        {(id) => (
          <OfEdition id={id}>
            {(edition) => (
              <Show
                when={computesFigures(client.actor())}
                fallback={<MemberArea edition={edition} area={params.area} />}
              >
                <AnalystArea edition={edition} area={params.area} />
              </Show>
            )}
          </OfEdition>
        )}
      </Show>
    </Allowed>
  );
}

function AnalystArea(props: { edition: Accessor<Doc<Edition>>; area: string }): JSX.Element {
  const { t } = useI18n();
  const words = useFigureWords();
  const query = useQuery<{ of: string }>();
  const desk = useDesk();
  const { analysis, basis } = useAnalysis(props.edition);
  const kept = useKeptFigures({ edition: () => props.edition().id, basis });
  const view = createMemo(() => analysis().views.find(({ area }) => area === props.area));
  const dimension = (): Dimension | null => DIMENSIONS.find((each) => each === query.of) ?? null;
  const back = () => ({ href: `/ideal/${props.edition().id}/figures`, label: t('seen.matrix.title') });
  const value = () => {
    const of = dimension();
    const found = of === null ? view()?.median : view()?.dimensions[of];
    return found == null ? undefined : words.figure(found, of === null ? 1 : 2);
  };
  return (
    <>
      <PageHeader
        back={back()}
        kicker={t('seen.matrix.title')}
        title={
          <Show when={dimension()} fallback={words.area(props.area)}>
            {(of) => <>{t(`seen.dimension.${of()}`)}</>}
          </Show>
        }
        detail={dimension() === null ? undefined : words.area(props.area)}
        aside={<Show when={value()}>{(figure) => <span class="figure figures-value">{figure()}</span>}</Show>}
      />
      <Show
        when={view()}
        fallback={
          <List>
            <ListRow note title={t('seen.area.none')} detail={t('seen.area.none_more')} />
          </List>
        }
      >
        {(found) => (
          <>
            <AreaFigures
              edition={props.edition()}
              view={found()}
              first={dimension()}
              sources={words.sources(props.edition().body, {
                method: t(`ideal.method.${analysis().input.method}`),
                hash: kept()?.inputHash ?? null,
              })}
            />
            {/* On the desk the matrix beside it says so. */}
            <Show when={!desk.isDesk()}>
              <StatusNote>
                {words.made({ input: analysis().input, hash: kept()?.inputHash ?? null })}
              </StatusNote>
            </Show>
          </>
        )}
      </Show>
    </>
  );
}
