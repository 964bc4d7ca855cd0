import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Windowed } from '#app/kit/windowed.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SearchField } from '#app/ui/search-field.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { type OutsideItem, outsideItems } from '#shared/coherence/coherence.schemas.ts';
import { fold } from '#shared/kernel/fold.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { searchTerms } from '#shared/kernel/search.ts';
import { readText } from '#shared/kernel/text.ts';
import { daysInWords } from './days-in-words.ts';
import { entersAny, ForCoherence } from './for-coherence.tsx';
import { useFilter } from './use-filter.tsx';
import { useRadar } from './use-radar.ts';
import { useSides } from './use-sides.ts';
import './coherence.css';

const ROW = 92;

/** What agencies and partners plan, by its first day; what was withdrawn comes last. */
export default function PlansPage(): JSX.Element {
  return (
    <ForCoherence back="/coherence">
      <Whole />
    </ForCoherence>
  );
}

/** What has no day comes after what has one. */
function byDay({ body: left }: Doc<OutsideItem>, { body: right }: Doc<OutsideItem>): number {
  const keyOf = ({ from, until, withdrawn }: OutsideItem) =>
    `${withdrawn === null ? 0 : 1} ${from ?? until ?? '9999'}`;
  return keyOf(left).localeCompare(keyOf(right));
}

function Whole(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { agencyOf } = useSides();
  const radar = useRadar();
  const { fits, fields, isOn } = useFilter(radar.items);
  const [query, setQuery] = createSignal('');
  const entries = createMemo(() =>
    client.replica
      .all(outsideItems)
      .toSorted(byDay)
      .map((item) => {
        const { title, place, target, leader, agency } = item.body;
        const words = [...Object.values(title), place, target, leader, agencyOf(agency)];
        return { item, words: fold(words.filter((word) => word !== null).join(' ')) };
      }),
  );
  const found = createMemo(() => {
    const terms = searchTerms(query());
    return entries().filter(({ item, words }) => {
      if (!terms.every((term) => words.includes(term))) return false;
      if (!isOn()) return true;
      const compared = radar.items().get(item.id);
      return compared !== undefined && fits(compared);
    });
  });
  return (
    <>
      <PageHeader
        back={{ href: '/coherence', label: t('coherence.title') }}
        title={t('coherence.plans.title')}
        detail={t('coherence.who_enters')}
        aside={
          <Show when={entersAny(client.actor())}>
            <LinkButton
              kind="text"
              icon="plus"
              label={t('coherence.plans.new')}
              href="/coherence/plans/new"
            />
          </Show>
        }
      />
      <SearchField
        id="plans-search"
        label={t('coherence.plans.search')}
        placeholder={t('coherence.plans.search')}
        value={query()}
        onInput={setQuery}
        clearLabel={t('kit.clear_search')}
      />
      <Show when={entersAny(client.actor())}>
        <div class="pad button-row">
          <LinkButton kind="text" icon="upload" href="/coherence/import">
            {t('coherence.plans.import')}
          </LinkButton>
        </div>
      </Show>
      <Disclosure title={t('coherence.radar.filter')} open={isOn()}>
        {fields()}
      </Disclosure>
      <SectionHeader kind="band" title={t('coherence.plans.title')} aside={found().length} />
      <Show
        when={found().length > 0}
        fallback={
          <List>
            <ListRow
              note
              title={t(entries().length === 0 ? 'coherence.plans.none' : 'coherence.plans.none_found')}
            />
          </List>
        }
      >
        <Windowed items={found()} estimate={ROW}>
          {(entry) => (
            <ListRow
              kicker={`${agencyOf(entry().item.body.agency)} · ${t(`coherence.kind.${entry().item.body.kind}`)}`}
              title={readText(entry().item.body.title, locale()).value}
              detail={daysInWords(entry().item.body, { t, locale: locale() }) || t('coherence.plans.no_day')}
              {...(entry().item.body.withdrawn === null
                ? {}
                : { trail: <Tag tone="plain">{t('coherence.plans.withdrawn')}</Tag> })}
              quiet={entry().item.body.withdrawn !== null}
              href={`/coherence/plans/${entry().item.id}`}
              chevron
            />
          )}
        </Windowed>
      </Show>
      <p class="block quiet">{t('coherence.who')}</p>
    </>
  );
}
