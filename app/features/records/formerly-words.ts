import type { Translate } from '#app/i18n/i18n.tsx';
import type { FormerName } from '#shared/kernel/formerly.ts';

/** "formerly CL-0148", each with who says so; null if the number never changed. */
export function formerlyWords({
  formerly,
  t,
}: {
  formerly: readonly FormerName[] | undefined;
  t: Translate;
}): string | null {
  if (formerly === undefined || formerly.length === 0) return null;
  const names = formerly.map(({ name, isProven }) =>
    isProven ? name : t('outbox.former_by_phone', { name }),
  );
  return t('outbox.formerly', { names: names.join(', ') });
}

/** For search: the former numbers. */
export function formerNames(formerly: readonly FormerName[] | undefined): string {
  return (formerly ?? []).map(({ name }) => name).join(' ');
}
