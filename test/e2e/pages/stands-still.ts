import type { CDPSession, Page } from '@playwright/test';
import { within } from '#test/support/requires-worker.ts';

const ANSWER_MS = 10_000;
const FRAME_MS = 5_000;

/** What holds a page that no longer goes on. */
export interface Standstill {
  /** Its own words to that, for whoever reads the failed journey. */
  readonly says: string;
  /** Whether it still runs what it is given; otherwise it runs something that never returns. */
  readonly answers: boolean;
}

function answer<T>(work: Promise<T>): Promise<T | null> {
  return within({ work, ms: ANSWER_MS, says: 'no answer' }).catch(() => null);
}

/** A page's own session, by which one that never returns can still be asked what it runs. */
const watched = new WeakMap<Page, CDPSession>();

/** From now on a page that never returns can be asked what it runs: once it does not answer it is too late for that. */
export async function watch(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Debugger.enable');
  watched.set(page, session);
}

async function stackOf(session: CDPSession): Promise<string | null> {
  const paused = new Promise<string>((resolve) => {
    session.once('Debugger.paused', ({ callFrames }) =>
      resolve(
        callFrames
          .slice(0, 12)
          .map(({ functionName, url, location: { lineNumber, columnNumber = 0 } }) =>
            `${functionName || 'anonymous'} ${url}:${lineNumber + 1}:${columnNumber + 1}`.trim(),
          )
          .join(' < '),
      ),
    );
  });
  await answer(session.send('Debugger.pause'));
  const stack = await answer(paused);
  await answer(session.send('Debugger.resume'));
  return stack;
}

/** Tells a page that runs something without end from one that the browser no longer draws. */
export async function whatHolds(page: Page): Promise<Standstill> {
  const state = await answer(
    page.evaluate(async (ms) => {
      const isDrawn = await new Promise<boolean>((resolve) => {
        requestAnimationFrame(() => resolve(true));
        setTimeout(resolve, ms, false);
      });
      const { className } = document.querySelector('.shell') ?? { className: 'none' };
      const busy = document.querySelectorAll('[aria-busy=true]').length;
      const running = document.getAnimations().filter(({ playState }) => playState === 'running').length;
      const shown = document.querySelector('h1')?.textContent ?? '';
      return {
        isDrawn,
        says: `${location.pathname} ${innerWidth}×${innerHeight}, ${document.visibilityState}, shell ${className}, busy ${busy}, animations ${running}, fonts ${document.fonts.status}, shows «${shown}»`,
      };
    }, FRAME_MS),
  );
  if (state !== null) return { says: `${state.isDrawn ? '' : 'no frame, '}${state.says}`, answers: true };
  const session = watched.get(page);
  const stack = session === undefined ? null : await stackOf(session);
  return { says: `no answer${stack === null ? '' : ` while it runs ${stack}`}`, answers: false };
}

/** @throws with what holds the page, if this takes longer than anything that a page does */
export async function goesOn<T>(page: Page, doing: string, work: Promise<T>): Promise<T> {
  const late = `${doing} does not end`;
  try {
    return await within({ work, ms: 120_000, says: late });
  } catch (error) {
    if (!(error instanceof Error) || error.message !== late) throw error;
    throw new Error(`${late}: ${(await whatHolds(page)).says}`);
  }
}
