import { expect, test } from 'vitest';
import { afterAnswer, isOut } from './release-life.rules.ts';
import type { ReleaseLife } from './release-life.schemas.ts';

const life = (change: Partial<ReleaseLife>): ReleaseLife => ({
  ...{ status: 'in_progress', prepared: null, authorised: null, returned: null, answer: null },
  ...{ releases: 0, standing: null },
  ...change,
});

test('a release that stands while it is asked back is known to stand, also if it cannot be taken back any more', () => {
  const asked = life({ status: 'taking_back', releases: 2, standing: 1 });
  const stands = { ...asked, ...afterAnswer(asked, { number: 2, kind: 'release', code: null }, 5) };
  expect(stands).toMatchObject({ status: 'taking_back', standing: 2 });
  const frozen = { number: 2, kind: 'take_back', code: 'ideal.edition_frozen' } as const;
  expect({ ...stands, ...afterAnswer(stands, frozen, 6) }).toMatchObject({ standing: 2 });
});

test('what a restored committee may still have can be taken back, whatever was prepared since', () => {
  expect(isOut(life({ status: 'prepared', releases: 1 }))).toBe(true);
  expect(isOut(life({}))).toBe(false);
});
