import { createMemo, For, type JSX, Show } from 'solid-js';
import { countryName } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { inReadingOrder } from '#shared/assessment/assessment.rules.ts';
import { isAreaSection, type ReportSection } from '#shared/assessment/sections.ts';
import { ReadFiguresView } from './report-figures.tsx';
import { type ParagraphContext, ReadParagraphView } from './report-paragraph.tsx';
import { nameOf, type ReadParagraph, type ReadReservation } from './report-text.ts';
import './report.css';

/** What is shown with one paragraph besides what it says; made once for each. */
export interface AroundParagraph {
  /** The office that signed it, where that is known. */
  office?(of: string): string | undefined;
  aside?(of: string): JSX.Element;
  below?(of: string): JSX.Element;
  isTakenOut?(of: string): boolean;
}

/**
 * One section of the report from plain data: on the screen, printed, and from a file that somebody checks. It reads nothing
 * by itself.
 */
export function ReadSection(props: {
  section: ReportSection;
  /** Of the whole text, as far as the reader has it. */
  paragraphs: readonly ReadParagraph[];
  context: ParagraphContext;
  around?: AroundParagraph;
  /** Below the figures of an area. */
  belowFigures?: JSX.Element;
}): JSX.Element {
  const { t } = useI18n();
  const own = createMemo(() =>
    inReadingOrder(props.paragraphs.filter(({ section }) => section === props.section)),
  );
  const byId = createMemo(() => new Map(own().map((each) => [each.of, each])));
  /** By id: a paragraph that changes stays the same part of the page. */
  const ids = createMemo(() => own().map(({ of }) => of));
  const area = () => (isAreaSection(props.section) ? props.section : null);
  const annexed = () =>
    props.section === 'annex' ? props.context.reservations.filter(({ printed }) => printed === 'annex') : [];
  return (
    <div class="report-section">
      <Show when={area()}>
        {(code) => (
          <ReadFiguresView figures={props.context.figuresOf(code())}>{props.belowFigures}</ReadFiguresView>
        )}
      </Show>
      <Show when={ids().length === 0 && annexed().length === 0}>
        <p class="report-line quiet">{t('report.section_empty')}</p>
      </Show>
      <For each={ids()}>
        {(id) => (
          <Show when={byId().get(id)}>
            {(paragraph) => (
              <ReadParagraphView
                paragraph={paragraph()}
                context={props.context}
                office={props.around?.office?.(id)}
                aside={props.around?.aside?.(id)}
                isTakenOut={props.around?.isTakenOut?.(id) === true}
              >
                {props.around?.below?.(id)}
              </ReadParagraphView>
            )}
          </Show>
        )}
      </For>
      <Show when={annexed().length > 0}>
        <AnnexedReservations all={annexed()} paragraphs={props.paragraphs} />
      </Show>
    </div>
  );
}

/** Reservations that states want in the annex, in the order of their paragraphs. */
function AnnexedReservations(props: {
  all: readonly ReadReservation[];
  paragraphs: readonly ReadParagraph[];
}): JSX.Element {
  const { t, locale } = useI18n();
  const named = createMemo(() =>
    inReadingOrder(props.paragraphs).flatMap((paragraph) =>
      props.all
        .filter((each) => each.paragraph === paragraph.of)
        .map((each) => ({ ...each, name: nameOf(paragraph), kind: paragraph.detail.kind })),
    ),
  );
  return (
    <section class="report-figures">
      <h3 class="title-3">{t('report.reservations')}</h3>
      <For each={named()}>
        {({ state, text, name, kind }) => (
          <blockquote class="report-reservation">
            <p class="report-reservation-state">
              {t(kind === 'judgement' ? 'report.dissent' : 'report.reservation', {
                state: countryName(locale(), state),
              })}
              {'. '}
              {t('report.at_paragraph', { name: name ?? t('report.no_number') })}
            </p>
            <p class="user-text">
              <LocalText text={text} />
            </p>
          </blockquote>
        )}
      </For>
    </section>
  );
}
