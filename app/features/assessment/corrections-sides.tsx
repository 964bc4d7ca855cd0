import { createMemo, For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { languageTags } from '#app/i18n/locale.ts';
import { WordChanges } from '#app/kit/changed-words.tsx';
import { useChartWords } from '#app/kit/charts/chart-words.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Change } from '#app/ui/change.tsx';
import type { Correction } from '#shared/assessment/assessment.schemas.ts';
import { canonicalJson } from '#shared/kernel/json.ts';
import { LANGUAGES } from '#shared/kernel/text.ts';
import { useFollowed, useParagraphWords, writtenIn } from './validation-data.ts';

export type Side = NonNullable<Correction['before']>;

/** One part of a paragraph as people read it, before and after; null where it has none. */
interface Part {
  readonly label: string;
  readonly was: string | null;
  readonly is: string | null;
}

/**
 * All that a correction changes in one paragraph, in plain words: above all who reads it, then its text, and what stands with
 * it. Whoever publishes reads no other copy of it.
 */
export function CorrectionSides(props: {
  edition: string;
  before: Side | null;
  after: Side | null;
  /** It came out already. */
  isOut: boolean;
}): JSX.Element {
  const { t } = useI18n();
  const parts = useParts(() => props);
  const texts = () => [props.before, props.after].map((side) => (side === null ? null : writtenIn(side)));
  const changes = () => [props.before, props.after].map((side) => judgementOf(side)?.changes ?? null);
  const isSameText = () => canonicalJson(texts()[0] ?? null) === canonicalJson(texts()[1] ?? null);
  const isSameChanges = () => canonicalJson(changes()[0] ?? null) === canonicalJson(changes()[1] ?? null);
  return (
    <Show
      when={props.before !== null || props.after !== null}
      fallback={<p class="quiet validation-change">{t('validation.corrections.not_told')}</p>}
    >
      <Readers {...props} />
      <Show
        when={!isSameText()}
        fallback={
          <p class="quiet validation-change">
            {t(
              parts().length === 0 && isSameChanges() && props.before?.marking === props.after?.marking
                ? 'validation.corrections.same_all'
                : 'validation.corrections.same_text',
            )}
          </p>
        }
      >
        <WordChanges before={texts()[0] ?? null} after={texts()[1] ?? null} isWhole />
      </Show>
      <OldLanguages before={props.before} after={props.after} />
      <Show when={parts().length > 0}>
        <dl class="validation-parts">
          <For each={parts()}>
            {({ label, was, is }) => (
              <div>
                <dt>{label}</dt>
                <dd>
                  <Change
                    before={was ?? t('validation.corrections.nothing')}
                    after={is ?? t('validation.corrections.nothing')}
                    beforeLabel={t('validation.corrections.was')}
                    afterLabel={t('validation.corrections.is')}
                  />
                </dd>
              </div>
            )}
          </For>
        </dl>
      </Show>
      <Show when={!isSameChanges()}>
        <p class="validation-part">{t('assessment.fields.changes')}</p>
        <WordChanges before={changes()[0] ?? null} after={changes()[1] ?? null} isWhole />
      </Show>
    </Show>
  );
}

function judgementOf(side: Side | null) {
  return side?.detail.kind === 'judgement' ? side.detail : null;
}

/** Who reads it from now on stands out: it is what cannot be taken back. */
function Readers(props: { before: Side | null; after: Side | null; isOut: boolean }): JSX.Element {
  const { t } = useI18n();
  const was = () => {
    const { before } = props;
    return before === null ? '' : t(`validation.corrections.readers.was.${before.marking}`);
  };
  const is = () => {
    const { after } = props;
    if (after === null) return t('validation.corrections.readers.out');
    return t(`validation.corrections.readers.${props.isOut ? 'now' : 'will'}.${after.marking}`);
  };
  const isChanged = () => props.before?.marking !== props.after?.marking;
  return (
    <Show
      when={isChanged()}
      fallback={
        <p class="quiet validation-change">
          {t('validation.corrections.readers.same', {
            who: t(`assessment.marking.${props.after?.marking ?? 'analysts'}`),
          })}
        </p>
      }
    >
      <Banner
        tone={props.isOut || props.after === null ? 'neutral' : 'decide'}
        icon="eye"
        fact={
          props.before === null
            ? `${is()}.`
            : t('validation.corrections.readers.change', { was: was(), is: lowered(is()) })
        }
      />
    </Show>
  );
}

const lowered = (words: string) => `${words.slice(0, 1).toLowerCase()}${words.slice(1)}`;

/** Texts in other languages that were not changed with it still say what this one said before. */
function OldLanguages(props: { before: Side | null; after: Side | null }): JSX.Element {
  const { t, locale } = useI18n();
  const old = createMemo(() => {
    const { before, after } = props;
    if (before === null || after === null) return [];
    const isChanged = LANGUAGES.some(
      (language) => (before[language] ?? '') !== '' && before[language] !== after[language],
    );
    if (!isChanged) return [];
    return LANGUAGES.filter(
      (language) => (after[language] ?? '') !== '' && before[language] === after[language],
    );
  });
  const names = () =>
    new Intl.ListFormat(languageTags[locale()]).format(old().map((each) => t(`kit.language.${each}`)));
  return (
    <Show when={old().length > 0}>
      <Banner
        tone="change"
        icon="languages"
        fact={t('validation.corrections.old_languages', { languages: names() })}
      >
        {t('validation.corrections.old_languages_more')}
      </Banner>
    </Show>
  );
}

/** What stands with the text and changes, in words. */
function useParts(of: () => { edition: string; before: Side | null; after: Side | null }) {
  const { t, locale } = useI18n();
  const { figure } = useChartWords();
  const words = useParagraphWords(() => of().edition);
  const followed = useFollowed();
  const listed = (names: readonly string[]) =>
    names.length === 0 ? null : new Intl.ListFormat(languageTags[locale()]).format(names);
  const areas = (codes: Side['figures']) => listed(codes.map((code) => t(`ideal.area.${code}`)));
  function partsOf(side: Side | null): readonly (readonly [string, string | null])[] {
    if (side === null) return [];
    const { detail } = side;
    const name = (field: 'likelihood' | 'confidence' | 'follows' | 'area' | 'points') =>
      t(`assessment.fields.${field}`);
    const own = (): readonly (readonly [string, string | null])[] => {
      switch (detail.kind) {
        case 'text':
          return [];
        case 'judgement':
          return [
            [name('likelihood'), detail.likelihood && t(`assessment.likelihood.${detail.likelihood}`)],
            [name('confidence'), t(`assessment.confidence.${detail.confidence}`)],
            [name('follows'), followed(detail.follows)],
          ];
        case 'priority':
          return [
            [name('area'), detail.area && t(`ideal.area.${detail.area}`)],
            [name('follows'), followed(detail.follows)],
          ];
        case 'adjustment':
          return [
            [name('area'), t(`ideal.area.${detail.area}`)],
            [name('points'), `${detail.points > 0 ? '+' : '−'}${figure(Math.abs(detail.points), 1)}`],
          ];
      }
    };
    const kind = t(`assessment.kind.${detail.kind}`);
    return [
      [t('assessment.fields.detail'), detail.kind === 'text' ? null : kind],
      ...own(),
      [t('assessment.fields.figures'), areas(side.figures)],
      [
        t('assessment.fields.rests'),
        listed(side.rests.map((each) => words.number(each) ?? words.name(each))),
      ],
      [
        t('assessment.fields.grades'),
        listed(side.grades.map(({ source, information, count }) => `${source}${information} × ${count}`)),
      ],
    ];
  }
  return createMemo((): readonly Part[] => {
    const [was, is] = [new Map(partsOf(of().before)), new Map(partsOf(of().after))];
    return [...new Set([...was.keys(), ...is.keys()])].flatMap((label) => {
      const part = { label, was: was.get(label) ?? null, is: is.get(label) ?? null };
      return part.was === part.is ? [] : [part];
    });
  });
}
