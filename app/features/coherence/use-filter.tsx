import { useLocation, useNavigate } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { countryName, memberStates, sortCountries } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { useQuery } from '#app/kit/use-query.ts';
import { Button } from '#app/ui/button.tsx';
import { COMMITTEE_MAKER, type RadarItem } from '#shared/coherence/radar-item.rules.ts';
import { readText } from '#shared/kernel/text.ts';
import { priorities } from '#shared/priorities/priorities.schemas.ts';
import { useSides } from './use-sides.ts';

/** What is looked at; an empty text is all. It stands in the address, so that it survives a restart and can be passed on. */
export interface Filter {
  readonly agency: string;
  readonly state: string;
  readonly priority: string;
}
const NAMES = ['agency', 'state', 'priority'] as const;
type Name = (typeof NAMES)[number];
/** In the place of an agency: the committee's own plans and meetings. */
export const OWN = 'clasi';

const isOwn = (item: RadarItem) => item.maker === COMMITTEE_MAKER || item.id.startsWith('opa_');

/** Whether something is looked at: whose it is, where or for whom, and for what. */
export function fits(item: RadarItem, filter: Filter, area: string | null): boolean {
  const isOf = filter.agency === OWN ? isOwn(item) : item.maker === filter.agency;
  if (filter.agency !== '' && !isOf) return false;
  if (filter.state !== '' && item.state !== filter.state && !item.states.includes(filter.state)) return false;
  if (filter.priority === '' || item.priority === filter.priority) return true;
  return area !== null && item.areas.includes(area);
}

/** The filter in the address, and what fits it. */
export function useFilter(items: () => ReadonlyMap<string, RadarItem>) {
  const client = useClient();
  const { locale, t } = useI18n();
  const { agencyOf } = useSides();
  const navigate = useNavigate();
  const location = useLocation();
  const asked = useQuery<Record<Name, string>>();
  const read = (name: Name) => asked[name] ?? '';
  const queryOf = (wanted: Filter) => {
    const said = NAMES.filter((name) => wanted[name] !== '').map((name) => [name, wanted[name]]);
    return said.length === 0 ? '' : `?${new URLSearchParams(said)}`;
  };
  /** In the address on the screen: another one is no step back. */
  const choose = (wanted: Filter) =>
    navigate(`${location.pathname}${queryOf(wanted)}`, { replace: true, scroll: false });
  const filter = createMemo(
    (): Filter => ({
      agency: read('agency'),
      state: read('state'),
      priority: read('priority'),
    }),
  );
  const area = createMemo(() => client.replica.one(priorities, filter().priority)?.body.area ?? null);
  const agencies = createMemo(() => {
    const makers = new Set([...items().values()].filter((item) => !isOwn(item)).map(({ maker }) => maker));
    const named = [...makers].map((value) => ({ value, label: agencyOf(value) }));
    return [
      { value: OWN, label: t('coherence.of_committee') },
      ...named.sort((left, right) => left.label.localeCompare(right.label, locale())),
    ];
  });
  const states = createMemo(() =>
    sortCountries(locale(), memberStates).map((value) => ({ value, label: countryName(locale(), value) })),
  );
  const chosen = createMemo(() =>
    client.replica
      .all(priorities)
      .filter(({ body }) => body.state !== 'left_out')
      .map(({ id, body }) => ({ value: id, label: readText(body.title, locale()).value })),
  );
  const options = { agency: agencies, state: states, priority: chosen };
  const isOn = () => NAMES.some((name) => filter()[name] !== '');
  return {
    filter,
    isOn,
    fits: (item: RadarItem) => fits(item, filter(), area()),
    fields: (): JSX.Element => (
      <div class="coherence-filter">
        {NAMES.map((name) => (
          <Show when={options[name]().length > 0}>
            <SelectField
              id={`coherence-${name}`}
              label={t(`coherence.filter.${name}`)}
              blank={t('coherence.all')}
              value={filter()[name]}
              options={options[name]()}
              onChange={(value) => choose({ ...filter(), [name]: value })}
            />
          </Show>
        ))}
        <Show when={isOn()}>
          <Button kind="text" icon="x" onClick={() => choose({ agency: '', state: '', priority: '' })}>
            {t('coherence.calendar.clear')}
          </Button>
        </Show>
      </div>
    ),
  };
}
