import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useNames } from '#app/features/reports/review/use-names.ts';
import { useShortWhen } from '#app/features/reports/review/use-short-when.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { Correction } from '#shared/assessment/assessment.schemas.ts';
import { paragraphName } from '#shared/assessment/sections.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { WordChanges } from './corrections-changes.tsx';
import { sectionInWords } from './section-in-words.ts';
import { writtenIn } from './validation-data.ts';

/** One correction: of which paragraph, why, and what it said and says. */
export function CorrectionChange(props: {
  edition: string;
  correction: Doc<Correction>;
  /** What can be done with it. */
  children?: JSX.Element;
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const nameOf = useNames();
  const shortWhen = useShortWhen();
  const body = () => props.correction.body;
  const name = () => {
    const section = sectionInWords(body().section, { t, locale: locale(), replica: client.replica });
    return `${paragraphName(body()) ?? ''} ${section ?? ''}`.trim();
  };
  const side = (which: 'before' | 'after') => {
    const text = body()[which];
    return text === null ? null : writtenIn(text);
  };
  return (
    <article class="validation-correction">
      <h3 class="validation-paragraph">
        <a class="validation-link" href={`/ideal/${props.edition}/report/paragraphs/${body().paragraph}`}>
          {name()}
        </a>{' '}
        <Tag tone="neutral">{t(`assessment.change.${body().change}`)}</Tag>
      </h3>
      <p class="user-text">
        {t('assessment.fields.reason')}: <LocalText text={body().reason} />
      </p>
      <WordChanges before={side('before')} after={side('after')} isWhole />
      <p class="quiet">
        {t('validation.corrections.by', {
          who: nameOf(body().proposed.by, body().proposed.label),
          when: shortWhen(body().proposed.at),
        })}
        <Show when={body().published}>
          {(published) => (
            <>
              {'. '}
              {t('assessment.fields.published')}: {nameOf(published().by, published().label)},{' '}
              {shortWhen(published().at)}
            </>
          )}
        </Show>
      </p>
      {props.children}
    </article>
  );
}
