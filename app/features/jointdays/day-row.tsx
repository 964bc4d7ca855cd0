import type { JSX } from 'solid-js';
import { countryName } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { ListRow } from '#app/ui/list-row.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { JointActionDay } from '#shared/jointdays/jointdays.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { dayHref } from './address.ts';
import { dayDaysInWords } from './days-in-words.ts';

/** How far a day is. */
export function DayTag(props: { state: JointActionDay['state'] }): JSX.Element {
  const { t } = useI18n();
  return (
    <Tag tone={props.state === 'running' ? 'blue' : 'neutral'}>{t(`jointdays.state.${props.state}`)}</Tag>
  );
}

export function DayRow(props: { day: Doc<JointActionDay> }): JSX.Element {
  const { t, locale } = useI18n();
  const body = () => props.day.body;
  return (
    <ListRow
      kicker={dayDaysInWords(body(), { t, locale: locale() })}
      title={<LocalText text={body().title} />}
      detail={`${t('jointdays.coordinates', { state: countryName(locale(), body().coordinator) })} · ${t(
        'jointdays.taking_part',
        { n: body().participants.length },
      )}`}
      trail={<DayTag state={body().state} />}
      href={dayHref(props.day.id)}
      chevron
    />
  );
}
