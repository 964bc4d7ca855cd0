import { useParams } from '@solidjs/router';
import { For, type JSX, Show } from 'solid-js';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Chain } from '#app/kit/chain.tsx';
import { useDone } from '#app/kit/use-done.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { Judgement } from '#shared/coherence/coherence.schemas.ts';
import { isGapRule } from '#shared/coherence/judgements.rules.ts';
import { utcDay } from '#shared/kernel/days.ts';
import { JudgedLine } from './finding-part.tsx';
import { findingInWords } from './finding-words.ts';
import { ForCoherence } from './for-coherence.tsx';
import { JudgeWords } from './judge-words.tsx';
import { useFinding, useJudging } from './use-findings.ts';
import { useSides } from './use-sides.ts';

/** One overlap or gap: both sides, the rule, and what was judged of it. */
export default function FindingPage(): JSX.Element {
  const params = useParams<{ finding: string }>();
  return (
    <ForCoherence back="/coherence">
      <Show when={params.finding} keyed>
        {(id) => <Whole id={id} />}
      </Show>
    </ForCoherence>
  );
}

function Whole(props: { id: string }): JSX.Element {
  const { t, locale } = useI18n();
  const done = useDone();
  const { sideOf } = useSides();
  const judging = useJudging();
  const { all, found, judgement, about } = useFinding(() => props.id);
  return (
    <Show
      when={about()}
      fallback={
        <Show when={all()}>
          <PageHeader
            back={{ href: '/coherence', label: t('coherence.title') }}
            title={t('coherence.finding.title')}
            detail={t('coherence.unknown')}
          />
        </Show>
      }
    >
      {(finding) => (
        <>
          <PageHeader
            back={{ href: '/coherence', label: t('coherence.title') }}
            title={t(isGapRule(finding().rule) ? 'coherence.finding.gap' : 'coherence.finding.title')}
            detail={t(`coherence.rule.${finding().rule}`)}
          />
          <Show
            when={found()}
            fallback={
              <List>
                <ListRow note title={t('coherence.finding.gone')} detail={t('coherence.finding.gone_text')} />
              </List>
            }
          >
            {(each) => <p class="block">{findingInWords(each().finding, { t, locale: locale() })}</p>}
          </Show>
          <SectionHeader kind="band" title={t('coherence.finding.sides')} />
          <List label={t('coherence.finding.sides')}>
            <For each={finding().sides}>
              {(side) => (
                <Show when={sideOf(side)}>
                  {(known) => (
                    <ListRow
                      kicker={known().whose}
                      title={known().title}
                      detail={known().days}
                      href={known().href ?? undefined}
                      chevron={known().href !== null}
                      note={known().href === null}
                    />
                  )}
                </Show>
              )}
            </For>
          </List>
          <SectionHeader kind="band" title={t('coherence.finding.judge')} />
          {done.notice()}
          <Show when={judgement()}>
            {(said) => <Said judgement={said()} isQuiet={found()?.isQuiet ?? true} />}
          </Show>
          <Show when={found()}>
            {(each) => (
              <div class="block stack">
                <JudgeWords found={each()} done={done} label={t('coherence.finding.judge')} />
                <Show when={judging(each().finding.sides) !== undefined && each().judgement !== null}>
                  <LinkButton icon="pencil" href={`/coherence/findings/${props.id}/arrange`}>
                    {t('coherence.finding.arrange')}
                  </LinkButton>
                </Show>
              </div>
            )}
          </Show>
          <p class="block quiet">{t('coherence.who_judges')}</p>
          <p class="block quiet">{t(`coherence.rule_text.${finding().rule}`)}</p>
          <Show when={judgement()}>
            <Chain id={props.id} />
          </Show>
        </>
      )}
    </Show>
  );
}

/** What was judged, by whom and when, and how far it is. */
function Said(props: { judgement: Judgement; isQuiet: boolean }): JSX.Element {
  const { t, locale } = useI18n();
  const by = () => {
    const { judged } = props.judgement;
    if (judged.takenAt === null) return t('coherence.finding.unsent');
    return t('coherence.finding.by', {
      who: judged.label ?? t('coherence.of_committee'),
      day: formatDay(locale(), utcDay(judged.takenAt)),
    });
  };
  return (
    <List>
      <ListRow
        note
        title={<JudgedLine judgement={props.judgement} isQuiet={props.isQuiet} />}
        detail={by()}
        trail={
          <Tag tone={props.judgement.state === 'discussed' ? 'amber' : 'plain'}>
            {t(`coherence.state.${props.judgement.state}`)}
          </Tag>
        }
      />
    </List>
  );
}
