import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { allWords, useI18n } from '#app/i18n/i18n.tsx';
import { lazyPart } from '#app/kit/lazy-part.tsx';
import { useFeatures } from '#app/kit/use-features.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import './home.css';

/** What waits for this person comes behind the first paint, with the words of the features. */
const WaitingList = lazyPart(async () => {
  const [module] = await Promise.all([import('./waiting-list.tsx'), allWords()]);
  return { default: module.WaitingList };
});

/**
 * Hoy: what is on now, what waits for the reader, and what they need at hand, as the features bring it. On the desk
 * these stand side by side. For a reader with work to begin, that work comes first.
 */
export default function HomePage(): JSX.Element {
  const client = useClient();
  const desk = useDesk();
  const { t } = useI18n();
  const { start, first, rest } = useFeatures().home();
  const mine = createMemo(() => start.filter(({ isFor }) => isFor(client)));
  const isLed = () => mine().length > 0;
  const Waits = () => (
    <div class="home-waits">
      <Show when={isLed()}>
        <div class="home-start">
          <For each={mine()}>{({ Part }) => <Part />}</For>
        </div>
      </Show>
      <WaitingList />
    </div>
  );
  return (
    <div classList={{ home: true, 'home-led': isLed() }}>
      <Show when={isLed()}>
        {/* What waits comes before the meeting that bears the page's name elsewhere. */}
        <Show when={!desk.isDesk()}>
          <h1 class="home-title" tabindex="-1">
            {t('shell.today')}
          </h1>
        </Show>
        <Waits />
      </Show>
      <div class="home-first">
        <For each={first}>{({ Part }) => <Part />}</For>
      </div>
      <Show when={!isLed()}>
        <Waits />
      </Show>
      <div class="home-rest">
        <For each={rest}>{({ Part }) => <Part />}</For>
      </div>
    </div>
  );
}
