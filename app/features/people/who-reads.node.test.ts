import { expect, test } from 'vitest';
import type { Role } from '#shared/kernel/actor.ts';
import { type Place, rolesReadingAttendance, rolesReadingReports, sendsReports } from './who-reads.ts';

function placeOf(role: Role, place: Partial<Place> = {}): Place {
  return { state: 'CL', delegation: 'CL', roles: [role], institution: 'customs', unit: 'port-7', ...place };
}

test('only the heads above them and the point of contact read reports of field staff', () => {
  expect(rolesReadingReports(placeOf('fieldOfficer')).toSorted()).toEqual([
    'institutionHead',
    'pointOfContact',
    'unitHead',
  ]);
});

test('no head of unit reads reports of a person without a unit', () => {
  const head = placeOf('institutionHead', { unit: null });
  expect(rolesReadingReports(head).toSorted()).toEqual(['institutionHead', 'pointOfContact']);
});

test('a person who sends no reports sees nothing about their readers', () => {
  for (const role of ['delegate', 'nationalAdmin'] as const) {
    expect(sendsReports(placeOf(role))).toBe(false);
    expect(rolesReadingReports(placeOf(role))).toEqual([]);
  }
  const observer = placeOf('observer', { state: null, delegation: 'eu-home', institution: null, unit: null });
  expect(rolesReadingReports(observer)).toEqual([]);
});

test('an answer about attendance is read by the presidency and the programme, besides the delegation', () => {
  expect(rolesReadingAttendance(placeOf('delegate')).toSorted()).toEqual([
    'presidencyAdmin',
    'presidencyDelegate',
    'programmeSupport',
  ]);
});
