import { createSignal, For, type JSX, onCleanup, onMount } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { Edit } from '#app/kit/edit-plan.ts';
import { useKeys } from '#app/kit/keys/keys.tsx';
import { LanguageTabs, lacksLanguage, useTypedLanguage } from '#app/kit/language-tabs.tsx';
import { useDesk, usePane } from '#app/ui/desk-context.ts';
import { TextArea } from '#app/ui/text-area.tsx';
import type { Language } from '#shared/kernel/text.ts';
import type { TypedParagraph } from './paragraph-typed.ts';

/** In rem: three columns of some 25 letters. */
const ROOM = 40;

/**
 * A long text whose languages are fields of their own, so that two translators do not meet. Below each other on a phone;
 * tabs of one field on the desk, and beside each other where there is room.
 */
export function LanguageAreas(props: { edit: Edit<TypedParagraph> }): JSX.Element {
  const { t, locale } = useI18n();
  const desk = useDesk();
  const pane = usePane();
  const { order, shown } = useTypedLanguage();
  const { edit } = props;
  const [hasRoom, setRoom] = createSignal(false);
  let frame: HTMLDivElement | undefined;
  // What there is room for depends on the pane, whose border people move.
  function measure() {
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    setRoom((frame?.clientWidth ?? 0) >= ROOM * rem);
  }
  onMount(() => {
    measure();
    const observer = new ResizeObserver(measure);
    if (frame !== undefined) observer.observe(frame);
    onCleanup(() => observer.disconnect());
  });
  const isBeside = () => desk.isDesk() && hasRoom();
  const isTabs = () => desk.isDesk() && pane !== null && !isBeside();
  /** One with something to decide is never out of sight. */
  const isShown = (language: Language) =>
    !isTabs() || language === shown() || edit.errorOf(language) !== undefined;
  const isMissing = (language: Language) => lacksLanguage(edit.typed(), language);
  useKeys(() =>
    isTabs() ? [{ press: 'Alt+1', shown: ['Alt', '1', '2', '3'], words: t('kit.keys.language') }] : [],
  );
  return (
    <div ref={frame}>
      <LanguageTabs
        label={t('report.form.text')}
        isMissing={isMissing}
        field={(language) => `#${edit.idOf(language)}`}
        isOff={!isTabs()}
        offClass={isBeside() ? 'report-areas' : undefined}
      >
        <For each={order()}>
          {(language) => (
            <div hidden={!isShown(language)} lang={language === locale() ? undefined : language}>
              <TextArea
                {...edit.bind(language)}
                optional={false}
                hint={isMissing(language) ? t('report.missing') : undefined}
                rows={6}
              />
            </div>
          )}
        </For>
      </LanguageTabs>
    </div>
  );
}
