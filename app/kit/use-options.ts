import { useClient } from '#app/context.tsx';
import { capitalise } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { languageName } from './language-name.ts';
import { useFeatures } from './use-features.tsx';

interface Option {
  readonly value: string;
  readonly label: string;
}

/** Entries as the options of a field, each by the name that its feature gives it; the value is its id by default. */
export function useOptions(): <B extends JsonObject>(
  docs: readonly Doc<B>[],
  value?: (doc: Doc<B>) => string,
) => Option[] {
  const client = useClient();
  const features = useFeatures();
  const { locale } = useI18n();
  return (docs, value = ({ id }) => id) =>
    docs.map((doc) => ({
      value: value(doc),
      label: features.nameOf(doc.id, { replica: client.replica, locale: locale() }) ?? doc.id,
    }));
}

/** Languages, by their two-letter codes, as the options of a field; each once. */
export function useLanguageOptions(): (values: Iterable<string>) => Option[] {
  const { t, locale } = useI18n();
  return (values) =>
    [...new Set(values)].map((value) => ({
      value,
      label: capitalise(languageName({ t, locale: locale(), value })),
    }));
}
