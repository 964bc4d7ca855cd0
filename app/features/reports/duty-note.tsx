import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { type Place, rolesReadingReports } from '#app/features/people/who-reads.ts';
import { type Translate, useI18n } from '#app/i18n/i18n.tsx';
import { type Locale, languageTags } from '#app/i18n/locale.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { ListRow } from '#app/ui/list-row.tsx';
import { type Actor, hasRole, type Role } from '#shared/kernel/actor.ts';
import { readText } from '#shared/kernel/text.ts';
import type { Report } from '#shared/reports/reports.schemas.ts';
import { stateProfileId, stateProfiles } from '#shared/states/states.mutations.ts';
import { moreReaders } from './more-readers.ts';

/** From near to far. */
const READING = ['unitHead', 'institutionHead', 'pointOfContact'] as const;
type Corrected = Pick<Report, 'author' | 'institution' | 'unit'>;

/**
 * Who reads a report by the access table, as the page says that is about it: nobody is told that they will read their
 * own as somebody else.
 */
function readersWords({
  actor,
  corrected,
  t,
  locale,
}: {
  actor: Actor;
  corrected: Corrected | null;
  t: Translate;
  locale: Locale;
}): string {
  const isOthers = corrected !== null && corrected.author !== actor.person;
  const place: Place = isOthers
    ? { ...actor, institution: corrected.institution, unit: corrected.unit, roles: ['fieldOfficer'] }
    : actor;
  const reading = rolesReadingReports(place);
  // Heads who write themselves read it as its author.
  const isAuthor = (role: Role) => !isOthers && role !== 'pointOfContact' && hasRole(actor, role);
  const roles = READING.filter((role) => reading.includes(role) && !isAuthor(role));
  const isMine = (role: Role) => role === 'pointOfContact' && hasRole(actor, role);
  if (!isOthers && roles.every(isMine)) return t('reports.readers_contact');
  const said = roles.map((role) => {
    if (isMine(role)) return t('reports.review.you');
    const words = t(`people.readers.${role}`);
    return words.charAt(0).toLocaleLowerCase() + words.slice(1);
  });
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
  const more = createMemo(() =>
    moreReaders({
      ...{ client, t, locale: locale() },
      institution: props.corrected?.institution,
    }),
  );
  const phone = () => profile()?.dutyPhone ?? null;
  return (
    <>
      <ListRow
        note
        title={
          <>
            <strong>
              {readersWords({
                ...{ actor: client.actor(), corrected: props.corrected ?? null },
                ...{ t, locale: locale() },
              })}
            </strong>
            {t('reports.readers_rest')}
          </>
        }
        trail={<Icon name="eye" />}
      >
        <Show when={more()}>
          {(who) => <p class="row-detail">{t('reports.readers_also', { who: who() })}</p>}
        </Show>
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
