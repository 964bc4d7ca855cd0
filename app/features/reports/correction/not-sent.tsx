import '#app/features/forms/check.css';
import { type JSX, Match, Show, Switch } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { useSaved } from '#app/kit/use-saved.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { reviewNow } from '../review/reviewed.ts';
import { KeepWords, wordsOfDifferences } from './changed-words.tsx';
import { editsOf } from './correction-base.ts';
import { DifferenceLists } from './correction-changes.tsx';
import type { CorrectArgs } from './correction-of-act.ts';
import { correctionStanding } from './correction-standing.ts';
import { useOwnTitle } from './own-title.ts';
import type { RefusedCorrection } from './refused-correction.ts';

const SAID = ['not_in_state', 'not_allowed', 'other_version'] as const;

/** A correction that nobody's change stands in the way of, and that was not accepted all the same: why, and what to do. */
export function NotSent(props: {
  refused: RefusedCorrection;
  /** Id of the refused act. */
  act: string;
  code: string | null;
  onForm: (changes: CorrectArgs['changes'], seen: readonly string[]) => Promise<void>;
  onDone: () => void;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const saved = useSaved();
  const report = () => props.refused.now.report;
  const ownTitle = useOwnTitle(() => report().body.state);
  const kind = () => SAID.find((each) => props.code?.endsWith(`.${each}`) === true) ?? 'other';
  /** It waits for another act of this person, which waits for them. */
  const isHeld = () => props.code === null;
  /** It was reopened, or the person got the function back: as it is, it may be accepted now. */
  const isOpenAgain = () =>
    !isHeld() &&
    correctionStanding({ client, corrects: props.refused.args }).kind === 'open' &&
    kind() !== 'other_version';
  const fact = () => {
    const known = kind();
    if (known !== 'not_in_state') return t(`reports.correction.conflict.${known}`);
    const { status } = reviewNow(client, report());
    return t('reports.correction.conflict.not_in_state', { status: t(`reports.review.status.${status}`) });
  };
  const words = () =>
    wordsOfDifferences({
      differences: props.refused.differences,
      note: props.refused.args.note ?? '',
      ownTitle: ownTitle(),
      t,
    });

  async function run(work: () => Promise<unknown>) {
    const done = await saved.run(work);
    if (!done) return;
    void client.syncNow();
    props.onDone();
  }
  return (
    <>
      {saved.notice()}
      <Switch>
        <Match when={isHeld()}>
          <Banner icon="info" tone="decide" fact={t('outbox.record.held')} />
        </Match>
        <Match when={isOpenAgain() && kind() !== 'other'}>
          <Banner icon="info" fact={t('reports.correction.conflict.merged')} />
        </Match>
        <Match when={true}>
          <Banner tone="act" icon="circle-alert" fact={fact()}>
            {kind() === 'other' && props.code !== null ? `${errorText({ t, code: props.code })} ` : ''}
            {t(`reports.correction.conflict.${kind()}_more`)}
          </Banner>
        </Match>
      </Switch>
      <Show when={words() !== ''}>
        <KeepWords
          text={words()}
          report={report().id}
          state={report().body.state}
          mayComment={kind() === 'not_in_state'}
        />
      </Show>
      <Show when={props.refused.differences.length > 0}>
        <SectionHeader title={t('reports.correction.changes', { n: props.refused.differences.length })} />
        <DifferenceLists differences={props.refused.differences} state={report().body.state} />
      </Show>
      <FooterBar>
        <Show when={isHeld()}>
          <LinkButton kind="filled" wide href="/outbox">
            {t('reports.see_outbox')}
          </LinkButton>
        </Show>
        <Show when={isOpenAgain()}>
          <Button kind="filled" wide onClick={() => void run(() => client.sendAgain(props.act).saved)}>
            {t('reports.correction.conflict.again')}
          </Button>
          <Button
            kind="outlined"
            wide
            onClick={() =>
              void props.onForm(
                props.refused.args.changes,
                editsOf(props.refused.seen).map(({ id }) => id),
              )
            }
          >
            {t('reports.correction.conflict.in_form')}
          </Button>
        </Show>
        <AskedButton
          wide
          kind="outlined"
          label={t('reports.correction.conflict.discard')}
          title={t('reports.correction.conflict.discard_title')}
          onYes={() => run(() => client.discard(props.act))}
        >
          <p>{t('reports.correction.conflict.discard_text')}</p>
        </AskedButton>
      </FooterBar>
    </>
  );
}
