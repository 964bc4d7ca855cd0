import { Route } from '@solidjs/router';
import { type Component, type JSX, lazy } from 'solid-js';
import { allWords } from '#app/i18n/i18n.tsx';
import type { Pages } from '#app/kit/feature.ts';
import { appFeatures, featureBook } from './features.ts';

type Loader = Pages[`/${string}`];
interface Address {
  readonly path: string;
  readonly component: Component;
}

/** Most pages say more than the first words, and are opened once the rest of them, and those of the features, have come. */
function page(load: Loader): Component {
  return lazy(async () => {
    const [module] = await Promise.all([load(), allWords(), featureBook.load()]);
    return module;
  });
}

const addressesOf = (pages: Pages, open: (load: Loader) => Component): Address[] =>
  Object.entries(pages).map(([path, load]) => ({ path, component: open(load) }));

// Once, not at each unlocking: what was opened before is there at once.
const atOnce = appFeatures.flatMap(({ first }) => addressesOf(first, lazy));
const offline = appFeatures.flatMap(({ pages }) => addressesOf(pages, page));
const online = appFeatures.flatMap((feature) => addressesOf(feature.online, page));
const OnlinePages = lazy(() =>
  import('#app/online.tsx').then(({ OnlinePages: pages }) => ({ default: pages })),
);
const NotFoundPage = page(() => import('#app/not-found.page.tsx'));

/** Every address of the app. All of them open cold, offline, and after unlocking. */
export function routes(): JSX.Element {
  return (
    <>
      {[...atOnce, ...offline].map((address) => (
        <Route {...address} />
      ))}
      <Route component={OnlinePages}>
        {online.map((address) => (
          <Route {...address} />
        ))}
      </Route>
      <Route path="*" component={NotFoundPage} />
    </>
  );
}
