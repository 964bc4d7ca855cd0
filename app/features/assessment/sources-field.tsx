import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { AreaField } from '#app/features/ideal/area-field.tsx';
import { countryName } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { onlyIn } from '#app/i18n/only-in.ts';
import { CheckList } from '#app/ui/choices.tsx';
import type { FieldProps } from '#app/ui/field.tsx';
import { SearchField } from '#app/ui/search-field.tsx';
import { type ReleasedItemBody, releasedItems, releases } from '#shared/ideal/released.schemas.ts';
import { fold } from '#shared/kernel/fold.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { searchTerms } from '#shared/kernel/search.ts';
import { LANGUAGES, readText } from '#shared/kernel/text.ts';
import { byText } from '#shared/kernel/text-order.ts';

/** As many as stand on a phone without scrolling for long; the rest are found by their words. */
const SHOWN = 8;

interface Item {
  readonly doc: Doc<ReleasedItemBody>;
  readonly state: string;
  readonly words: string;
}

/** The best first. */
const gradeOf = ({ doc: { body } }: Item) => `${body.source}${body.information}`;

/** Released items that this person reads, of one area or all, each with its grade; those cited stand first. */
export function SourcesField(
  props: FieldProps & {
    edition: string;
    /** Of the section, shown first; null: all. */
    area: string | null;
    values: readonly string[];
    onChange: (values: string[]) => void;
  },
): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const [area, setArea] = createSignal(props.area ?? '');
  const [query, setQuery] = createSignal('');
  const all = createMemo((): Item[] =>
    client.replica
      .all(releases)
      .filter(({ body }) => body.edition === props.edition)
      .flatMap(({ id, body: { state } }) =>
        client.replica.within(releasedItems, id).map((doc) => ({
          doc,
          state,
          words: fold(
            [
              countryName(locale(), state),
              `${doc.body.source}${doc.body.information}`,
              ...LANGUAGES.map((language) => doc.body.statement?.[language] ?? ''),
            ].join(' '),
          ),
        })),
      )
      .sort((left, right) => byText(gradeOf(left), gradeOf(right))),
  );
  const found = createMemo(() => {
    const terms = searchTerms(query());
    return all().filter(
      ({ doc, words }) =>
        (area() === '' || doc.body.to.some((about) => about.kind === 'area' && about.code === area())) &&
        terms.every((term) => words.includes(term)),
    );
  });
  const rest = createMemo(() => {
    const chosen = new Set(props.values);
    return found().filter(({ doc }) => !chosen.has(doc.id));
  });
  /** One object for each item, so that a row stays the same part of the page. */
  const offered = createMemo(
    () =>
      new Map(
        all().map(({ doc: { id, body }, state }) => [
          id,
          {
            value: id,
            label: readText(body.statement, locale()).value || t(`ideal.basis.${body.basis}`),
            hint: [
              t('ideal.read.grade', { grade: `${body.source}${body.information}` }),
              countryName(locale(), state),
              t(`ideal.basis.${body.basis}`),
              onlyIn({ text: body.statement, t, locale: locale() }),
            ]
              .filter(Boolean)
              .join(' · '),
          },
        ]),
      ),
  );
  const options = createMemo(() => [
    ...props.values.map((id) => offered().get(id) ?? { value: id, label: t('report.source_gone') }),
    ...rest()
      .slice(0, SHOWN)
      .flatMap(({ doc }) => offered().get(doc.id) ?? []),
  ]);
  return (
    <>
      <CheckList
        {...props}
        options={options()}
        before={
          <>
            <AreaField
              id={`${props.id}-area`}
              label={t('report.form.source_area')}
              value={area()}
              blank={t('report.form.all_areas')}
              onChange={setArea}
            />
            <SearchField
              id={`${props.id}-search`}
              label={t('report.form.source_search')}
              placeholder={t('report.form.source_hint')}
              value={query()}
              onInput={setQuery}
              clearLabel={t('kit.clear_search')}
            />
          </>
        }
      />
      <Show when={rest().length > SHOWN}>
        <p class="block quiet">{t('report.form.source_more', { n: rest().length - SHOWN })}</p>
      </Show>
      <Show when={found().length === 0}>
        <p class="block quiet">{t('report.form.source_none')}</p>
      </Show>
    </>
  );
}
