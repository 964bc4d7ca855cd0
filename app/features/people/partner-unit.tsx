import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { countryName } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useSaved } from '#app/kit/use-saved.tsx';
import { act } from '#app/sync/acts.ts';
import { Button } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import { BODY_CODES, isPartnerBody } from '#shared/kernel/bodies.ts';
import { CodedError } from '#shared/kernel/errors.ts';
import { type PartnerUnit, stateProfileId, stateProfiles } from '#shared/states/states.mutations.ts';
import { institutionName } from './place-words.ts';
import { partnerIn, partnerUnitWords, type UnitPlace, unitWords } from './unit-words.ts';
import type { Place } from './who-reads.ts';

/** For a place: "Unidad nacional de AMERIPOL" if its own state marked it as such, or nothing. */
export function usePartnerUnitWords(): (place: UnitPlace) => string {
  const { replica } = useClient();
  const { t, locale } = useI18n();
  return (place) => partnerUnitWords({ replica, t, locale: locale(), place });
}

/** "Aduanas · Puerto 7 · Unidad nacional de AMERIPOL": a unit of the reader's own state, wherever it is named. */
export function useUnitWords(): (place: Pick<Place, 'institution' | 'unit'>) => string {
  const client = useClient();
  const { t, locale } = useI18n();
  return (place) =>
    unitWords({
      replica: client.replica,
      t,
      locale: locale(),
      place: { ...place, state: client.actor().state },
    });
}

function useMark() {
  const client = useClient();
  const saved = useSaved();
  const mark = (args: PartnerUnit & { state: string; marked: boolean }) =>
    saved.run(async () => {
      const done = client.attempt(act('states.mark_partner_unit', args));
      if (!done.accepted) throw new CodedError({ code: done.code, status: 409 });
      await done.saved;
    });
  return { mark, notice: () => saved.notice() };
}

/**
 * For whoever governs a state's people: all units that it marked, also those in which nobody is left. One whose mark was
 * taken away stays in its row until the page is left, so that it can be marked again and no other slips under the finger.
 */
export function PartnerUnitList(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { mark, notice } = useMark();
  const words = usePartnerUnitWords();
  const state = () => {
    const { state: own } = client.actor();
    return own !== null && !isPartnerBody(own) && may(client.actor(), 'state.configure', { state: own })
      ? own
      : null;
  };
  const keyOf = ({ body, institution, unit }: PartnerUnit) => [body, institution, unit].join(' ');
  const marked = createMemo(() => {
    const own = state();
    if (own === null) return [];
    return client.replica.one(stateProfiles, stateProfileId(own))?.body.partnerUnits ?? [];
  });
  const seen = createMemo<readonly PartnerUnit[]>((before) => {
    const known = new Set(before.map((each) => keyOf(each)));
    return [...before, ...marked().filter((each) => !known.has(keyOf(each)))];
  }, []);
  const isMarked = (unit: PartnerUnit) => marked().some((each) => keyOf(each) === keyOf(unit));
  return (
    <Show when={seen().length > 0 && state()}>
      {(own) => (
        <>
          <SectionHeader kind="band" title={t('people.partner_unit.all')} aside={marked().length} />
          {notice()}
          <List label={t('people.partner_unit.all')}>
            <For each={seen()}>
              {(unit) => (
                <ListRow
                  title={institutionName(t, unit)}
                  detail={isMarked(unit) ? words({ ...unit, state: own() }) : t('people.partner_unit.gone')}
                  quiet={!isMarked(unit)}
                  trail={
                    <Button
                      kind="text"
                      icon={isMarked(unit) ? 'x' : 'check'}
                      label={t(isMarked(unit) ? 'people.partner_unit.remove' : 'people.partner_unit.again', {
                        unit: institutionName(t, unit),
                      })}
                      onClick={() => void mark({ ...unit, state: own(), marked: !isMarked(unit) })}
                    />
                  }
                />
              )}
            </For>
          </List>
        </>
      )}
    </Show>
  );
}

/** For whoever governs a state's people: its unit is a partner's national unit, or is not. It gives nobody any right. */
export function PartnerUnitPart(props: { place: Place }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { mark, notice } = useMark();
  const place = createMemo(() => {
    const { state, institution, unit } = props.place;
    if (state === null || isPartnerBody(state) || institution === null || unit === null) return null;
    return may(client.actor(), 'state.configure', { state }) ? { state, institution, unit } : null;
  });
  return (
    <Show when={place()}>
      {(known) => (
        <>
          <SectionHeader kind="band" title={t('people.partner_unit.title')} />
          {notice()}
          <div class="block stack">
            <p>{t('people.partner_unit.text')}</p>
            <For each={BODY_CODES}>
              {(body) => {
                const marked = () => partnerIn(client.replica, known()) === body;
                return (
                  <Button
                    icon={marked() ? 'x' : 'check'}
                    onClick={() => void mark({ ...known(), body, marked: !marked() })}
                  >
                    {t(marked() ? 'people.partner_unit.unmark' : 'people.partner_unit.mark', {
                      body: countryName(locale(), body),
                    })}
                  </Button>
                );
              }}
            </For>
          </div>
        </>
      )}
    </Show>
  );
}
