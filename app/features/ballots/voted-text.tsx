import { createMemo, type JSX, Match, Show, Switch } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { type PlainKey, useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { docsOf, type ReplicaSignals } from '#app/sync/replica-signals.ts';
import { Banner } from '#app/ui/banner.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { BallotAbout } from '#shared/ballots/ballots.schemas.ts';
import type { VotedKind } from '#shared/ballots/text-votes.schemas.ts';
import { wordsNow } from '#shared/ballots/words.rules.ts';
import { decisions } from '#shared/decisions/decisions.schemas.ts';
import type { Text } from '#shared/kernel/text.ts';
import { amendments } from '#shared/rules/amendments.schemas.ts';
import { type Article, articles } from '#shared/rules/rules.schemas.ts';

type About = NonNullable<BallotAbout>;
export interface VotedText {
  readonly title: Text | null;
  readonly text: Text | null;
  /** The day from which a decision has effect. */
  readonly effectiveOn?: string | null;
  readonly words: string;
  /** The article that an amendment changes. */
  readonly article?: string;
  /** What is to be deleted, as it stands. */
  readonly deletes?: Pick<Article, 'number' | 'title' | 'text'> | null;
  /** Its own page, for whoever reads it. */
  readonly href: string;
}

type Read = Pick<ReplicaSignals, 'one' | 'within'>;
type Shown = Omit<VotedText, 'words'>;

/** Where is recorded what a vote decided, and with which words one goes there. */
export interface ToDecide {
  readonly label: PlainKey;
  readonly href: (voted: {
    readonly id: string;
    readonly meeting: string;
    readonly item: string;
    /** The page of the text. */
    readonly text: string;
    /** What was counted, as a query. */
    readonly counted: string;
  }) => string;
}
const outcomesOf = (meeting: string) => `/meetings/${meeting}/outcomes/decisions`;
/** A decision that says it: of a question alone, too. */
export const BY_DECISION: ToDecide = {
  label: 'ballots.decide',
  href: ({ meeting, item }) => `${outcomesOf(meeting)}/new?item=${item}`,
};
export const TO_DECIDE: Record<VotedKind, ToDecide> = {
  amendment: { label: 'ballots.decide_amendment', href: ({ text, counted }) => `${text}/decide?${counted}` },
  decision: { label: 'ballots.decide', href: ({ meeting, id }) => `${outcomesOf(meeting)}/${id}/edit` },
  article: BY_DECISION,
};

/** How each kind of text is shown that can be put to the vote. */
const SHOWN: Record<VotedKind, (replica: Read, id: string) => Shown | null> = {
  decision(replica, id) {
    const known = replica.one(decisions, id);
    if (known === null) return null;
    const { text, effectiveOn = null } = known.body;
    return { title: null, text, effectiveOn, href: `/decisions/${id}` };
  },
  amendment(replica, id) {
    const known = replica.one(amendments, id);
    if (known === null) return null;
    const { title, text, kind, article } = known.body;
    const stands = article === null ? null : (replica.one(articles, article)?.body ?? null);
    return {
      ...{ title, text, href: `/rules/${known.parent ?? ''}/amendments/${id}` },
      ...(article === null ? {} : { article, deletes: kind === 'delete' ? stands : null }),
    };
  },
  article(replica, id) {
    const known = replica.one(articles, id);
    if (known === null) return null;
    const { title, text } = known.body;
    return { title, text, href: `/rules/${known.parent ?? ''}/articles/${id}` };
  },
};

/** The text on this device, where the server would put it to the vote; null if it has none. */
export function votedText(replica: Read, { kind, id }: Pick<About, 'kind' | 'id'>): VotedText | null {
  const shown = SHOWN[kind](replica, id);
  if (shown === null) return null;
  const { article } = shown;
  const words = wordsNow(docsOf(replica), { kind, id, ...(article === undefined ? {} : { article }) });
  return words === null ? null : { ...shown, words };
}

/** The words as they are voted on; others than those are said to be others. */
export function VotedWords(props: { about: About }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const found = createMemo(() => votedText(client.replica, props.about));
  const isSame = () => found()?.words === props.about.words;
  return (
    <>
      <SectionHeader kind="band" title={t('ballots.text')} aside={t(`ballots.kind.${props.about.kind}`)} />
      <Switch>
        <Match when={found() === null}>
          <p class="block">{t('ballots.text_missing')}</p>
        </Match>
        <Match when={!isSame()}>
          <Banner tone="decide" icon="circle-alert" fact={t('ballots.text_other')} />
        </Match>
        <Match when={found()}>
          {(known) => (
            <div class="block stack">
              <Show when={known().title}>
                {(title) => (
                  <p>
                    <strong>
                      <LocalText text={title()} />
                    </strong>
                  </p>
                )}
              </Show>
              <Show when={known().text}>
                {(text) => (
                  <blockquote class="user-text">
                    <LocalText text={text()} />
                  </blockquote>
                )}
              </Show>
              <Show when={known().effectiveOn}>
                {(day) => (
                  <p>
                    {t('voices.effective')}: {formatDay(locale(), day())}
                  </p>
                )}
              </Show>
              <Show when={known().deletes}>
                {(article) => (
                  <>
                    <p class="quiet">{t('rules.amendment.deletes')}</p>
                    <blockquote class="user-text">
                      <p>
                        <strong>
                          <LocalText text={article().title} />
                        </strong>
                      </p>
                      <LocalText text={article().text} />
                    </blockquote>
                  </>
                )}
              </Show>
              <p class="no-print">
                <a href={known().href}>{t('ballots.to_text')}</a>
              </p>
            </div>
          )}
        </Match>
      </Switch>
    </>
  );
}
