import { allWords } from '#app/i18n/i18n.tsx';
import type { ProfileParts } from '#app/store/profile-store.ts';

/** The demo's page of a first look, with the words of everything that it offers. */
export async function loadFirstLook() {
  const [{ FirstLookScreen }, { featureBook }] = await Promise.all([
    import('./first-look-screen.tsx'),
    import('./features.ts'),
    allWords(),
  ]);
  await featureBook.load();
  return { default: FirstLookScreen<ProfileParts> };
}
