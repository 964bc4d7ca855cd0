import { type FieldKind, field, typedFields } from '#app/kit/typed-fields.ts';
import { type Connection, SEEN_BY } from '#shared/connections/connections.schemas.ts';
import { phoneFrom } from '#shared/kernel/phone.ts';

interface TypedPhone {
  /** Code of a country; empty: from anywhere. */
  readonly country: string;
  readonly phone: string;
}

/** A line without a number is left out. */
const phones: FieldKind<Connection['phones'], readonly TypedPhone[]> = {
  type: (list = []) =>
    list.length === 0
      ? [{ country: '', phone: '' }]
      : list.map(({ country, phone }) => ({ country: country ?? '', phone })),
  make: (typed) =>
    typed.flatMap(({ country, phone }) =>
      phone.trim() === '' ? [] : [{ country: country || null, phone: phoneFrom(phone) }],
    ),
};

const daysBefore: FieldKind<number | null, string> = {
  type: (value) => (value === null || value === undefined ? 'convened' : `d${value}`),
  make: (typed) => (typed === 'convened' ? null : Number(typed.slice(1))),
};
const yesOrNo: FieldKind<boolean, 'yes' | 'no'> = {
  type: (value) => (value === true ? 'yes' : 'no'),
  make: (typed) => typed === 'yes',
};

/** What is pasted without `https://` gets it: nobody means another way to a host. */
function withScheme(typed: string): string {
  const isHost = /^[\p{L}\p{N}][\p{L}\p{N}.-]*\.[\p{L}\p{N}-]+(?::\d{1,5})?(?:[/?#]|$)/u.test(typed);
  return isHost ? `https://${typed}` : typed;
}
const link: FieldKind<string | null, string> = {
  ...field.lineOrNull,
  make: (typed) => field.lineOrNull.make(withScheme(typed.trim())),
};

export const connectionPlan = typedFields({
  link,
  phones,
  number: field.lineOrNull,
  pin: field.lineOrNull,
  seenBy: field.oneOf(SEEN_BY),
  daysBefore,
  inCalendars: yesOrNo,
});
export type TypedConnection = ReturnType<typeof connectionPlan.type>;
