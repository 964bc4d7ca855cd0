import { createMemo, For, type JSX, Show } from 'solid-js';
import { FigureRow, ItemRow } from '#app/features/ideal/released-rows.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { InLanguage, useI18n } from '#app/i18n/i18n.tsx';
import { languageTags } from '#app/i18n/locale.ts';
import { LocalText } from '#app/kit/local-text.tsx';
import { Windowed } from '#app/kit/windowed.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { figureKey, figuresOf, type ReleasedFigure } from '#shared/contributions/figures.rules.ts';
import type { ReleaseContent } from '#shared/contributions/release.rules.ts';
import { LEAST_COUNT } from '#shared/contributions/suppression.rules.ts';
import type { ReleasedFigureBody, ReleasedItemBody } from '#shared/ideal/released.schemas.ts';
import { COUNTED, isProtected } from '#shared/ideal/subjects.ts';
import type { Language } from '#shared/kernel/text.ts';
import { ItemConsent } from './item-consent.tsx';
import type { Work } from './work-data.ts';

const ITEM = 180;

/**
 * What the readers get, in their language, in the rows in which they read it. Below a row, for the people of the state
 * alone and in theirs: who consented, and why a count is not shown.
 */
export function ReleasePreview(props: {
  content: ReleaseContent;
  language: Language;
  work: Work;
}): JSX.Element {
  const { t, locale } = useI18n();
  /** The amounts as they are here: what is left out is shown to whoever releases it, with the reason. */
  const figures = createMemo(() =>
    figuresOf({
      sections: props.work.sections(),
      choices: props.work.choices().map(({ body }) => body),
    }),
  );
  const amounts = createMemo(
    () => new Map(figures().map((figure) => [figureKey(figure), figure.count.amount])),
  );
  const why = ({ about, what, counted, stage, place }: ReleasedFigure) => {
    const key = figureKey({ about, count: { what, counted, stage, place } });
    return (amounts().get(key) ?? 0) < LEAST_COUNT
      ? t('contributions.release.too_small', { least: LEAST_COUNT })
      : t('contributions.release.gives_away');
  };
  /** Said for the people of the state alone, in their language, whatever language stands around it. */
  const Aside = (aside: { children: JSX.Element }) => (
    <span lang={languageTags[locale()]}>
      {t('contributions.release.own_only')} {aside.children}
    </span>
  );
  const unitsOf = (wanted: boolean) =>
    new Intl.ListFormat(languageTags[locale()], { type: 'disjunction' }).format(
      COUNTED.filter((unit) => isProtected(unit) === wanted).map((unit) => t(`ideal.counted.${unit}`)),
    );
  const measured = () =>
    t('contributions.release.measured', {
      least: LEAST_COUNT,
      hidden: unitsOf(true),
      shown: unitsOf(false),
    });
  return (
    <div lang={props.language === locale() ? undefined : languageTags[props.language]}>
      <InLanguage locale={props.language}>
        <Whole
          content={props.content}
          beside={(link) => (
            <div lang={languageTags[locale()]}>
              <ItemConsent link={link()} work={props.work} t={t} locale={locale()} />
            </div>
          )}
          why={(figure) => <Aside>{why(figure)}</Aside>}
          measured={<Aside>{measured()}</Aside>}
          note={<span lang={languageTags[locale()]}>{t('contributions.release.no_summary')}</span>}
        />
      </InLanguage>
    </div>
  );
}

/** The same parts in the same order as where they are read (`ideal/read.page.tsx`). */
function Whole(props: {
  content: ReleaseContent;
  /** Of the item of a link. */
  beside: (link: () => string) => JSX.Element;
  why: (figure: ReleasedFigure) => JSX.Element;
  /** That measured amounts are shown however small they are. */
  measured: JSX.Element;
  /** Where no summary is written yet. */
  note: JSX.Element;
}): JSX.Element {
  const { t, locale } = useI18n();
  return (
    <>
      <SectionHeader level={3} title={t('ideal.fields.summary')} />
      <p class="block user-text">
        <Show when={props.content.summary} fallback={<span class="quiet">{props.note}</span>}>
          {(summary) => <LocalText text={summary()} />}
        </Show>
      </p>
      <Show when={props.content.coveringNote}>
        {(note) => (
          <FactList
            facts={[
              {
                label: t('ideal.fields.coveringNote'),
                place: note().number,
                detail: formatDay(locale(), note().date),
              },
            ]}
          />
        )}
      </Show>
      <SectionHeader level={3} title={t('ideal.read.items')} aside={props.content.items.length} />
      <Show
        when={props.content.items.length > 0}
        fallback={
          <List>
            <ListRow note title={t('ideal.read.no_items')} />
          </List>
        }
      >
        <Windowed items={props.content.items} estimate={ITEM}>
          {(item) => (
            <ItemRow body={item() as unknown as ReleasedItemBody}>{props.beside(() => item().id)}</ItemRow>
          )}
        </Windowed>
      </Show>
      <SectionHeader level={3} title={t('ideal.read.figures')} aside={props.content.figures.length} />
      <Show when={props.content.figures.some(({ counted }) => !isProtected(counted))}>
        <p class="block body-2 quiet">{props.measured}</p>
      </Show>
      <List label={t('ideal.read.figures')}>
        <For each={props.content.figures} fallback={<ListRow note title={t('ideal.read.no_figures')} />}>
          {(figure) => (
            <FigureRow body={figure as ReleasedFigureBody}>
              <Show when={figure.amount === null}>
                <p class="row-remedy">{props.why(figure)}</p>
              </Show>
            </FigureRow>
          )}
        </For>
      </List>
    </>
  );
}
