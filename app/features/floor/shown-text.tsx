import { type Component, createMemo, type JSX, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { useClient } from '#app/context.tsx';
import { AmendmentDifference } from '#app/features/rules/amendment-difference.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { decisions } from '#shared/decisions/decisions.schemas.ts';
import { referenceOf } from '#shared/documents/documents.rules.ts';
import { documents } from '#shared/documents/documents.schemas.ts';
import type { ShownText, TextKind } from '#shared/floor/floor.schemas.ts';
import { readText } from '#shared/kernel/text.ts';
import { amendments } from '#shared/rules/amendments.schemas.ts';
import { articles } from '#shared/rules/rules.schemas.ts';
import '#app/features/rules/rules.css';

/** What the room has before it: an amendment with what it changes, the words of a decision or an article, a paper. */
export function ShownTextPart(props: { text: ShownText | null }): JSX.Element {
  const { t } = useI18n();
  return (
    <Show when={props.text}>
      {(text) => (
        <>
          <SectionHeader kind="band" title={t('floor.text')} aside={t(`floor.texts_of.${text().kind}`)} />
          <Show when={text().id} keyed>
            {(id) => <Dynamic component={SHOWN[text().kind]} id={id} />}
          </Show>
        </>
      )}
    </Show>
  );
}

const SHOWN: Record<TextKind, Component<{ readonly id: string }>> = {
  amendment: ShownAmendment,
  decision: ShownDecision,
  document: ShownPaper,
  article: ShownArticle,
};

/** Its entry comes by another stream: it may be here a moment later. */
function NotHere(): JSX.Element {
  const { t } = useI18n();
  return <p class="block quiet">{t('floor.text_unknown')}</p>;
}

function ShownAmendment(props: { id: string }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const known = createMemo(() => client.replica.one(amendments, props.id));
  const article = createMemo(() => {
    const id = known()?.body.article ?? null;
    return id === null ? null : client.replica.one(articles, id);
  });
  return (
    <Show when={known()} fallback={<NotHere />}>
      {(amendment) => (
        <>
          <div class="block">
            <Show when={article()}>
              {(on) => (
                <p class="title-3">{`${on().body.number}. ${readText(on().body.title, locale()).value}`}</p>
              )}
            </Show>
            <AmendmentDifference amendment={amendment().body} before={amendment().body.before} />
          </div>
          <List>
            <ListRow
              title={t('floor.see_text')}
              href={`/rules/${amendment().parent}/amendments/${amendment().id}`}
              chevron
            />
          </List>
        </>
      )}
    </Show>
  );
}

function ShownDecision(props: { id: string }): JSX.Element {
  const client = useClient();
  const known = createMemo(() => client.replica.one(decisions, props.id));
  return (
    <Show when={known()} fallback={<NotHere />}>
      {(decision) => (
        <div class="block">
          <p class="rules-text">
            <LocalText text={decision().body.text} />
          </p>
        </div>
      )}
    </Show>
  );
}

function ShownArticle(props: { id: string }): JSX.Element {
  const client = useClient();
  const { locale } = useI18n();
  const known = createMemo(() => client.replica.one(articles, props.id));
  return (
    <Show when={known()} fallback={<NotHere />}>
      {(article) => (
        <div class="block">
          <p class="title-3">{`${article().body.number}. ${readText(article().body.title, locale()).value}`}</p>
          <p class="rules-text">
            <LocalText text={article().body.text} />
          </p>
        </div>
      )}
    </Show>
  );
}

function ShownPaper(props: { id: string }): JSX.Element {
  const client = useClient();
  const known = createMemo(() => client.replica.one(documents, props.id));
  return (
    <Show when={known()} fallback={<NotHere />}>
      {(paper) => (
        <List>
          <PaperRow id={paper().id} />
        </List>
      )}
    </Show>
  );
}

/** One paper of the register, by its number and title. */
export function PaperRow(props: { id: string }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const paper = createMemo(() => client.replica.one(documents, props.id));
  return (
    <Show when={paper()} fallback={<ListRow note title={t('agenda.item.paper_unknown')} />}>
      {(known) => (
        <ListRow
          kicker={referenceOf(known().body) ?? undefined}
          title={readText(known().body.title, locale()).value}
          href={`/documents/${known().id}`}
          chevron
        />
      )}
    </Show>
  );
}
