import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { openScreen, type Screen } from '#app/kit/support.fixtures.tsx';
import type { OwnArea } from './own-area.ts';
import { RatingPreview } from './rating-preview.tsx';
import './rating.css';

let screen: Screen | undefined;
afterEach(() => screen?.close());

test.each(['es', 'pt', 'en'] as const)(
  'without a score, its bounds end where the bar ends, in %s',
  async (locale) => {
    await page.viewport(360, 740);
    const area = { indicators: [], said: {}, stands: {} } as unknown as OwnArea;
    screen = openScreen(
      () => (
        <div style={{ 'inline-size': '14rem' }}>
          <RatingPreview method="ideal-1" area={area} />
        </div>
      ),
      locale,
    );
    const none = await screen.find('.rating-preview-none');
    const bounds = none.lastElementChild as HTMLElement;
    expect(bounds.textContent).toContain('10');
    expect(Math.round(bounds.getBoundingClientRect().right)).toBe(
      Math.round(none.getBoundingClientRect().right),
    );
    expect(bounds.getClientRects()).toHaveLength(1);
  },
);
