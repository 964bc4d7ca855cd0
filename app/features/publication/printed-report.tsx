import { createEffect, createMemo, For, type JSX, onCleanup, Show } from 'solid-js';
import { ReadSection } from '#app/features/assessment/report-section.tsx';
import type { ReadFigures } from '#app/features/assessment/report-text.ts';
import { sectionInWords } from '#app/features/assessment/section-in-words.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { languageTags } from '#app/i18n/locale.ts';
import { drawQr } from '#app/kit/codes/draw-qr.ts';
import { QrDrawing } from '#app/kit/codes/qr-code.tsx';
import { groupsOf } from '#app/kit/hash-groups.ts';
import { LocalText } from '#app/kit/local-text.tsx';
import { hasPageBoxes, type PaperSize, printWith } from '#app/kit/paper/page-boxes.ts';
import { LEVEL_TLP } from '#shared/assessment/levels.ts';
import {
  isAreaSection,
  paragraphName,
  type ReportSection,
  SECTIONS,
  sectionNumber,
} from '#shared/assessment/sections.ts';
import { readText } from '#shared/kernel/text.ts';
import { fileHashOf } from '#shared/publication/edition-file.schemas.ts';
import type { OpenArea } from '#shared/publication/publication.schemas.ts';
import type { Printed } from './printed.ts';
import { PrintedMatrix } from './printed-matrix.tsx';
import './printed.css';
import '#app/kit/kit.css';

function readFiguresOf(area: OpenArea): ReadFigures {
  const { rank, rankLow, rankHigh, score, ...rest } = area;
  return {
    ...{ level: rest.class, contributing: rest.contributing, high: rest.high, classes: rest.classes },
    score: score === null ? null : { median: score.median, min: score.min, max: score.max },
    dimensions: rest.dimensions,
    rank: { rank, low: rankLow, high: rankHigh },
  };
}

/** The first two groups: enough to see on paper that it is another one. */
function shortHash(hash: string): string {
  return hash.split('-').slice(0, 2).join('-');
}

/**
 * A whole report as it is printed: marking, version and hash on every page, in the language of the reader. It reads
 * nothing by itself.
 */
export function PrintedReport(props: {
  report: Printed;
  size: PaperSize;
  /** Of the server on which anybody checks it; null where none is known. */
  origin: string | null;
  /** It is of a file that does not agree with itself: paper must say so too. */
  isWrong?: boolean;
}): JSX.Element {
  const { t, locale } = useI18n();
  const text = () => props.report.text;
  const isDraft = () => text().kind === 'draft';
  /** Of figures and text; of a draft, which has no figures yet, of its text. */
  const fileHash = () =>
    props.report.hash === null ? null : fileHashOf({ edition: props.report.hash, text: text().hash });
  const mark = () => fileHash() ?? text().hash;
  const marking = () => LEVEL_TLP[text().level];
  const name = () => t('printing.name', { n: props.report.about.number });
  const version = () =>
    t('printing.version', { n: text().version, kind: t(`assessment.version_kind.${text().kind}`) });
  const onTop = () => {
    if (props.isWrong === true) return t('printing.wrong');
    return isDraft() ? t('printing.draft') : '';
  };
  const boxless = !hasPageBoxes();
  createEffect(() => {
    const stop = printWith({
      top: [marking(), onTop(), name()],
      bottom: [version(), '', shortHash(mark())],
      size: props.size,
    });
    onCleanup(stop);
  });
  const figures = createMemo(
    () => new Map((props.report.figures?.areas ?? []).map((area) => [area.area, readFiguresOf(area)])),
  );
  const sections = createMemo(() => {
    const written = new Set(text().content.paragraphs.map(({ section }) => section));
    const hasAnnexed = text().content.reservations.some(({ printed }) => printed === 'annex');
    return SECTIONS.filter(
      (section) =>
        // What is written for the cover stands on it.
        section !== 'cover' &&
        (written.has(section) ||
          (isAreaSection(section) && figures().has(section)) ||
          (section === 'annex' && hasAnnexed)),
    );
  });
  const errata = () => text().content.corrections;
  const onCover = () => text().content.paragraphs.some(({ section }) => section === 'cover');
  const titleOf = (section: ReportSection) =>
    sectionInWords(section, { t, locale: locale(), replica: NOTHING }) ?? section;
  const anchor = (section: ReportSection) => `section-${section}`;
  const context = () => ({
    yardstick: props.report.about.yardstick,
    languages: [locale()],
    figuresOf: (area: OpenArea['area']) => figures().get(area) ?? null,
    reservations: text().content.reservations,
  });
  // Drawn at once: whoever prints as soon as the page opens prints it, too.
  const codeOf = (origin: string, hash: string) => drawQr(`${origin}/check#${hash}`);
  const title = () => readText(props.report.about.title, locale());
  /** The name of a PDF: which edition, which version, in which language. */
  const documentName = () => {
    const own = title().value;
    const whole = own.startsWith(name()) ? own : `${name()}: ${own}`;
    return t('printing.document', { name: whole, n: text().version });
  };
  const untranslated = () =>
    text().content.paragraphs.filter((paragraph) => (paragraph[locale()] ?? '').trim() === '').length;
  return (
    <article
      classList={{ printed: true, 'printed-boxless': boxless }}
      lang={languageTags[locale()]}
      data-print-name={documentName()}
    >
      <Show when={boxless}>
        <div class="printed-running">
          <p>
            <span class="printed-marking">{marking()}</span> · {name()} · {version()} · {shortHash(mark())}
          </p>
        </div>
      </Show>
      <Show when={isDraft()}>
        <p class="printed-draft" aria-hidden="true">
          {t('printing.draft')}
        </p>
      </Show>
      <div class="printed-body">
        <header class="printed-cover">
          <p class="printed-marking">{marking()}</p>
          <Show when={props.isWrong === true}>
            <p class="printed-wrong">{t('printing.wrong_more')}</p>
          </Show>
          <h1 lang={title().language === locale() ? undefined : languageTags[title().language]}>
            {title().value}
          </h1>
          <p>
            {t('printing.period', {
              from: formatDay(locale(), props.report.about.periodFrom),
              until: formatDay(locale(), props.report.about.periodUntil),
            })}
          </p>
          <p>{version()}</p>
          <Show when={props.report.about.adoptedOn} fallback={<p>{t('printing.not_adopted')}</p>}>
            {(day) => (
              <p>
                {t('printing.adopted', {
                  day: formatDay(locale(), day()),
                  document: props.report.about.document ?? '—',
                })}
              </p>
            )}
          </Show>
          <Show when={untranslated() > 0}>
            <p>{t('printing.untranslated', { n: untranslated() })}</p>
          </Show>
          <Show when={fileHash()}>
            {(hash) => (
              <div class="printed-proof">
                <Show when={props.origin} keyed>
                  {(origin) => <QrDrawing drawn={codeOf(origin, hash())} label={t('printing.qr')} />}
                </Show>
                <div>
                  <p>
                    {props.origin === null
                      ? t('printing.edition_hash')
                      : t('printing.check', { address: `${props.origin}/check` })}
                  </p>
                  <p class="hash-groups">{groupsOf(hash())}</p>
                  <p>{t('printing.figures_hash')}</p>
                  <p class="hash-groups">{groupsOf(props.report.hash ?? '')}</p>
                </div>
              </div>
            )}
          </Show>
          <Show when={onCover()}>
            <ReadSection section="cover" paragraphs={text().content.paragraphs} context={context()} />
          </Show>
        </header>
        <nav class="printed-contents" aria-label={t('printing.contents')}>
          <h2>{t('printing.contents')}</h2>
          <ol>
            <Show when={props.report.figures}>
              <li>
                <a href="#section-figures">{t('printing.figures')}</a>
              </li>
            </Show>
            <Show when={errata().length > 0}>
              <li>
                <a href="#section-errata">{t('printing.errata')}</a>
              </li>
            </Show>
            <For each={sections()}>
              {(section) => (
                <li>
                  <a href={`#${anchor(section)}`}>
                    {sectionNumber(section)}. {titleOf(section)}
                  </a>
                </li>
              )}
            </For>
          </ol>
        </nav>
        <Show when={errata().length > 0}>
          <section class="printed-section printed-following" aria-labelledby="section-errata">
            <h2 id="section-errata">{t('printing.errata')}</h2>
            <ul class="printed-errata">
              <For each={errata()}>
                {(each) => (
                  <li>
                    {t('printing.erratum', {
                      version: each.version,
                      paragraph: `${paragraphName(each) ?? ''} ${titleOf(each.section)}`.trim(),
                      change: t(`assessment.change.${each.change}`),
                    })}{' '}
                    <LocalText text={each.reason} />
                  </li>
                )}
              </For>
            </ul>
          </section>
        </Show>
        <Show when={props.report.figures}>
          {(known) => <PrintedMatrix figures={known()} paragraphs={text().content.paragraphs} />}
        </Show>
        <For each={sections()}>
          {(section, at) => (
            <section
              classList={{ 'printed-section': true, 'printed-following': at() > 0 }}
              aria-labelledby={anchor(section)}
            >
              <h2 id={anchor(section)}>
                {sectionNumber(section)}. {titleOf(section)}
              </h2>
              <ReadSection section={section} paragraphs={text().content.paragraphs} context={context()} />
            </section>
          )}
        </For>
      </div>
    </article>
  );
}

/** Sections have their names in the dictionary alone. */
const NOTHING = { one: () => null, all: () => [] } as never;
