import type { Translate } from './i18n.tsx';

type ErrorKey = Parameters<Translate>[0];

/**
 * What a dotted code means and what to do, in the person's language. A code without text is shown as it is: people can
 * read it out on the phone.
 */
export function errorText({ t, code }: { t: Translate; code: string }): string {
  const known = t(`errors.${code}` as ErrorKey) as unknown;
  return typeof known === 'string' ? known : t('errors.other', { code });
}
