import { children, createUniqueId, For, type JSX, Show } from 'solid-js';
import { countryName, sortCountries } from '#app/i18n/countries.ts';
import { formatDay, formatNumber } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { languageTags } from '#app/i18n/locale.ts';
import { useChartWords } from '#app/kit/charts/chart-words.ts';
import { LocalText, OnlyIn } from '#app/kit/local-text.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { Detail } from '#shared/assessment/assessment.schemas.ts';
import { LEVEL_TLP } from '#shared/assessment/levels.ts';
import { rangeOf, type Yardstick } from '#shared/ideal/yardsticks.ts';
import { type Language, readText } from '#shared/kernel/text.ts';
import {
  adjusted,
  type FiguresOf,
  lacks,
  nameOf,
  type ReadParagraph,
  type ReadReservation,
  textIn,
} from './report-text.ts';
import '#app/kit/charts/charts.css';
import './report.css';

export interface ParagraphContext {
  readonly yardstick: Yardstick;
  /** Those that are shown; several stand side by side. */
  readonly languages: readonly Language[];
  readonly figuresOf: FiguresOf;
  readonly reservations: readonly ReadReservation[];
  /** The version in which a published paragraph was corrected, and where it stands what changed. */
  readonly correctedIn?: (of: string) => { readonly version: number; readonly href: string } | null;
  /** Where a paragraph has a page of its own. */
  readonly href?: (of: string) => string;
}

interface ParagraphProps {
  paragraph: ReadParagraph;
  context: ParagraphContext;
  /** The office that signed an adjustment, where that is known. */
  office?: string | undefined;
  /** Right of its number. */
  aside?: JSX.Element;
  /** It is the thing of its page: its number is the title. */
  isAlone?: boolean;
  isTakenOut?: boolean;
  /** Below it. */
  children?: JSX.Element;
}

/** Letters of a paragraph that stays on one page of paper. */
const SHORT = 900;

/** One paragraph as it is read, printed and checked: its number, marking and text, and what stands with a judgement. */
export function ReadParagraphView(props: ParagraphProps): JSX.Element {
  const { t } = useI18n();
  const head = createUniqueId();
  // Asking whether they are there makes them: once.
  const aside = children(() => props.aside);
  const name = () => nameOf(props.paragraph) ?? t('report.no_number');
  const kind = () => props.paragraph.detail.kind;
  const isLong = () =>
    props.context.languages.some(
      (language) => readText(textIn(props.paragraph), language).value.length > SHORT,
    );
  return (
    <article
      classList={{
        'report-paragraph': true,
        [`report-${kind()}`]: true,
        'report-out': props.isTakenOut === true,
        'report-long': isLong(),
      }}
      id={props.paragraph.of}
      aria-labelledby={head}
    >
      <div class="report-head">
        <p class="report-marks" id={head}>
          <Show when={props.isAlone !== true}>
            <Show when={props.context.href} fallback={<span class="report-number">{name()}</span>}>
              {(href) => (
                <a class="report-number" href={href()(props.paragraph.of)}>
                  <span class="unseen">{t('report.open', { name: name() })}</span>
                  <span aria-hidden="true">{name()}</span>
                </a>
              )}
            </Show>
          </Show>
          <Show when={kind() !== 'text'}>
            <span class="report-kind">{t(`assessment.kind.${kind()}`)}</span>
          </Show>
          <span class="report-marking">
            {t(`assessment.marking.${props.paragraph.marking}`)} · {LEVEL_TLP[props.paragraph.marking]}
          </span>
          <Show when={props.context.correctedIn?.(props.paragraph.of)}>
            {(known) => (
              <a class="report-corrected" href={known().href}>
                {t('report.corrected_in', { n: known().version })}
              </a>
            )}
          </Show>
          <Show when={props.isTakenOut === true}>
            <Tag tone="amber">{t('report.taken_out')}</Tag>
          </Show>
        </p>
        <Show when={aside() !== undefined}>
          <div class="report-acts no-print">{aside()}</div>
        </Show>
      </div>
      <Texts paragraph={props.paragraph} languages={props.context.languages} />
      <DetailOf paragraph={props.paragraph} context={props.context} office={props.office} />
      <Reservations of={props.paragraph} all={props.context.reservations} />
      {props.children}
    </article>
  );
}

/** In one language, or beside each other; what is not translated is said, and shown in a language that there is. */
function Texts(props: { paragraph: ReadParagraph; languages: readonly Language[] }): JSX.Element {
  const { t, locale } = useI18n();
  const isBeside = () => props.languages.length > 1;
  const shown = (language: Language) => readText(textIn(props.paragraph), language);
  return (
    <div classList={{ 'report-texts': true, 'report-beside': isBeside() }}>
      <For each={props.languages}>
        {(language) => (
          <div class="report-text">
            <Show when={isBeside()}>
              <p class="report-language">{t(`kit.language_own.${language}`)}</p>
            </Show>
            <Show
              when={!isBeside() || !lacks(props.paragraph, language)}
              fallback={<p class="no-data">{t('report.missing')}</p>}
            >
              <p
                class="user-text"
                lang={
                  shown(language).language === locale() ? undefined : languageTags[shown(language).language]
                }
              >
                {shown(language).value}
              </p>
              <Show when={lacks(props.paragraph, language)}>
                <p class="report-missing">
                  <Tag tone="amber">{t('report.missing')}</Tag>
                  <Show when={language === locale()}>
                    <OnlyIn text={textIn(props.paragraph)} />
                  </Show>
                </p>
              </Show>
            </Show>
          </div>
        )}
      </For>
    </div>
  );
}

function DetailOf(props: {
  paragraph: ReadParagraph;
  context: ParagraphContext;
  office?: string | undefined;
}): JSX.Element {
  const { t } = useI18n();
  const detail = () => props.paragraph.detail;
  const of = <K extends Detail['kind']>(kind: K) => {
    const found = detail();
    return found.kind === kind ? (found as Extract<Detail, { kind: K }>) : undefined;
  };
  return (
    <>
      <Show when={of('judgement')}>
        {(judgement) => (
          <dl class="report-facts">
            <div>
              <dt>{t('report.likelihood')}</dt>
              <dd>
                <LikelihoodMark likelihood={judgement().likelihood} yardstick={props.context.yardstick} />
              </dd>
            </div>
            <div>
              <dt>{t('report.confidence')}</dt>
              <dd>
                <span class="report-strong">{t(`assessment.confidence.${judgement().confidence}`)}</span>
              </dd>
            </div>
            <Show when={judgement().changes}>
              {(changes) => (
                <div class="report-wide">
                  <dt>{t('report.changes')}</dt>
                  <dd class="user-text">
                    <LocalText text={changes()} />
                  </dd>
                </div>
              )}
            </Show>
          </dl>
        )}
      </Show>
      <Show when={of('priority')?.area}>
        {(area) => (
          <p class="report-line">
            <span class="quiet">{t('assessment.fields.area')}:</span> {t(`ideal.area.${area()}`)}
          </p>
        )}
      </Show>
      <Show when={of('adjustment')}>
        {(adjustment) => (
          <Adjustment
            points={adjustment().points}
            median={props.context.figuresOf(adjustment().area)?.score?.median ?? null}
            signedAt={props.paragraph.signedAt}
            office={props.office}
          />
        )}
      </Show>
      <Show when={props.paragraph.detail.kind === 'judgement' || props.paragraph.grades.length > 0}>
        <Grades grades={props.paragraph.grades} />
      </Show>
    </>
  );
}

/** The word, its range in figures, and where that lies from 0 to 100. */
export function LikelihoodMark(props: {
  likelihood: Extract<Detail, { kind: 'judgement' }>['likelihood'];
  yardstick: Yardstick;
}): JSX.Element {
  const { t, locale } = useI18n();
  const range = () => (props.likelihood === null ? null : rangeOf(props.yardstick, props.likelihood));
  return (
    <Show when={props.likelihood} fallback={<span class="quiet">{t('report.no_likelihood')}</span>}>
      {(likelihood) => (
        <>
          <span class="report-strong">{t(`assessment.likelihood.${likelihood()}`)}</span>
          <Show when={range()}>
            {(known) => (
              <>
                {' '}
                <span class="report-percent tabular">
                  {t('report.range', {
                    from: formatNumber(locale(), known().from),
                    to: formatNumber(locale(), known().to),
                  })}
                </span>
                <svg class="report-range" aria-hidden="true">
                  <For each={TENS}>
                    {(value) => (
                      <line
                        class={value % 50 === 0 ? 'chart-tick' : 'chart-tick chart-tick-minor'}
                        x1={`${value}%`}
                        x2={`${value}%`}
                        y1={value % 50 === 0 ? 6 : 9}
                        y2="14"
                      />
                    )}
                  </For>
                  <rect
                    class="report-range-band"
                    x={`${known().from}%`}
                    width={`${known().to - known().from}%`}
                    y="0"
                    height="5"
                  />
                </svg>
              </>
            )}
          </Show>
        </>
      )}
    </Show>
  );
}
const TENS = Array.from({ length: 11 }, (_, at) => at * 10);

/** How good the cited evidence is: how many items have which grade. */
function Grades(props: { grades: ReadParagraph['grades'] }): JSX.Element {
  const { t } = useI18n();
  return (
    <div class="report-grades">
      <span class="quiet">{t('report.grades')}:</span>{' '}
      <Show when={props.grades.length > 0} fallback={<span class="no-data">{t('report.no_grades')}</span>}>
        <ul>
          <For each={props.grades}>
            {({ source, information, count }) => (
              <li>
                <span class="report-strong">{`${source}${information}`}</span> × {count}
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  );
}

/** Both figures: the score stays as it was computed. */
function Adjustment(props: {
  points: number;
  median: number | null;
  signedAt: number | null;
  office?: string | undefined;
}): JSX.Element {
  const { t, locale } = useI18n();
  const { figure } = useChartWords();
  const points = () => `${props.points > 0 ? '+' : '−'}${figure(Math.abs(props.points), 1)}`;
  const day = () =>
    props.signedAt === null ? null : formatDay(locale(), new Date(props.signedAt).toISOString());
  return (
    <>
      <Show
        when={props.median !== null}
        fallback={
          <p class="report-line">
            <span class="report-strong tabular">{t('report.adjustment.by', { points: points() })}</span>{' '}
            <span class="quiet">{t('report.adjustment.no_score')}</span>
          </p>
        }
      >
        <dl class="report-facts report-scores">
          <div>
            <dt>{t('report.adjustment.printed')}</dt>
            <dd class="report-figure">{figure(props.median ?? 0, 1)}</dd>
          </div>
          <div>
            <dt>{t('assessment.fields.points')}</dt>
            <dd class="report-figure">{points()}</dd>
          </div>
          <div>
            <dt>{t('report.adjustment.adjusted')}</dt>
            <dd class="report-figure">{figure(adjusted(props.median ?? 0, props.points), 1)}</dd>
          </div>
        </dl>
      </Show>
      <Show when={day()}>
        {(at) => (
          <p class="report-line quiet">
            {props.office === undefined
              ? t('report.adjustment.signed', { day: at() })
              : t('report.adjustment.signed_by', { office: props.office, day: at() })}
          </p>
        )}
      </Show>
    </>
  );
}

/** What states want read with the paragraph; a reservation about a judgement is a dissent. */
function Reservations(props: { of: ReadParagraph; all: readonly ReadReservation[] }): JSX.Element {
  const { t, locale } = useI18n();
  const own = () => props.all.filter(({ paragraph }) => paragraph === props.of.of);
  const below = () => own().filter(({ printed }) => printed === 'paragraph');
  const inAnnex = () =>
    sortCountries(
      locale(),
      own().flatMap(({ printed, state }) => (printed === 'annex' ? [state] : [])),
    );
  const title = (state: string) =>
    t(props.of.detail.kind === 'judgement' ? 'report.dissent' : 'report.reservation', {
      state: countryName(locale(), state),
    });
  return (
    <>
      <For each={below()}>
        {({ state, text }) => (
          <blockquote class="report-reservation">
            <p class="report-reservation-state">{title(state)}</p>
            <p class="user-text">
              <LocalText text={text} />
            </p>
          </blockquote>
        )}
      </For>
      <Show when={inAnnex().length > 0}>
        <p class="report-line quiet">
          {t('report.in_annex', {
            states: inAnnex()
              .map((state) => countryName(locale(), state))
              .join(', '),
          })}
        </p>
      </Show>
    </>
  );
}
