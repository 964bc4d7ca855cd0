import { type JSX, Match, Show, Switch } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useVotedName } from '#app/features/ballots/use-voted-name.ts';
import { WrittenDecision } from '#app/features/decisions/written-decision.tsx';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { useNewIds } from '#app/kit/new-ids.ts';
import { act } from '#app/sync/acts.ts';
import { LinkButton } from '#app/ui/button.tsx';
import type { BallotResult } from '#shared/ballots/ballots.schemas.ts';
import { asVotes } from '#shared/ballots/result.rules.ts';
import { readText } from '#shared/kernel/text.ts';
import { articles } from '#shared/rules/rules.schemas.ts';
import { BeforeConsensus, useConsensusFault } from './before-consensus.tsx';
import type { Chair } from './use-chair.ts';
import type { RollNow } from './use-roll.ts';
import { type ChairText, votable } from './use-texts.ts';

const isOpenDraft = ({ amendment, set }: ChairText) =>
  amendment?.body.state === 'under_discussion' && set?.body.from === null;
/** Whether all that its decision needs stands on the desk. */
const isReady = (text: ChairText) => !text.isOver && (text.decision !== null || isOpenDraft(text));

/** What a vote on these words said is not agreed on either: why consensus is not offered. */
export function NoConsensus(props: { text: ChairText }): JSX.Element {
  const { t } = useI18n();
  const fault = useConsensusFault(() => props.text);
  return (
    <Show when={isReady(props.text) ? fault() : null}>
      {(code) => <p class="label status-red">{errorText({ t, code: code() })}</p>}
    </Show>
  );
}

/**
 * Takes the decision that the room took: by consensus, or as a vote came out. What needs more than one answer, as a
 * change of rules in force, is recorded on its own page.
 */
export function DecideHere(props: {
  chair: Chair;
  text: ChairText;
  /** Of consensus: who is there. */
  roll: RollNow | null;
  /** Of a vote: what came of it, and on which day at the venue. */
  result: {
    readonly result: BallotResult;
    readonly members: number;
    readonly present: number;
    readonly day: string;
  } | null;
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const articleIds = useNewIds('art');
  const meeting = props.chair.id;
  const isOver = () => props.text.isOver;
  const isConsensus = () => props.result === null;
  const day = () => props.result?.day ?? props.roll?.day ?? null;
  const isLost = () => props.result?.result.isCarried === false;
  const consensusFault = useConsensusFault(() => props.text);
  const fault = () => (isConsensus() && isReady(props.text) ? consensusFault() : null);
  const label = () => t(isConsensus() ? 'chair.decide.consensus' : 'chair.decide.carried');
  const named = useVotedName();
  const name = () => {
    const known = named(votable(props.text));
    return known === null ? props.text.label : readText(known, locale()).value;
  };
  const title = () => t(isConsensus() ? 'chair.decide.ask' : 'chair.decide.title', { what: name() });
  const known = () => (
    <Show when={isConsensus()}>
      <BeforeConsensus chair={props.chair} text={props.text} />
    </Show>
  );
  const decision = () => (isLost() ? null : props.text.decision);
  /** Of a draft: rules in force need the decision of a meeting and a day from which they hold. */
  const drafted = () => {
    const { amendment, set } = props.text;
    const isDrafted = isOpenDraft(props.text) && !isLost();
    return isDrafted && amendment !== null && set !== null ? { amendment, set: set.id } : null;
  };
  const elsewhere = () => {
    const { amendment, set, decision: own } = props.text;
    if (amendment !== null && set !== null)
      return amendment.body.state === 'under_discussion'
        ? `/rules/${set.id}/amendments/${amendment.id}/decide`
        : null;
    return own === null ? null : `/meetings/${meeting}/outcomes/decisions/${own.id}/edit`;
  };

  function adoptDecision() {
    const known = decision();
    const on = day();
    if (known === null || on === null) return;
    const { text, effectiveOn = null } = known.body;
    const args = {
      ...{ decision: known.id, meeting, decidedOn: on, text },
      mode: isConsensus() ? ('consensus' as const) : ('vote' as const),
    };
    const adopted =
      effectiveOn === null
        ? act('decisions.adopt_text', args)
        : act('decisions.adopt_dated', { ...args, effectiveOn });
    void props.chair.voted.run(adopted, known.id);
  }

  function adoptAmendment() {
    const known = drafted();
    const on = day();
    if (known === null || on === null) return;
    const { body, id } = known.amendment;
    const stands = body.article === null ? null : client.replica.one(articles, body.article);
    const adopted = act('amendments.adopt', {
      ...{ amendment: id, set: known.set, on, from: null, reason: null, meeting: null, decision: null },
      mode: isConsensus() ? 'consensus' : 'vote',
      present: (props.result ?? props.roll)?.present ?? null,
      votes: props.result === null ? null : asVotes(props.result),
      seen: {
        ...{ title: body.title, text: body.text, number: body.number },
        article: stands === null ? null : { title: stands.body.title, text: stands.body.text },
      },
      newArticle: body.kind === 'add' ? articleIds.of(id) : null,
    });
    void props.chair.voted.run(adopted, id);
  }

  return (
    <Show when={!isOver()}>
      <Switch>
        {/* Why not is said above the acts. */}
        <Match when={fault() !== null}>{null}</Match>
        <Match when={decision()}>
          <AskedButton
            act="decisions.adopt_text"
            kind="text"
            label={label()}
            confirm={t('chair.decide.adopt')}
            title={title()}
            onYes={adoptDecision}
          >
            {known()}
            <Show when={decision()}>
              {(known) => (
                <WrittenDecision
                  how="adopt"
                  written={{
                    text: known().body.text,
                    mode: isConsensus() ? 'consensus' : 'vote',
                    decidedOn: day() ?? '',
                  }}
                  effectiveOn={known().body.effectiveOn ?? null}
                />
              )}
            </Show>
            <p>{t('decisions.confirm.decide.adopt_text')}</p>
          </AskedButton>
        </Match>
        <Match when={drafted()}>
          <AskedButton
            act="amendments.adopt"
            kind="text"
            label={label()}
            confirm={t('chair.decide.adopt')}
            title={title()}
            onYes={adoptAmendment}
          >
            {known()}
            <p>{t('rules.confirm.adopt')}</p>
          </AskedButton>
        </Match>
        <Match when={elsewhere()}>
          {(href) => (
            <LinkButton kind="text" href={href()}>
              {t('chair.decide.record')}
            </LinkButton>
          )}
        </Match>
      </Switch>
    </Show>
  );
}
