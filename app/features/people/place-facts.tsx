import type { JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { institutionName, roleNames, stateName } from './place-words.ts';
import type { Place } from './who-reads.ts';

/** Who somebody is here: state, roles, institution. */
export function PlaceFacts(props: { place: Place }): JSX.Element {
  const { t, locale } = useI18n();
  const facts = () => [
    { label: t('people.state'), place: stateName({ t, locale: locale(), state: props.place.state }) },
    { label: t('people.roles'), place: roleNames(t, props.place.roles) },
    ...(props.place.institution === null
      ? []
      : [{ label: t('people.institution_label'), place: institutionName(t, props.place) }]),
  ];
  return <FactList facts={facts()} />;
}
