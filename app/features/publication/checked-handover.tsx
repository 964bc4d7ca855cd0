import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { handoverPaper, handoverTitle } from '#app/features/presidencies/handover-paper.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { languageTags } from '#app/i18n/locale.ts';
import { groupsOf } from '#app/kit/hash-groups.ts';
import { lastingOrigin } from '#app/kit/lasting-origin.ts';
import { PaperSheet } from '#app/kit/paper/paper-sheet.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { HANDOVER_SIDES, type HandoverSide } from '#shared/presidencies/handover.schemas.ts';
import type { CheckAnswer } from './check-in-worker.ts';

type Answer = Extract<CheckAnswer, { handover: unknown }>;

/** What came out of checking a hand-over: its hash, who signed it, and the dossier to read and to print. */
export function CheckedHandover(props: {
  answer: Answer;
  /** The hash that somebody scanned; null where none was. */
  wished: string | null;
}): JSX.Element {
  const { t, locale } = useI18n();
  const { handover: file, proof } = props.answer;
  const said = () => {
    if (!proof.isRight) return null;
    return t(file.incoming === null ? 'checking.handover.agrees_one' : 'checking.handover.agrees');
  };
  return (
    <div class="check-result">
      <Show when={props.wished}>
        {(hash) => (
          <Show
            when={hash() === proof.hash}
            fallback={
              <Banner tone="act" icon="circle-alert" fact={t('checking.handover.other')}>
                {t('checking.handover.other_more')}
              </Banner>
            }
          >
            <Banner icon="check" fact={t('checking.handover.same')} />
          </Show>
        )}
      </Show>
      <Show
        when={said()}
        fallback={
          <Banner tone="act" icon="circle-alert" fact={t('checking.handover.differs')}>
            {t(proof.isOneDevice ? 'checking.handover.one_device' : 'checking.handover.differs_more')}
          </Banner>
        }
      >
        {(fact) => (
          <Banner icon="check" fact={fact()}>
            {t('checking.handover.agrees_more')}
          </Banner>
        )}
      </Show>
      <div class="block">
        <p class="title-3">{handoverTitle(file.dossier, { t, locale: locale() })}</p>
        <p>{t('checking.handover.hash')}</p>
        <p class="hash-groups">{groupsOf(proof.hash)}</p>
        <p>
          {proof.isHashRight
            ? t('checking.handover.hash_right')
            : t('checking.handover.hash_wrong', { hash: groupsOf(file.hash) })}
        </p>
      </div>
      <SectionHeader kind="band" title={t('presidencies.handover.signatures')} />
      <List label={t('presidencies.handover.signatures')}>
        <For each={HANDOVER_SIDES}>{(side) => <Side side={side} answer={props.answer} />}</For>
      </List>
      <Reading answer={props.answer} />
    </div>
  );
}

function Side(props: { side: HandoverSide; answer: Answer }): JSX.Element {
  const { t } = useI18n();
  const proved = () => props.answer.proof.sides.find(({ side }) => side === props.side);
  return (
    <Show
      when={proved()}
      fallback={
        <ListRow
          quiet
          kicker={t(`presidencies.handover.side.${props.side}`)}
          title={t('presidencies.handover.not_yet')}
        />
      }
    >
      {(known) => (
        <ListRow
          tone={known().signed === 'right' ? undefined : 'act'}
          kicker={t(`presidencies.handover.side.${props.side}`)}
          title={t(`checking.handover.said.${known().signed}`, { label: known().label })}
          detail={t('presidencies.handover.fingerprint', { text: known().fingerprint })}
        />
      )}
    </Show>
  );
}

/** The dossier below its checks; printed, it is all that is on the page. */
function Reading(props: { answer: Answer }): JSX.Element {
  const { t, locale } = useI18n();
  const [isOpen, setOpen] = createSignal(false);
  const paper = createMemo(() =>
    handoverPaper(
      {
        file: props.answer.handover,
        proof: props.answer.proof,
        more: { outgoing: null, incoming: null },
        origin: lastingOrigin(),
      },
      { t, locale: locale() },
    ),
  );
  return (
    <section class="check-report" aria-label={t('checking.handover.read')}>
      <div class="block button-row no-print">
        <Button kind={isOpen() ? 'text' : 'filled'} onClick={() => setOpen(!isOpen())}>
          {t(isOpen() ? 'checking.handover.close' : 'checking.handover.read')}
        </Button>
        <Show when={isOpen()}>
          <Button icon="printer" onClick={() => window.print()}>
            {t('printing.print')}
          </Button>
        </Show>
      </div>
      <Show when={isOpen()}>
        <PaperSheet paper={paper()} language={languageTags[locale()]} />
      </Show>
    </section>
  );
}
