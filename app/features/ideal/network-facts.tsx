import type { JSX } from 'solid-js';
import { countryName } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { type Fact, FactList } from '#app/ui/fact-list.tsx';
import type { OwnStatus } from '#shared/ideal/networks.rules.ts';
import type { Profile } from '#shared/ideal/networks.schemas.ts';
import { usePlaceList } from './use-place-names.ts';

/**
 * A profile, every field of it and nothing else: the preview before a release shows by this what all members will read
 * by this.
 */
export function NetworkFacts(props: { profile: Profile; status: OwnStatus; state: string }): JSX.Element {
  const { t, locale } = useI18n();
  const placeList = usePlaceList();
  const facts = (): Fact[] => {
    const { codeName, aliases, type, operatesIn, areas, traits, prisons, trend, summary } = props.profile;
    const listed = (words: readonly string[]) =>
      words.length === 0 ? t('ideal.none_said') : words.join(', ');
    return [
      { label: t('ideal.fields.state'), place: countryName(locale(), props.state) },
      { label: t('ideal.fields.codeName'), place: <span class="network-names">{codeName}</span> },
      { label: t('ideal.fields.aliases'), place: <span class="network-names">{listed(aliases)}</span> },
      { label: t('ideal.networks.standing'), place: t(`ideal.network_status.${props.status}`) },
      { label: t('ideal.fields.type'), place: t(`ideal.network_type.${type}`) },
      { label: t('ideal.fields.operatesIn'), place: placeList(operatesIn) || t('ideal.none_said') },
      { label: t('ideal.fields.areas'), place: listed(areas.map((code) => t(`ideal.area.${code}`))) },
      {
        label: t('ideal.fields.traits'),
        place: listed(traits.map((trait) => t(`ideal.trait.${trait}`))),
      },
      {
        label: t('ideal.fields.prisons'),
        place: <span class="user-text">{prisons ?? t('ideal.none_said')}</span>,
      },
      { label: t('ideal.fields.trend'), place: t(`ideal.trend.${trend}`) },
      {
        label: t('ideal.fields.summary'),
        place: summary === null ? t('ideal.none_said') : <LocalText text={summary} />,
      },
    ];
  };
  return <FactList facts={facts()} />;
}
