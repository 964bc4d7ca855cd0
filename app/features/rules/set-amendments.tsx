import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useDone } from '#app/kit/use-done.ts';
import { act } from '#app/sync/acts.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { List } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import {
  type AmendedPlace,
  asReceived,
  byPlace,
  furthestFirst,
  isOpen,
} from '#shared/rules/amendments.rules.ts';
import { draftArticles } from '#shared/rules/rules.rules.ts';
import { articles, type RuleSet } from '#shared/rules/rules.schemas.ts';
import { AmendmentRow } from './amendment-row.tsx';
import { articleTitle, BEGINNING } from './article-title.ts';
import { useAmendments, useArticleWords, useRulesOn, useToday } from './use-rules.ts';

/** What was proposed, by article and in the order in which it is decided. */
export function SetAmendments(props: { set: Doc<RuleSet> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const done = useDone();
  const id = () => props.set.id;
  const all = useAmendments(id);
  const texts = createMemo(() => client.replica.within(articles, id()));
  const places = createMemo(() =>
    byPlace(
      all(),
      draftArticles(texts()).map(({ article }) => article),
    ),
  );
  const name = ({ article, isAdded }: AmendedPlace) => {
    if (article === null) return t('rules.amendment.at_beginning');
    const known = texts().find((each) => each.id === article);
    const title = known === undefined ? '' : articleTitle(known.body, locale());
    return isAdded ? t('rules.amendment.after', { title }) : title;
  };
  const rules = useRulesOn(useToday());
  const articleWords = useArticleWords();
  /** In which order the rules in force have amendments decided; without any, the furthest is proposed first. */
  const ruled = () => rules()?.parameters.voteOrder ?? null;
  const presides = () => may(client.actor(), 'rules.edit');
  const open = ({ amendments }: AmendedPlace) => amendments.filter(({ body }) => isOpen(body.state));
  const order = (place: AmendedPlace) =>
    done.run(
      act('amendments.put_in_order', {
        set: id(),
        amendments: (ruled()?.order === 'as_received' ? asReceived : furthestFirst)(open(place)).map(
          (each) => each.id,
        ),
      }),
      `${place.article ?? ''} ${place.isAdded}`,
    );
  return (
    <Show when={places().length > 0}>
      <SectionHeader title={t('rules.amendment.title')} aside={all().length} />
      <p class="block quiet">
        <Show when={ruled()} fallback={t('rules.amendment.order_free')}>
          {(known) => (
            <>
              {t('rules.amendment.order_ruled', { order: t(`rules.vote_order.${known().order}`) })}{' '}
              {articleWords(known().article)}
            </>
          )}
        </Show>
      </p>
      {done.notice()}
      <For each={places()}>
        {(place) => (
          <>
            <SectionHeader kind="band" level={3} title={name(place)} />
            <List label={name(place)}>
              <For each={place.amendments}>
                {(amendment) => <AmendmentRow set={id()} amendment={amendment} />}
              </For>
            </List>
            <Show when={presides() && open(place).length > 1}>
              <div class="block button-row no-print">
                <Button kind="text" onClick={() => void order(place)}>
                  {t(
                    ruled()?.order === 'as_received'
                      ? 'rules.amendment.order_received'
                      : 'rules.amendment.order',
                  )}
                </Button>
                <LinkButton
                  kind="text"
                  href={`/rules/${id()}/${place.isAdded ? 'added' : 'articles'}/${place.article ?? BEGINNING}/consolidate`}
                >
                  {t('rules.consolidate.title')}
                </LinkButton>
              </div>
            </Show>
          </>
        )}
      </For>
    </Show>
  );
}
