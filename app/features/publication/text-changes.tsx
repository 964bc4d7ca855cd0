import { createMemo, For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { paragraphName } from '#shared/assessment/sections.ts';
import type { Text } from '#shared/kernel/text.ts';
import { CHANGES, compareText, type TextChange } from '#shared/publication/compare.rules.ts';
import type { ComparedEdition } from './use-before.ts';

type Said = NonNullable<TextChange['now']>;
function textOf({ es, pt, en }: Said): Text {
  return {
    ...(es === null ? {} : { es }),
    ...(pt === null ? {} : { pt }),
    ...(en === null ? {} : { en }),
  };
}

/** The key judgements, or the recommended priorities: what became of each. */
export function TextChanges(props: {
  kind: 'judgement' | 'priority';
  before: ComparedEdition;
  now: ComparedEdition;
}): JSX.Element {
  const { t } = useI18n();
  const changes = createMemo(() => {
    const found = compareText(props.kind, { before: props.before.text, now: props.now.text });
    return CHANGES.flatMap((change) => found.filter((each) => each.change === change));
  });
  const places = ({ before, now }: TextChange) =>
    [before, now].map((each) => (each === null ? null : paragraphName(each)));
  const detail = (change: TextChange) => {
    const [was, is] = places(change);
    if (was != null && is != null) return t('publication.compare.goes_on', { before: was, now: is });
    return t(is == null ? 'publication.compare.place_before' : 'publication.compare.place_now', {
      place: is ?? was ?? '',
    });
  };
  return (
    <>
      <SectionHeader kind="band" title={t(`publication.compare.text.${props.kind}`)} />
      <List>
        <For
          each={changes()}
          fallback={<ListRow note title={t(`publication.compare.no_text.${props.kind}`)} />}
        >
          {(change) => (
            <ListRow
              kicker={t(`publication.compare.change.${change.change}`)}
              title={<LocalText text={textOf((change.now ?? change.before) as Said)} />}
              detail={
                <>
                  {detail(change)}
                  <Show when={change.change === 'changed' ? change.before : null}>
                    {(was) => (
                      <span class="change-before">
                        {t('publication.compare.said_before')} <LocalText text={textOf(was())} />
                      </span>
                    )}
                  </Show>
                </>
              }
              quiet={change.change === 'unchanged' || change.change === 'retired'}
            />
          )}
        </For>
      </List>
    </>
  );
}
