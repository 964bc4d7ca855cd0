import type { Client } from '#app/sync/app-client.ts';
import { forms } from '#shared/forms/forms.schemas.ts';
import { type Language, readText } from '#shared/kernel/text.ts';

/**
 * What a report is called in a list. Until it says what it is about it bears the title of its form, in the language in
 * which it was written down: that one is shown in the reader's own.
 */
export function reportTitle({
  title,
  form,
  replica,
  locale,
}: {
  title: string;
  /** The form's id. */
  form: string;
  replica: Pick<Client['replica'], 'one'>;
  locale: Language;
}): string {
  const known = replica.one(forms, form)?.body.title;
  if (known === undefined || !Object.values(known).includes(title)) return title;
  return readText(known, locale).value;
}
