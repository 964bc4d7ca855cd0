import { For, type JSX, Show } from 'solid-js';
import { usePlaceName } from '#app/features/ideal/use-place-names.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { SeizureCard } from '#shared/jointdays/totals.schemas.ts';
import { useCounterWords } from './counter-amount.ts';

/** Seizures as they leave the state, to be compared with those of others. */
export function CardList(props: {
  cards: readonly SeizureCard[];
  /** Where the entry of a card is corrected, while it has not gone out. */
  hrefOf?: (card: SeizureCard) => string | undefined;
}): JSX.Element {
  const { t, locale } = useI18n();
  const words = useCounterWords();
  const placeName = usePlaceName();
  return (
    <Show when={props.cards.length > 0}>
      <SectionHeader kind="band" title={t('operations.release.cards')} aside={props.cards.length} />
      <p class="block body-2">{t('operations.release.cards_more')}</p>
      <List label={t('operations.release.cards')}>
        <For each={props.cards}>
          {(card) => (
            <ListRow
              href={props.hrefOf?.(card)}
              kicker={formatDay(locale(), card.on)}
              title={words.counterOf(card)}
              detail={
                [
                  card.subdivision === null ? null : placeName(card.subdivision, { isHome: true }),
                  card.reference === null
                    ? null
                    : t('operations.doubles.reference', { reference: card.reference }),
                ]
                  .filter(Boolean)
                  .join(' · ') || undefined
              }
              trail={<span class="operation-total">{words.amountOf(card)}</span>}
            />
          )}
        </For>
      </List>
    </Show>
  );
}
