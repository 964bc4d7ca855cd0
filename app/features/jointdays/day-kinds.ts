import * as v from 'valibot';
import { orNull } from '#app/kit/or-null.ts';
import { type TypedText, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import type { FieldKind } from '#app/kit/typed-fields.ts';
import type { JointActionDay } from '#shared/jointdays/jointdays.schemas.ts';
import { PhoneSchema, phoneFrom } from '#shared/kernel/phone.ts';

type Objectives = JointActionDay['objectives'];
/** Those that are left empty are none. */
export const objectivesKind: FieldKind<Objectives, readonly TypedText[]> = {
  type: (value) => (value === undefined || value.length === 0 ? [undefined] : value).map(typedOf),
  make: (typed) => typed.map(textOf).filter((each) => each !== null),
};

export interface TypedPair {
  readonly of: string;
  readonly text: string;
}
/** A coordination centre as it is typed: without a name there is none. */
export interface TypedCentre {
  readonly name: string;
  readonly city: string;
  readonly state: string;
  readonly contacts: readonly TypedPair[];
}
export const centreKind: FieldKind<JointActionDay['centre'], TypedCentre> = {
  type: (value) => ({
    name: value?.name ?? '',
    city: value?.city ?? '',
    state: value?.state ?? '',
    contacts: (value?.contacts ?? []).map((contact) => ({ of: contact.function, text: contact.phone })),
  }),
  make: ({ name, city, state, contacts }) =>
    orNull(name) === null
      ? null
      : {
          ...{ name: name.trim(), city: city.trim(), state },
          contacts: contacts
            .map(({ of, text }) => ({ function: of.trim(), phone: phoneFrom(text) }))
            .filter((contact) => contact.function !== '' || contact.phone !== ''),
        },
};

/** Whether each telephone of a centre can be dialled. */
export function arePhones({ contacts }: TypedCentre): boolean {
  return contacts.every(({ text }) => text.trim() === '' || v.is(PhoneSchema, phoneFrom(text)));
}

type References = JointActionDay['references'];
export const referencesKind: FieldKind<References, readonly TypedPair[]> = {
  type: (value) => (value ?? []).map(({ system, reference }) => ({ of: system, text: reference })),
  make: (typed) =>
    typed
      .map(({ of, text }) => ({ system: of as References[number]['system'], reference: text.trim() }))
      .filter(({ reference }) => reference !== ''),
};
