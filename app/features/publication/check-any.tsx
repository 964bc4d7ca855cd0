import { createSignal, type JSX, Match, onMount, Show, Switch } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { groupsOf, hashIn } from '#app/kit/hash-groups.ts';
import { lastingOrigin } from '#app/kit/lasting-origin.ts';
import type { PaperSize } from '#app/kit/paper/page-boxes.ts';
import { PickFile } from '#app/kit/pick-file.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { readText } from '#shared/kernel/text.ts';
import type { CheckName } from '#shared/publication/check-file.rules.ts';
import { MOST_FILE_BYTES } from '#shared/publication/edition-file.rules.ts';
import type { CheckAnswer } from './check-in-worker.ts';
import { CheckedHandover } from './checked-handover.tsx';
import { CheckingPart, Fault } from './checking.tsx';
import { PrintOptions } from './print-options.tsx';
import { PrintedReport } from './printed-report.tsx';
import { useChecking } from './use-checking.ts';
import './publication.css';
import '#app/kit/kit.css';

/** Checks a file of an edition that anybody has, without an account. Nothing of it leaves this device. */
export function CheckAny(props: {
  /** What stands behind `#` in the address: the hash of the edition that somebody scanned. */
  fragment: string;
}): JSX.Element {
  const { t } = useI18n();
  const { checking, check, stop, ready } = useChecking();
  const [fault, setFault] = createSignal<'empty' | 'large' | 'many' | null>(null);
  const [name, setName] = createSignal('');
  const [isOver, setOver] = createSignal(false);
  const [isReady, setReady] = createSignal(false);
  const wished = () => hashIn(props.fragment);
  const whole = () => {
    const now = checking();
    return now.state === 'done' && 'checks' in now.answer ? now.answer : null;
  };
  // What checks is here before there is a file: from then on the page asks nobody for anything.
  onMount(async () => {
    await ready();
    setReady(true);
  });

  function take(files: readonly File[]): void {
    const [file] = files;
    if (file === undefined) return;
    setName(file.name);
    stop();
    if (files.length > 1) setFault('many');
    else if (file.size === 0) setFault('empty');
    else if (file.size > MOST_FILE_BYTES) setFault('large');
    else {
      setFault(null);
      void check({ blob: file });
    }
  }
  /** Whoever drops has a pointer; the button inside is for everybody. */
  function takeDropped(place: HTMLElement): void {
    place.addEventListener('dragover', (event) => {
      event.preventDefault();
      setOver(true);
    });
    place.addEventListener('dragleave', () => setOver(false));
    place.addEventListener('drop', (event) => {
      event.preventDefault();
      setOver(false);
      take([...(event.dataTransfer?.files ?? [])]);
    });
  }
  return (
    <div class="check-any" data-ready={isReady() ? '' : undefined}>
      <p class="block">{t('checking.what')}</p>
      <Show when={props.fragment !== ''}>
        <Show
          when={wished()}
          fallback={<Banner tone="change" icon="info" fact={t('checking.hash_broken')} />}
        >
          {(hash) => (
            <div class="block">
              <p>{t('checking.wished')}</p>
              <p class="hash-groups">{groupsOf(hash())}</p>
            </div>
          )}
        </Show>
      </Show>
      <div class="check-drop" classList={{ 'check-drop-over': isOver() }} ref={takeDropped}>
        <PickFile
          id="check-file"
          label={t('checking.choose')}
          accept="application/json,.json"
          onPick={(_, all) => take(all)}
        />
        <p class="quiet check-drop-hint">{t('checking.drop')}</p>
        <Show when={name() !== ''}>
          <p class="check-name">{t('checking.chosen', { name: name() })}</p>
        </Show>
      </div>
      <Show when={fault()} keyed>
        {(kind) => <Fault fact={t(`checking.bad.${kind}`)} more={t(`checking.bad.${kind}_more`)} />}
      </Show>
      <CheckingPart
        checking={checking()}
        onStop={stop}
        about={(answer) => <About answer={answer} wished={wished()} />}
        handover={(answer) => <CheckedHandover answer={answer} wished={wished()} />}
      />
      <Show when={whole()} keyed>
        {(answer) => <Reading answer={answer} />}
      </Show>
      <p class="block quiet">{t('checking.stays')}</p>
    </div>
  );
}

type Checked = Extract<CheckAnswer, { checks: unknown }>;

/** The report of the file, below its checks; printed, it is all that is on the page. */
function Reading(props: { answer: Checked }): JSX.Element {
  const { t } = useI18n();
  const [isOpen, setOpen] = createSignal(false);
  const [size, setSize] = createSignal<PaperSize>('a4');
  return (
    <section class="check-report" aria-label={t('printing.read')}>
      <div class="block no-print">
        <Button kind={isOpen() ? 'text' : 'filled'} onClick={() => setOpen(!isOpen())}>
          {t(isOpen() ? 'printing.close' : 'printing.read')}
        </Button>
      </div>
      <Show when={isOpen()}>
        <PrintOptions size={size()} onSize={setSize} />
        <PrintedReport
          report={props.answer.report}
          size={size()}
          origin={lastingOrigin()}
          isWrong={!props.answer.checks.isRight}
        />
      </Show>
    </section>
  );
}

/** Which edition it is, how much of it, and whether it is the one whose hash was asked for. */
function About(props: { answer: Checked; wished: string | null }): JSX.Element {
  const { t, locale } = useI18n();
  const about = () => props.answer.about;
  /** A hash that the file only claims says nothing. */
  const isOwn = (check: CheckName) =>
    props.answer.checks.checks.find(({ name }) => name === check)?.differences.length === 0;
  /** Of a file whose figures are not as it says, no hash says anything. */
  const isWhole = () => props.answer.checks.isRight && isOwn('manifest') && isOwn('text');
  const parts = () => {
    const { states, of } = about();
    if (states === 0) return t('checking.holds.open');
    return states === of ? t('checking.holds.whole', { n: of }) : t('checking.holds.part', { n: states, of });
  };
  return (
    <>
      <Show when={props.wished}>
        {(hash) => (
          <Switch
            fallback={
              <Banner tone="act" icon="circle-alert" fact={t('checking.other_edition')}>
                {t('checking.other_edition_more')}
              </Banner>
            }
          >
            <Match when={hash() === about().fileHash && isWhole()}>
              <Banner icon="check" fact={t('checking.same_edition')} />
            </Match>
            <Match when={hash() === about().fileHash || (hash() === about().hash && !isWhole())}>
              <Banner tone="act" icon="circle-alert" fact={t('checking.changed')}>
                {t('checking.changed_more')}
              </Banner>
            </Match>
            <Match when={hash() === about().hash}>
              <Banner tone="change" icon="info" fact={t('checking.same_figures')}>
                {t('checking.same_figures_more')}
              </Banner>
            </Match>
          </Switch>
        )}
      </Show>
      <div class="block">
        <p class="title-3">{readText(about().title, locale()).value}</p>
        <p>
          {parts()} {t(`checking.level.${about().level}`, { n: about().version })}
        </p>
        <p>{t('checking.file_hash')}</p>
        <p class="hash-groups">{groupsOf(about().fileHash)}</p>
      </div>
    </>
  );
}
