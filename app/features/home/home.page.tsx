import { For, type JSX, lazy, Suspense } from 'solid-js';
import { allWords } from '#app/i18n/i18n.tsx';
import { useFeatures } from '#app/kit/use-features.tsx';
import './home.css';

/** What waits for this person comes behind the first paint, with the words of the features. */
const WaitingList = lazy(async () => {
  const [module] = await Promise.all([import('./waiting-list.tsx'), allWords()]);
  return { default: module.WaitingList };
});

/**
 * Hoy: what is on now, what waits for the reader, and what they need at hand, as the features bring it. On the desk
 * these stand side by side.
 */
export default function HomePage(): JSX.Element {
  const { first, rest } = useFeatures().home();
  return (
    <div class="home">
      <div class="home-first">
        <For each={first}>{({ Part }) => <Part />}</For>
      </div>
      <div class="home-waits">
        <Suspense>
          <WaitingList />
        </Suspense>
      </div>
      <div class="home-rest">
        <For each={rest}>{({ Part }) => <Part />}</For>
      </div>
    </div>
  );
}
