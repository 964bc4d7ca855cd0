import { For, type JSX, Show } from 'solid-js';
import { readCodedLabel } from '#app/features/forms/coded-label.ts';
import { type Translate, useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { EvidenceItem } from '#shared/panels/panels.schemas.ts';

/** The mark alone: what it means stands where it is chosen. */
function tlpMark(t: Translate, tlp: EvidenceItem['tlp']): string {
  const words = t(`reports.tlp.${tlp}`);
  return readCodedLabel(words)?.code ?? words;
}

/** What the state knows of the area and the panel may read, one tap away: statement, grade and handling. */
export function EvidencePart(props: {
  items: readonly EvidenceItem[];
  open?: boolean;
  onToggle?: (isOpen: boolean) => void;
}): JSX.Element {
  const { t } = useI18n();
  const desk = useDesk();
  let part: HTMLDivElement | undefined;
  const said = () => {
    const best = props.items[0];
    return best === undefined
      ? t('rating.evidence.none')
      : t('rating.evidence.count', { n: props.items.length, best: best.source + best.information });
  };
  return (
    <div class="rating-part rating-evidence" ref={part}>
      <Disclosure
        title={
          <>
            <strong>{t('rating.evidence.title')}</strong> <span class="quiet">{said()}</span>
          </>
        }
        open={props.open === true}
        onToggle={(isOpen) => {
          props.onToggle?.(isOpen);
          // On a phone it opens behind the bar at the bottom.
          if (isOpen && !desk.isDesk()) part?.scrollIntoView({ block: 'nearest' });
        }}
      >
        <Show when={props.items.length > 0} fallback={<p class="block">{t('rating.evidence.none_more')}</p>}>
          <List label={t('rating.evidence.title')}>
            <For each={props.items}>
              {(item) => (
                <ListRow
                  lead={<strong>{item.source + item.information}</strong>}
                  title={
                    <span class="rating-statement">
                      <LocalText text={item.statement} />
                    </span>
                  }
                  detail={
                    <span class="row-marked">
                      <Tag>{item.handlingCode}</Tag> <Tag>{tlpMark(t, item.tlp)}</Tag>{' '}
                      <span>{t(`ideal.basis.${item.basis}`)}</span>
                    </span>
                  }
                >
                  <Show when={item.restrictions}>{(text) => <p class="row-detail">{text()}</p>}</Show>
                </ListRow>
              )}
            </For>
          </List>
        </Show>
      </Disclosure>
    </div>
  );
}
