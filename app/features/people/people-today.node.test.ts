import { flatten, translator } from '@solid-primitives/i18n';
import { expect, test } from 'vitest';
import type { Translate } from '#app/i18n/i18n.tsx';
import { es } from '#app/i18n/locales/es.ts';
import type { TodayAsker } from '#app/kit/today-lines.ts';
import type { Actor, Office } from '#shared/kernel/actor.ts';
import { protocolPerson } from './people.fixtures.ts';
import { peopleToday } from './people-today.ts';

const NOW = Date.UTC(2026, 5, 20, 12);
const invited = (person: string, label: string, state: string | null) => ({
  ...{ ...protocolPerson(NOW), person, label, state, status: 'invited' as const },
});
const LISTS: Readonly<Record<string, unknown>> = {
  '/api/people': { kind: 'clasi.people', people: [invited('per_port', 'Puerto', 'CL')] },
  '/api/people?of=committee': { kind: 'clasi.people', people: [invited('per_eye', 'Observación', null)] },
};

function said(role: 'nationalAdmin' | 'delegate', mandates: readonly Office[], lists = LISTS) {
  const place = { state: 'CL', delegation: 'CL', institution: null, unit: null };
  const actor: Actor = { ...place, person: 'per_1', device: 'dev_1', roles: [role], mandates };
  const asked: string[] = [];
  const t = translator(() => flatten(es as Record<string, unknown>)) as unknown as Translate;
  const answer = (_: unknown, path: string) => {
    asked.push(path);
    return lists[path] ?? null;
  };
  const asker = { actor, t, answer, now: NOW, locale: 'es' } as unknown as TodayAsker;
  const [, , governed] = peopleToday;
  const lines = governed?.isFor(actor) ? governed.lines(asker) : [];
  const unused = lines.find(({ subject }) => subject === es.people.today.unused);
  return { asked, words: unused?.words, href: unused?.href };
}

test('whoever of a state holds the presidency hears of unused codes in the committee, too', () => {
  expect(said('nationalAdmin', [])).toEqual({
    ...{ asked: ['/api/people'], words: 'Puerto', href: '/people/per_port' },
  });
  expect(said('nationalAdmin', ['presidencyAdmin'])).toEqual({
    asked: ['/api/people', '/api/people?of=committee'],
    words: 'Puerto, Observación',
    href: '/people',
  });
  expect(said('delegate', ['presidencyAdmin'])).toEqual({
    ...{ asked: ['/api/people?of=committee'], words: 'Observación', href: '/people/per_eye' },
  });
  expect(said('delegate', ['presidencyDelegate'])).toEqual({ asked: [], words: undefined, href: undefined });
});

test('a list that has not come keeps the other from nobody', () => {
  const { '/api/people': _, ...lists } = LISTS;
  expect(said('nationalAdmin', ['presidencyAdmin'], lists).words).toBe('Observación');
});
