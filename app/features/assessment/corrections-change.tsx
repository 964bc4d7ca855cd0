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
import { CorrectionSides } from './corrections-sides.tsx';
import { sectionInWords } from './section-in-words.ts';

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
      <CorrectionSides
        edition={props.edition}
        before={body().before}
        after={body().after}
        isOut={body().published !== null}
      />
      <p class="quiet">
        <Show when={body().proposed}>
          {(proposed) => (
            <>
              {t('validation.corrections.by', {
                who: nameOf(proposed().by, proposed().label),
                when: shortWhen(proposed().at),
              })}
              {body().published === null ? null : '. '}
            </>
          )}
        </Show>
        <Show when={body().published}>
          {(published) => (
            <>
              {t('assessment.fields.published')}:{' '}
              <Show when={published().signed}>{(who) => <>{nameOf(who().by, who().label)}, </>}</Show>
              {shortWhen(published().at)}
            </>
          )}
        </Show>
      </p>
      {props.children}
    </article>
  );
}
