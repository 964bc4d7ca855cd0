import type { JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { ListRow } from '#app/ui/list-row.tsx';
import type { PublishedDay } from '#shared/jointdays/jointdays.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { dayHref } from './address.ts';
import { dayDaysInWords } from './days-in-words.ts';

/** What was published of a day, for everybody who reads its plan. */
export function PublishedRow(props: { told: Doc<PublishedDay> }): JSX.Element {
  const { t, locale } = useI18n();
  const body = () => props.told.body;
  return (
    <ListRow
      kicker={t('dayresults.things.published')}
      title={<LocalText text={body().title} />}
      detail={`${dayDaysInWords(body(), { t, locale: locale() })} · ${t('dayresults.publish.version', {
        n: body().version,
      })}`}
      href={dayHref(body().day, '/published')}
      chevron
    />
  );
}
