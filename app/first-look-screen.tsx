import { createResource, type JSX, onMount, Show } from 'solid-js';
import { FirstLook } from '#app/features/session/first-look.page.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createDemoEntry, type DemoInput } from './demo-entry.ts';
import { featureBook } from './features.ts';

/** The demo's page of a first look, made of what the features declare. */
export function FirstLookScreen<Opened extends { readonly profile: string }>(props: {
  input: DemoInput<Opened>;
  onOpen: (opened: Opened, href: string) => Promise<void>;
  /** The server is no demo, or does not answer. */
  onNone: () => void;
}): JSX.Element {
  const { t } = useI18n();
  const entry = createDemoEntry(props.input);
  const [answer] = createResource(async () => {
    try {
      return await entry.ask();
    } catch {
      props.onNone();
      return null;
    }
  });
  onMount(() => {
    document.title = `${t('look.title')} · ${t('shell.brand')}`;
  });
  return (
    <Show when={answer()} fallback={<p class="block">{t('shell.loading')}</p>}>
      {(found) => (
        <FirstLook
          answer={found()}
          tries={(roles) => featureBook.tries(roles)}
          enter={async ({ person, href }) => {
            const device = t('look.title');
            await props.onOpen(await entry.enter({ answer: found(), person, device }), href);
          }}
        />
      )}
    </Show>
  );
}
