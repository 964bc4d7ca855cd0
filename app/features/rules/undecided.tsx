import { createMemo, For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { List } from '#app/ui/list-row.tsx';
import { inVotingOrder, isOpen } from '#shared/rules/amendments.rules.ts';
import type { Amendment } from '#shared/rules/amendments.schemas.ts';
import { AmendmentRow } from './amendment-row.tsx';
import { useAmendments, useArticleWords } from './use-rules.ts';

/** Which amendments of a draft are undecided: as long as there is one, it cannot be adopted. */
export function Undecided(props: { set: string }): JSX.Element {
  const { t } = useI18n();
  const all = useAmendments(() => props.set);
  const open = createMemo(() => inVotingOrder(all().filter(({ body }) => isOpen(body.state))));
  const articleWords = useArticleWords();
  const placeOf = ({ article, after }: Amendment) => {
    const place = articleWords(article ?? after ?? '');
    return place === null ? {} : { place };
  };
  return (
    <Show when={open().length > 0}>
      <Banner tone="decide" icon="triangle-alert" fact={t('deciding.undecided', { n: open().length })}>
        {t('deciding.undecided_more')}
      </Banner>
      <List label={t('deciding.undecided_list')}>
        <For each={open()}>
          {(amendment) => <AmendmentRow set={props.set} amendment={amendment} {...placeOf(amendment.body)} />}
        </For>
      </List>
    </Show>
  );
}
