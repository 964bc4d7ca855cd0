import type { JSX } from 'solid-js';
import { formatDay } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import { Tag } from '#app/ui/tag.tsx';
import { answersOf } from '#shared/contributions/consent.rules.ts';
import type { Work } from './work-data.ts';

/** Of one link that goes out: who consented to it, or that nobody has to. Only the state's own people see it. */
export function ItemConsent(props: {
  link: string;
  work: Work;
  /** The words of whoever looks, where what stands around it is in the language of those who will read it. */
  t: Translate;
  locale: Locale;
}): JSX.Element {
  const state = (): { tone: 'plain' | 'amber' | 'red'; words: string; more: string } => {
    const { t, locale } = props;
    const code = props.work.obstacleOf().get(props.link);
    if (
      code === 'consent_missing' ||
      code === 'consent_refused' ||
      code === 'consent_expired' ||
      code === 'consent_outdated'
    )
      return {
        tone: code === 'consent_missing' ? 'amber' : 'red',
        words: t(`contributions.obstacle_short.${code}`),
        more: '',
      };
    const last = answersOf(props.work.consentsOf().get(props.link) ?? []).at(-1)?.body;
    const answer = last === undefined ? undefined : { ...last.answer, originator: last.originator };
    // Something else that is missing is named first (`linkObstacle`): this still is, too.
    const isNeeded = props.work
      .links()
      .some(({ id, body }) => id === props.link && body.handlingCode !== 'H0');
    if (answer === undefined && isNeeded)
      return { tone: 'amber', words: t('contributions.obstacle_short.consent_missing'), more: '' };
    if (answer === undefined)
      return { tone: 'plain', words: t('contributions.release.consent_none'), more: '' };
    const { originator } = answer;
    const who =
      originator.kind === 'institution' ? t(`people.institution.${originator.institution}`) : originator.name;
    return {
      tone: 'plain',
      words: t('contributions.consent.granted'),
      more: [
        who,
        ...(answer.expires === null
          ? []
          : [t('contributions.consent.until', { day: formatDay(locale, answer.expires) })]),
      ].join(' · '),
    };
  };
  return (
    <p class="row-detail row-marked">
      <span>{props.t('contributions.release.own_only')}</span>
      <Tag tone={state().tone}>{state().words}</Tag>
      <span>{state().more}</span>
    </p>
  );
}
