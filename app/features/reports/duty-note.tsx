import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { readerName } from '#app/features/people/reader-words.ts';
import { type ReportReader, readersOfReport } from '#app/features/people/who-reads.ts';
import { type Translate, useI18n } from '#app/i18n/i18n.tsx';
import { type Locale, languageTags } from '#app/i18n/locale.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { ListRow } from '#app/ui/list-row.tsx';
import { readText } from '#shared/kernel/text.ts';
import type { Report } from '#shared/reports/reports.schemas.ts';
import { reviewRules, reviewRulesId } from '#shared/reports/review.schemas.ts';
import { stateProfileId, stateProfiles } from '#shared/states/states.mutations.ts';
import { addedReaders } from './added-readers.ts';

type Corrected = Pick<Report, 'author' | 'institution' | 'unit'>;

/** Inside a sentence: every name but that of a person or an institution begins small. */
function inSentence(words: string): string {
  return words.charAt(0).toLocaleLowerCase() + words.slice(1);
}

/** Who reads a report by their place in the state, as the page says that is about it. */
function readersWords({
  readers,
  isOthers,
  t,
  locale,
}: {
  readers: readonly ReportReader[];
  isOthers: boolean;
  t: Translate;
  locale: Locale;
}): string {
  const roles = readers.flatMap((each) => (each.kind === 'role' ? [each] : []));
  if (!isOthers && roles.every(({ isYou }) => isYou)) return t('reports.readers_contact');
  const said = roles.map((each) => (each.isYou ? t('reports.review.you') : inSentence(readerName(t, each))));
  const all = [...(isOthers ? [t('reports.review.author')] : []), ...said];
  return t('reports.readers', {
    n: all.length,
    who: new Intl.ListFormat(languageTags[locale]).format(all),
  });
}

/** Says who reads it, that this is no operational channel, and the state's duty number. */
export function DutyNote(props: {
  /** The report that is corrected here; its readers are those of its author. */
  corrected?: Corrected | null;
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const profile = () => client.replica.one(stateProfiles, stateProfileId(client.actor().state ?? ''))?.body;
  const isOthers = () => !!props.corrected && props.corrected.author !== client.actor().person;
  const readers = createMemo(() =>
    readersOfReport({
      reader: client.actor(),
      written: isOthers() ? (props.corrected ?? null) : null,
      rules: client.replica.one(reviewRules, reviewRulesId(client.actor().state ?? ''))?.body ?? null,
    }),
  );
  const more = () => addedReaders({ readers: readers(), t, locale: locale() });
  const phone = () => profile()?.dutyPhone ?? null;
  return (
    <>
      <ListRow
        note
        title={
          <>
            <strong>{readersWords({ readers: readers(), isOthers: isOthers(), t, locale: locale() })}</strong>
            {t('reports.readers_rest')}
          </>
        }
        trail={<Icon name="eye" />}
      >
        <Show when={more()}>{(words) => <p class="row-detail">{words()}</p>}</Show>
      </ListRow>
      <ListRow
        note
        title={
          <>
            <strong>{t('reports.not_operational')}</strong>{' '}
            <Show when={phone()} fallback={t('reports.emergencies_none')}>
              {(number) => (
                <>
                  {t('reports.emergencies', {
                    label: readText(profile()?.dutyLabel, locale()).value,
                    phone: number(),
                  })}
                </>
              )}
            </Show>
          </>
        }
        trail={
          <Show when={phone()}>
            {(number) => (
              <LinkButton
                kind="text"
                icon="phone"
                label={t('reports.call')}
                href={`tel:${number().replaceAll(' ', '')}`}
              />
            )}
          </Show>
        }
      />
    </>
  );
}
