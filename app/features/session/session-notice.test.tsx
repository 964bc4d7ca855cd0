import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { openScreen, type Screen } from '#app/kit/support.fixtures.tsx';
import { SessionNotice } from './session-notice.tsx';

let screen: Screen;
afterEach(() => screen.close());

test.each([
  ['over http the other address is named', 'http:', /empieza por http:\/\//],
  ['over https the cookies of the site are', 'https:', /Permita las cookies/],
])('a session that the browser does not keep: %s', async (_name, protocol, words) => {
  const onRetry = vi.fn();
  screen = openScreen(() => <SessionNotice isKept={false} protocol={protocol} onRetry={onRetry} />);
  await screen.find('.banner-act', words);
  await userEvent.click(await screen.find('button', /Reintentar/));
  expect(onRetry).toHaveBeenCalledTimes(1);
});
