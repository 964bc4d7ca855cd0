import { useParams } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { readsFigures } from '#app/features/ideal/figures-who.ts';
import { OfEdition } from '#app/features/ideal/of-edition.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { Chain } from '#app/kit/chain.tsx';
import { useSaved } from '#app/kit/use-saved.tsx';
import { act } from '#app/sync/acts.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { isAdopted, isCorrected, isWritten } from '#shared/assessment/assessment.rules.ts';
import { issuedParagraphs, type Paragraph } from '#shared/assessment/assessment.schemas.ts';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { CitedSources } from './cited-sources.tsx';
import { CommentWay } from './comment-way.tsx';
import { ParagraphComments } from './paragraph-comments.tsx';
import { ReadParagraphView } from './report-paragraph.tsx';
import { ReportStanding } from './report-standing.tsx';
import type { ReadParagraph } from './report-text.ts';
import { useReadFigures } from './use-read-figures.ts';
import { useReadLanguages } from './use-read-languages.tsx';
import { useOneParagraph, useReport, useReportNames } from './use-report.ts';
import { yardstickOf } from './yardstick-choice.tsx';
import './report.css';

/** One paragraph with all that it rests on, and what came of it. */
export default function ReportParagraphPage(): JSX.Element {
  const params = useParams<{ edition: string; paragraph: string }>();
  return (
    <Show when={`${params.edition}/${params.paragraph}`} keyed>
      {(_address) => (
        <OfEdition id={params.edition}>
          {(edition) => <One edition={edition()} id={params.paragraph} />}
        </OfEdition>
      )}
    </Show>
  );
}

export function NoParagraph(props: { edition: string }): JSX.Element {
  const { t } = useI18n();
  return (
    <PageHeader
      back={{ href: `/ideal/${props.edition}/report`, label: t('report.title') }}
      title={t('report.paragraph_unknown')}
      detail={t('report.paragraph_unknown_more')}
    />
  );
}

function One(props: { edition: Doc<Edition>; id: string }): JSX.Element {
  const found = useOneParagraph(
    () => props.edition.id,
    () => props.id,
  );
  return (
    <Show when={found.read()} fallback={<NoParagraph edition={props.edition.id} />}>
      {(paragraph) => (
        <Known edition={props.edition} paragraph={paragraph()} own={found.own()} chained={found.chained()} />
      )}
    </Show>
  );
}

function Known(props: {
  edition: Doc<Edition>;
  paragraph: ReadParagraph;
  own: Doc<Paragraph> | null;
  chained: string | null;
}): JSX.Element {
  const { t } = useI18n();
  const desk = useDesk();
  const names = useReportNames();
  const report = useReport(() => props.edition.id);
  const { figuresOf } = useReadFigures(() => props.edition);
  const here = () => `/ideal/${props.edition.id}/report`;
  const { languages, Choice } = useReadLanguages(() => `${here()}/paragraphs/${props.paragraph.of}`);
  const mayWrite = () => props.own !== null && isWritten(props.edition.body.status);
  return (
    <>
      <PageHeader
        back={{ href: `${here()}/${props.paragraph.section}`, label: names.section(props.paragraph.section) }}
        title={t('report.paragraph', { name: names.number(props.paragraph) })}
        aside={
          <Show when={mayWrite()}>
            <LinkButton
              kind="text"
              icon="pencil"
              label={t('report.edit')}
              href={`${here()}/paragraphs/${props.paragraph.of}/edit`}
            />
          </Show>
        }
      />
      {/* On the desk the contents beside it say so. */}
      <Show when={!desk.isDesk()}>
        <ReportStanding edition={props.edition} report={report} />
      </Show>
      <Choice />
      <div class="report-section">
        <ReadParagraphView
          isAlone
          paragraph={props.paragraph}
          isTakenOut={props.own?.body.takenOut === true}
          office={props.own?.body.signed.label}
          context={{
            yardstick: yardstickOf(props.edition.body),
            languages: languages(),
            figuresOf,
            reservations: report.reservations(),
            correctedIn: report.correctedIn,
          }}
        />
      </div>
      <CommentWay edition={props.edition} paragraph={props.paragraph.of} />
      <Rests edition={props.edition.id} paragraph={props.paragraph} />
      <Show when={props.own}>
        {(own) => (
          <>
            <SectionHeader kind="band" title={t('report.sources')} aside={own().body.cites.length} />
            <CitedSources cites={own().body.cites} />
            <ParagraphComments edition={props.edition.id} paragraph={own().id} />
          </>
        )}
      </Show>
      <Show when={props.chained} keyed>
        {(id) => <Chain id={id} shown={props.own?.body.cites.map(({ item }) => item) ?? []} />}
      </Show>
      <Show when={mayWrite() && props.own}>
        {(own) => <InOrOut edition={props.edition} paragraph={own()} />}
      </Show>
    </>
  );
}

/** Figures, and a judgement of the edition before. Other paragraphs stand in the chain. */
function Rests(props: { edition: string; paragraph: ReadParagraph }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const names = useReportNames();
  const follows = createMemo(() => {
    const { detail } = props.paragraph;
    const id = detail.kind === 'judgement' || detail.kind === 'priority' ? detail.follows : null;
    if (id === null) return null;
    return client.replica.all(issuedParagraphs).find(({ body }) => body.of === id)?.body ?? null;
  });
  return (
    <>
      <Show when={props.paragraph.figures.length > 0}>
        <SectionHeader kind="band" title={t('report.figures.rests')} aside={props.paragraph.figures.length} />
        <List label={t('report.figures.rests')}>
          <For each={props.paragraph.figures}>
            {(area) => (
              <ListRow
                title={t(`ideal.area.${area}`)}
                href={
                  readsFigures(client.actor())
                    ? `/ideal/${props.edition}/figures/${area}`
                    : `/ideal/${props.edition}/report/${area}`
                }
                chevron
              />
            )}
          </For>
        </List>
      </Show>
      <Show when={follows()}>
        {(before) => (
          <List>
            <ListRow
              kicker={t(before().detail.kind === 'priority' ? 'report.follows_priority' : 'report.follows')}
              title={names.start(before())}
              href={`/ideal/${before().edition}/report/paragraphs/${before().of}`}
              chevron
            />
          </List>
        )}
      </Show>
    </>
  );
}

/** Whether it is part of the text. An adjustment stands as it is once the edition is adopted. */
function InOrOut(props: { edition: Doc<Edition>; paragraph: Doc<Paragraph> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const saved = useSaved();
  const isFinal = () =>
    props.paragraph.body.detail.kind === 'adjustment' && isAdopted(props.edition.body.status);
  const of = () => ({ paragraph: props.paragraph.id, edition: props.edition.id });
  const run = (name: 'assessment.take_out' | 'assessment.put_back') =>
    saved.run(() => client.mutate(act(name, of())).saved);
  return (
    <Show when={!isFinal()}>
      {saved.notice()}
      <div class="block no-print">
        <Show
          when={!props.paragraph.body.takenOut}
          fallback={
            <Button icon="undo-2" onClick={() => void run('assessment.put_back')}>
              {t('report.put_back')}
            </Button>
          }
        >
          <AskedButton
            icon="x"
            label={t('report.take_out')}
            title={t('report.take_out_title')}
            onYes={() => run('assessment.take_out')}
          >
            {t(isCorrected(props.edition.body.status) ? 'report.take_out_corrected' : 'report.take_out_text')}
          </AskedButton>
        </Show>
      </div>
    </Show>
  );
}
