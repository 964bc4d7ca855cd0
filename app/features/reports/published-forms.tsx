import { createResource, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { parseXml } from '#app/features/forms/form-identity.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { forms } from '#shared/forms/forms.schemas.ts';
import { readText } from '#shared/kernel/text.ts';
import { loadDefinition, type OfferedForm } from './form-definitions.ts';

/** The languages of a form's questions, as its definition names them; none if it has only one and does not say which. */
export function languagesIn(definitionXml: string): readonly string[] {
  const found = parseXml(definitionXml)?.getElementsByTagNameNS('*', 'translation') ?? [];
  return [...found].flatMap((each) => each.getAttribute('lang')?.replace(/\s*\([\w-]+\)\s*$/, '') || []);
}

/** What the presidency has published. Which states use a form lies with each state, and is not told here. */
export function PublishedForms(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const published = () => client.replica.all(forms);
  return (
    <Show when={published().length > 0}>
      <SectionHeader kind="band" title={t('reports.published.title')} />
      <List>
        <For each={published()}>{(form) => <Published form={form} />}</For>
      </List>
    </Show>
  );
}

function Published(props: { form: OfferedForm }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const body = () => props.form.body;
  const [languages] = createResource(
    () => ({ form: props.form.id, definition: body().definition }),
    // Without the network the rest is still here.
    async (wanted) => {
      const xml = await loadDefinition({ client, ...wanted }).catch(() => null);
      return xml === null ? [] : languagesIn(xml);
    },
  );
  const nameOf = (language: string) =>
    /^[a-z]{2}$/.test(language)
      ? (new Intl.DisplayNames([locale()], { type: 'language' }).of(language) ?? language)
      : language;
  const detail = () =>
    [
      t('reports.state.version', { version: body().version }),
      ...((languages.latest ?? []).length === 0 ? [] : [(languages.latest ?? []).map(nameOf).join(', ')]),
      ...((body().files ?? []).length === 0
        ? []
        : [t('reports.record.files', { n: body().files?.length ?? 0 })]),
    ].join(' · ');
  return (
    <ListRow
      title={readText(body().title, locale()).value}
      detail={detail()}
      href={`/reports/preview/${props.form.id}`}
      chevron
    >
      <Show
        when={body()
          .earlier?.map(({ version }) => version)
          .join(', ')}
      >
        {(versions) => <p class="row-detail">{t('reports.published.earlier', { versions: versions() })}</p>}
      </Show>
    </ListRow>
  );
}
