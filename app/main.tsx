import { render } from 'solid-js/web';
import { App } from './app.tsx';
import { captureInstallPrompt } from './features/settings/install-prompt.ts';
import { deviceKind, holdDevice } from './i18n/device-words.ts';
import { applyTheme, readTheme } from './theme.ts';
import { registerServiceWorker } from './update.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');
holdDevice(deviceKind({ isTouched: matchMedia('(pointer: coarse)').matches, screen }));
applyTheme({ theme: readTheme(localStorage), page: document });
// The opening notice stands there for whoever waits for this program.
root.replaceChildren();
render(() => <App />, root);
// Without a worker's program the app still works online, and the next start tries again.
registerServiceWorker().catch(() => undefined);
captureInstallPrompt();
