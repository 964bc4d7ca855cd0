import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { usePartyNames } from '#app/features/plans/use-pao.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Chain } from '#app/kit/chain.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useWhen } from '#app/kit/use-when.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type Evaluation, findings, type Recommendation } from '#shared/monitoring/monitoring.schemas.ts';
import { ownsRecommendation } from '#shared/monitoring/reporting.rules.ts';
import { evaluationHref, recommendationHref } from './address.ts';
import { RecommendationTag } from './evaluation.page.tsx';
import { OfRecommendation } from './of-evaluation.tsx';

/** One recommendation: on what it rests, who owns it, what they answered, and what came of it. */
export default function RecommendationPage(): JSX.Element {
  return (
    <OfRecommendation>
      {(recommendation, evaluation) => <Shown recommendation={recommendation()} evaluation={evaluation()} />}
    </OfRecommendation>
  );
}

function Shown(props: { recommendation: Doc<Recommendation>; evaluation: Doc<Evaluation> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { nameOf } = usePartyNames();
  const when = useWhen();
  const body = () => props.recommendation.body;
  const known = createMemo(() => client.replica.within(findings, props.evaluation.id));
  const rests = () => known().filter(({ id }) => body().findings.includes(id));
  return (
    <>
      <PageHeader
        back={{ href: evaluationHref(props.evaluation.id), label: t('monitoring.things.evaluation') }}
        kicker={t('monitoring.things.recommendation')}
        title={<LocalText text={body().text} />}
        aside={<RecommendationTag recommendation={body()} />}
        detail={<LocalText text={props.evaluation.body.title} />}
      />
      <FactList
        facts={[
          { label: t('monitoring.fields.owner'), place: nameOf(body().owner) },
          { label: t('monitoring.fields.due'), place: formatDay(locale(), body().due) },
        ]}
      />
      <Show when={body().answer}>
        {(answer) => (
          <>
            <SectionHeader kind="band" title={t(`monitoring.recommendation_state.${body().state}`)} />
            <p class="block user-text">{answer().reason}</p>
            <p class="block body-2 quiet">
              {[answer().done.label, when(answer().done.takenAt ?? answer().done.at)]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </>
        )}
      </Show>
      <Show when={body().followUp}>
        <SectionHeader kind="band" title={t('monitoring.fields.followUp')} />
        <p class="block user-text">
          <LocalText text={body().followUp} />
        </p>
      </Show>
      <Acts recommendation={props.recommendation} evaluation={props.evaluation} />
      <SectionHeader kind="band" title={t('monitoring.fields.findings')} aside={rests().length} />
      <List label={t('monitoring.fields.findings')}>
        <For each={rests()}>
          {(finding) => (
            <ListRow
              title={<LocalText text={finding.body.text} />}
              href={evaluationHref(props.evaluation.id, `/findings/${finding.id}`)}
              chevron
            />
          )}
        </For>
      </List>
      <Chain id={props.recommendation.id} shown={body().findings} />
    </>
  );
}

/** What may be done with it now, each on its own page. */
function Acts(props: { recommendation: Doc<Recommendation>; evaluation: Doc<Evaluation> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const body = () => props.recommendation.body;
  const here = () =>
    recommendationHref({ evaluation: props.evaluation.id, recommendation: props.recommendation.id });
  const isFinal = () => props.evaluation.body.state === 'final';
  const owns = () => isFinal() && ownsRecommendation(client.actor(), body());
  const isAccepted = () => body().state !== 'open' && body().state !== 'rejected';
  const mayRequire = () =>
    isFinal() && isAccepted() && body().requirement === null && may(client.actor(), 'editions.edit');
  return (
    <div class="block button-row">
      <Show when={!isFinal() && may(client.actor(), 'plans.keep')}>
        <LinkButton icon="pencil" href={`${here()}/edit`}>
          {t('monitoring.edit_recommendation')}
        </LinkButton>
      </Show>
      <Show when={owns() && isAccepted()}>
        <LinkButton kind="filled" icon="pencil" href={`${here()}/follow`}>
          {t('monitoring.follow')}
        </LinkButton>
      </Show>
      <Show when={owns()}>
        <LinkButton
          kind={body().state === 'open' ? 'filled' : 'text'}
          icon="message-square"
          href={`${here()}/answer`}
        >
          {t(body().state === 'open' ? 'monitoring.answer' : 'monitoring.answer_again')}
        </LinkButton>
      </Show>
      <Show when={mayRequire()}>
        <LinkButton icon="send" href={`${here()}/require`}>
          {t('monitoring.require')}
        </LinkButton>
      </Show>
    </div>
  );
}
