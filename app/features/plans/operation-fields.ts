import { type TypedText, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import type { FieldKind } from '#app/kit/typed-fields.ts';
import type { Institution } from '#shared/kernel/actor.ts';
import type { Operation } from '#shared/plans/pao.schemas.ts';
import type { Party } from '#shared/plans/plans.schemas.ts';

/** Who is responsible, as it is chosen: nothing is an empty text. */
export interface TypedParty {
  readonly delegation: string;
  readonly institution: string;
}
export const partyOrNull: FieldKind<Party | null, TypedParty> = {
  type: (value) => ({ delegation: value?.delegation ?? '', institution: value?.institution ?? '' }),
  make: ({ delegation, institution }) =>
    delegation === '' ? null : { delegation, institution: (institution || null) as Institution | null },
};

/** Who takes part is chosen by state; of which institution they are stays as it was. */
export function chosenParties(parties: readonly Party[], delegations: readonly string[]): Party[] {
  return delegations.map(
    (delegation) =>
      parties.find((party) => party.delegation === delegation) ?? { delegation, institution: null },
  );
}

type Links = Operation['links'];
export interface TypedLink {
  readonly system: Links[number]['system'];
  readonly reference: string;
  /** In every language in which it was written; the page shows the reader's. */
  readonly text: TypedText;
}
export const linksKind: FieldKind<Links, readonly TypedLink[]> = {
  type: (value) =>
    (value ?? []).map(({ system, reference, text }) => ({ system, reference, text: typedOf(text) })),
  make: (typed) =>
    typed.map(({ system, reference, text }) => ({ system, reference: reference.trim(), text: textOf(text) })),
};

/** Where it takes place, as it is chosen and typed: nothing is an empty text. */
export interface TypedWhere {
  readonly state: string;
  readonly place: string;
}
export const whereOrNull: FieldKind<NonNullable<Operation['where']> | null, TypedWhere> = {
  type: (value) => ({ state: value?.state ?? '', place: value?.place ?? '' }),
  make({ state, place }) {
    const named = { state: state || null, place: place.trim() || null };
    return named.state === null && named.place === null ? null : named;
  },
};
