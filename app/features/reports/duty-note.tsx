import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { ListRow } from '#app/ui/list-row.tsx';
import { type Actor, hasRole } from '#shared/kernel/actor.ts';
import { readText } from '#shared/kernel/text.ts';
import { stateProfileId, stateProfiles } from '#shared/states/states.mutations.ts';
import { moreReaders } from './more-readers.ts';

/** Who reads a report is told by whose it is: nobody is told that they will read their own as somebody else. */
function readersOf(actor: Actor) {
  if (hasRole(actor, 'pointOfContact')) return 'reports.readers_contact';
  return hasRole(actor, 'unitHead') ? 'reports.readers_head' : 'reports.readers';
}

/** Says who reads it, that this is no operational channel, and the state's duty number. */
export function DutyNote(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const profile = () => client.replica.one(stateProfiles, stateProfileId(client.actor().state ?? ''))?.body;
  const more = createMemo(() => moreReaders({ client, t, locale: locale() }));
  const phone = () => profile()?.dutyPhone ?? null;
  return (
    <>
      <ListRow
        note
        title={
          <>
            <strong>{t(readersOf(client.actor()))}</strong>
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
