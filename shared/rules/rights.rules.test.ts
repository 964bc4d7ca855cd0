import { expect, test } from 'vitest';
import { type KnownMembers, UNKNOWN_MEMBERS } from '#shared/membership/members-known.rules.ts';
import { NO_PARAMETERS } from './parameters.schemas.ts';
import { hasSeatRight, seatedAs } from './rights.rules.ts';

const day = '2026-09-20';
const known = (...states: readonly string[]): KnownMembers => ({ isKnown: true, states });

test('whom an instrument binds is a member, whatever was entered before', () => {
  const entered = [{ status: 'observer', from: '2026-01-01', until: null }] as const;
  const seat = (members: KnownMembers, delegation = 'EC') => seatedAs({ delegation, entered, members, day });
  expect([seat(known('EC')), seat(known('CL')), seat(known())]).toEqual([
    'members',
    'observers',
    'observers',
  ]);
  // Whoever is not told who is bound cannot say it of a state, and of a body nobody needs to be told.
  expect([seat(UNKNOWN_MEMBERS), seat(UNKNOWN_MEMBERS, 'ameripol')]).toEqual([null, 'observers']);
});

test('where it is not known who is bound the rules let a state go, and no body', () => {
  const rights = { members: ['vote' as const], observers: [], guests: [], article: 'art_1' };
  const votes = (delegation: string, members: KnownMembers) =>
    hasSeatRight({
      ...{ delegation, entered: [], members, day, right: 'vote' },
      parameters: { ...NO_PARAMETERS, rights },
    });
  expect(['EC', 'ameripol'].map((each) => votes(each, UNKNOWN_MEMBERS))).toEqual([true, false]);
  expect(['EC', 'ameripol'].map((each) => votes(each, known('CL')))).toEqual([false, false]);
  expect(['EC', 'ameripol'].map((each) => votes(each, known()))).toEqual([true, false]);
});
