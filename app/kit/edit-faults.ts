import type { PlainKey, Translate } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { EditPlan, Faults } from './edit-plan.ts';
import { schemaOf } from './field-schema.ts';
import { skippedHour } from './moment-hint.ts';

type Said = Readonly<Record<string, PlainKey | undefined>>;

/** The fields that the act cannot do without, with what is said if they are empty. */
export function neededIn<T extends object>(
  { need }: { readonly need?: Said | ((typed: T) => Said) },
  typed: T,
): Said {
  return (typeof need === 'function' ? need(typed) : need) ?? {};
}

/** What is wrong with what is typed, in the order of the page, as the person meets it. */
export function findFaults<
  B extends JsonObject,
  T extends object,
  W extends JsonObject,
  H extends keyof W & string,
>({
  plan,
  typed,
  t,
  locale,
}: {
  plan: EditPlan<B, T, W, H>;
  typed: T;
  t: Translate;
  locale: Locale;
}): Faults {
  const made = plan.toArgs(typed);
  const isMissing = (name: string) => made[name] === null || made[name] === undefined || made[name] === '';
  const isWrong = (name: string) => schemaOf(plan.collection, name)?.accepts(made[name]) === false;
  const said = (words: Said, isAt: (name: string) => boolean) =>
    Object.entries(words).flatMap(([name, text]) =>
      text !== undefined && isAt(name) ? [[name, t(text)] as const] : [],
    );
  const told = [
    ...said(neededIn(plan, typed), (name) => isMissing(name) || isWrong(name)),
    ...said(plan.wrong ?? {}, isWrong),
  ];
  const hours = (plan.hours ?? []).map((name) => {
    const { [name]: wallTime = '', timeZone = '' } = typed as Readonly<Record<string, string>>;
    return [name, skippedHour({ t, locale, wallTime, timeZone })] as const;
  });
  const found = [...hours, ...Object.entries(plan.check?.(typed) ?? {})].filter(([, fault]) => fault != null);
  const names = Object.keys(typed);
  const placeOf = ([name]: readonly unknown[]) => names.indexOf(String(name)) + 1 || names.length + 1;
  return Object.fromEntries([...told, ...found].sort((left, right) => placeOf(left) - placeOf(right)));
}
