import { createMemo, createSignal, type JSX, Match, Show, Switch } from 'solid-js';
import { allWords, useI18n } from '#app/i18n/i18n.tsx';
import { lazyPart } from '#app/kit/lazy-part.tsx';
import { browserStorage, type StorageManagerPort } from '#app/store/persistence.ts';
import type { ChosenProtection } from '#app/sync/enrol.ts';
import { Banner } from '#app/ui/banner.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { LookAnswer } from '#shared/session/session.schemas.ts';
import { AboutText } from './about-text.tsx';
import { AirplaneStep } from './airplane-step.tsx';
import {
  type BrowserKind,
  type BrowserSigns,
  browserKind,
  isAppleDevice,
  mustInstallFirst,
  readBrowserSigns,
} from './browser-kind.ts';
import { CodeStep } from './code-step.tsx';
import { readEnrolmentCode } from './enrolment-code.ts';
import { InstallFirst } from './install-first.tsx';
import { LanguageChoice } from './language-switch.tsx';
import { ProtectStep } from './protect-step.tsx';
import { RecoveryStep } from './recovery-step.tsx';
import type { Enrolled, EnrolPorts } from './session.ports.ts';
import { StepFrame } from './step-frame.tsx';
import { WhoStep } from './who-step.tsx';
import './session.css';

const STEPS = ['language', 'code', 'who', 'protect', 'recovery', 'practice', 'airplane'] as const;
type Step = (typeof STEPS)[number];
/** Where the code came with the link and is good, nobody sees its step. */
const WITHOUT_CODE = STEPS.filter((step) => step !== 'code');

/** Loaded only when needed: it brings the form engine. */
const PracticeStep = lazyPart(async () => {
  const [step] = await Promise.all([import('./practice-step.tsx'), allWords()]);
  return { default: step.PracticeStep };
});

/**
 * The first minute: from a code to a phone that works without a network. Where the page runs inside another app,
 * or in a tab whose storage the installed app cannot reach, it explains installing and does not use the code up.
 */
export function EnrolFlow<Opened>(props: {
  ports: EnrolPorts<Opened>;
  /** As the address had it: `/enrol#CODE`. */
  initialCode?: string | undefined;
  demoPassphrase?: string | undefined;
  signs?: BrowserSigns;
  manager?: StorageManagerPort;
  /** Back to the people who use this phone already. */
  onCancel?: (() => void) | undefined;
  onOpen: (opened: Opened) => void | Promise<void>;
}): JSX.Element {
  const { t } = useI18n();
  const signs = props.signs ?? readBrowserSigns();
  const kind = browserKind(signs);
  const [step, setStep] = createSignal<Step>('language');
  const [code, setCode] = createSignal(props.initialCode ?? '');
  const [found, setFound] = createSignal<LookAnswer | null>(null);
  const [enrolled, setEnrolled] = createSignal<Enrolled<Opened> | null>(null);
  const [asksCode, setAsksCode] = createSignal(readEnrolmentCode(props.initialCode ?? '') === null);
  const at = createMemo(() => {
    const steps: readonly Step[] = asksCode() ? STEPS : WITHOUT_CODE;
    // The code of a link is being checked: what comes next is who it is for.
    const shown = !asksCode() && step() === 'code' ? 'who' : step();
    return { at: steps.indexOf(shown) + 1, of: steps.length };
  });

  function deviceKind(): Exclude<BrowserKind, 'installed' | 'in_app'> {
    if (kind !== 'installed' && kind !== 'in_app') return kind;
    return isAppleDevice(signs) ? 'ios_tab' : 'android_tab';
  }

  async function protect(protection: ChosenProtection) {
    setEnrolled(
      await props.ports.enrol({ code: code(), label: t(`session.device.${deviceKind()}`), protection }),
    );
    setStep('recovery');
  }

  return (
    <div class="shell shell-bare enrol">
      <main class="main">
        <Show
          when={!mustInstallFirst(kind)}
          fallback={
            <InstallFirst
              kind={kind}
              isApple={isAppleDevice(signs)}
              code={readEnrolmentCode(props.initialCode ?? '')}
            />
          }
        >
          <Switch>
            <Match when={step() === 'language'}>
              <StepFrame
                title={t('session.about.title')}
                step={at()}
                onBack={props.onCancel}
                onNext={() => setStep('code')}
                next={t('session.continue')}
              >
                <AboutText />
                <SectionHeader title={t('session.language')} />
                <div class="step-part">
                  <LanguageChoice />
                </div>
                <Show when={kind !== 'installed'}>
                  <Banner icon="download" fact={t('session.tab_fact')}>
                    {t('session.tab_text')}
                  </Banner>
                </Show>
              </StepFrame>
            </Match>
            <Match when={step() === 'code'}>
              <CodeStep
                step={at()}
                code={code()}
                onCode={setCode}
                look={(text) => props.ports.look(text)}
                onFound={(input) => {
                  setCode(input.code);
                  setFound(input.answer);
                  setStep('who');
                }}
                onAsk={() => setAsksCode(true)}
                onBack={() => setStep('language')}
                isGiven={found() === null && code() === props.initialCode}
              />
            </Match>
            <Match when={step() === 'who' && found()} keyed>
              {(answer) => (
                <WhoStep
                  step={at()}
                  answer={answer}
                  onBack={() => setStep(asksCode() ? 'code' : 'language')}
                  onNext={() => setStep('protect')}
                />
              )}
            </Match>
            <Match when={step() === 'protect'}>
              <ProtectStep
                step={at()}
                isPasskeyPossible={() => props.ports.isPasskeyPossible()}
                demoPassphrase={props.demoPassphrase}
                onBack={() => setStep('who')}
                protect={protect}
              />
            </Match>
            <Match when={step() === 'recovery' && enrolled()} keyed>
              {(done) => (
                <RecoveryStep step={at()} code={done.recoveryCode} onNext={() => setStep('practice')} />
              )}
            </Match>
            <Match when={step() === 'practice'}>
              <PracticeStep step={at()} onNext={() => setStep('airplane')} />
            </Match>
            <Match when={step() === 'airplane' && enrolled()} keyed>
              {(done) => (
                <AirplaneStep
                  step={at()}
                  status={done.answer.status}
                  hasSecondCopy={done.hasSecondCopy}
                  manager={props.manager ?? browserStorage()}
                  onNext={() => props.onOpen(done.opened)}
                />
              )}
            </Match>
          </Switch>
        </Show>
      </main>
    </div>
  );
}
