import { createSignal, For, type JSX, Show } from 'solid-js';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { codeOfError } from '#app/kit/error-code.ts';
import type { Try } from '#app/kit/try.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Mark } from '#app/ui/mark.tsx';
import type { Role } from '#shared/kernel/actor.ts';
import { readText } from '#shared/kernel/text.ts';
import type { DemoAnswer, DemoPersonAnswer } from '#shared/session/demo.schemas.ts';
import { AboutText } from './about-text.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import '#app/kit/kit.css';
import './session.css';
import './first-look.css';

/** What CLASI is, and whom one may be: one tap enters, as that person, on Hoy or on the page of what is tried. */
export function FirstLook(props: {
  answer: DemoAnswer;
  tries: (roles: readonly Role[]) => readonly Try[];
  /** Rejects with the reason if it cannot. */
  enter: (input: { person: DemoPersonAnswer; href: string }) => Promise<void>;
}): JSX.Element {
  const { t, locale } = useI18n();
  const [busy, setBusy] = createSignal<string | null>(null);
  const [problem, setProblem] = createSignal<string | null>(null);

  const addressOf = (href: string) =>
    href.replace(/:(meeting|session|edition|draft|published)/, (_, name: 'meeting') => props.answer[name]);
  async function enter(person: DemoPersonAnswer, href: string) {
    if (busy() !== null) return;
    setBusy(person.key);
    setProblem(null);
    try {
      await props.enter({ person, href });
    } catch (error) {
      setProblem(errorText({ t, code: codeOfError(error) }));
    } finally {
      setBusy(null);
    }
  }

  return (
    <main class="look">
      <header class="panel look-head">
        <div class="unlock-head">
          <p class="unlock-brand">
            <Mark />
            <span>{t('shell.brand')}</span>
          </p>
          <LanguageSwitch />
        </div>
        <h1 class="title-1">{t('look.title')}</h1>
        <div class="look-about">
          <AboutText />
        </div>
      </header>
      <section class="look-body">
        <h2 class="title-2">{t('look.roles')}</h2>
        <p class="body-2">{t('look.hint')}</p>
        <Show when={problem()}>{(text) => <Banner tone="act" icon="circle-alert" fact={text()} />}</Show>
        <p class="unseen" role="status">
          {busy() === null ? '' : t('look.entering')}
        </p>
        <ul class="look-roles">
          <For each={props.answer.people}>
            {(person) => (
              <li class="look-role" data-role={person.key}>
                <h3>
                  <button type="button" class="look-enter" onClick={() => void enter(person, '/')}>
                    <span class="title-3">{readText(person.told, locale()).value}</span>
                    <Icon name="chevron-right" />
                  </button>
                </h3>
                <Show when={busy() === person.key}>
                  <p class="body-2 look-busy" aria-hidden="true">
                    {t('look.entering')}
                  </p>
                </Show>
                <ul class="look-tries">
                  <For each={props.tries(person.roles)}>
                    {(each) => (
                      <li>
                        <button type="button" onClick={() => void enter(person, addressOf(each.href))}>
                          {t(each.words)}
                        </button>
                      </li>
                    )}
                  </For>
                </ul>
              </li>
            )}
          </For>
        </ul>
        <p class="body-2">{t('look.minute')}</p>
      </section>
    </main>
  );
}
