import type { JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { institutionName, placeLabel, roleNames, stateName } from './place-words.ts';
import type { Place } from './who-reads.ts';

/** Who somebody is here: state, roles, institution; `unitNote` is what else their unit is. */
export function PlaceFacts(props: { place: Place; unitNote?: string }): JSX.Element {
  const { t, locale } = useI18n();
  const facts = () => [
    {
      label: placeLabel(t, props.place.state),
      place: stateName({ t, locale: locale(), state: props.place.state }),
    },
    { label: t('people.roles'), place: roleNames(t, props.place) },
    ...(props.place.institution === null
      ? []
      : [
          {
            label: t('people.institution_label'),
            place: institutionName(t, props.place),
            ...(props.unitNote ? { detail: props.unitNote } : {}),
          },
        ]),
  ];
  return <FactList facts={facts()} />;
}
