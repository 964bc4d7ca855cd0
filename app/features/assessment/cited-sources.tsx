import { For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { ItemRow } from '#app/features/ideal/released-rows.tsx';
import { countryName } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import type { Cited } from '#shared/assessment/assessment.schemas.ts';
import { releasedItems, releases } from '#shared/ideal/released.schemas.ts';

/** The released items on which a paragraph rests; of one that its state took back, what is still known. */
export function CitedSources(props: { cites: readonly Cited[] }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  return (
    <List label={t('report.sources')}>
      <For each={props.cites} fallback={<ListRow note title={t('report.no_grades')} />}>
        {(cited) => {
          const item = () => client.replica.one(releasedItems, cited.item);
          const release = () => client.replica.one(releases, item()?.parent ?? '')?.body;
          return (
            <Show
              when={item()}
              fallback={
                <ListRow
                  note
                  title={<strong>{t('report.source_gone')}</strong>}
                  detail={t('report.source_gone_more', { grade: `${cited.source}${cited.information}` })}
                />
              }
            >
              {(known) => (
                <ItemRow body={known().body}>
                  <Show when={release()}>
                    {(of) => (
                      <p class="row-detail">
                        <a class="ideal-way report-cited" href={`/ideal/${of().edition}/read/${of().state}`}>
                          {countryName(locale(), of().state)}
                        </a>
                      </p>
                    )}
                  </Show>
                </ItemRow>
              )}
            </Show>
          );
        }}
      </For>
    </List>
  );
}
