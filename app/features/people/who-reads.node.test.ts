import { expect, test } from 'vitest';
import { mayRead, reportAudience } from '#shared/access/scopes.ts';
import {
  type Actor,
  hasRole,
  INSTITUTIONS,
  type Institution,
  ROLES,
  type Role,
} from '#shared/kernel/actor.ts';
import { stateCompartment } from '#shared/kernel/compartments.ts';
import { reportsFeature } from '#shared/reports/reports.feature.ts';
import { reviewRules } from '#shared/reports/review.schemas.ts';
import {
  type Place,
  READING_ROLES,
  type ReportReader,
  readersOfReport,
  rolesReadingAttendance,
  rolesReadingReports,
  sendsReports,
} from './who-reads.ts';

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

const roles = Object.keys(ROLES) as Role[];
const rules = {
  sharing: [
    { reader: 'police', of: 'customs' },
    { reader: 'customs', of: 'prison' },
  ],
  deputies: [{ person: 'per_deputy', label: 'Ministerio, análisis' }],
} as const;
const known = { sharing: [...rules.sharing], deputies: [...rules.deputies] };

/** What the rules of the state add to somebody, as the feature of reports says. */
function withRights(actor: Actor): Actor {
  const widening = reportsFeature.widening?.find(({ collection }) => collection === reviewRules.name);
  if (widening === undefined) throw new Error('the rules of a state widen nothing');
  const body = { state: 'CL', unit: [], institution: [], days: 10, ...known };
  const stateRights = widening.rightsOf(body, actor, { one: () => null, within: () => [] });
  return { ...actor, stateRights };
}

/** Whether what somebody is told names this reader. */
function isNamed(readers: readonly ReportReader[], { author, reader }: { author: Place; reader: Actor }) {
  return readers.some((each) => {
    if (each.kind === 'author') return false;
    if (each.kind === 'deputy') return reader.person === 'per_deputy';
    if (each.kind === 'heads')
      return hasRole(reader, 'institutionHead', 'unitHead') && reader.institution === each.institution;
    if (!reader.roles.includes(each.role)) return false;
    if (each.role === 'pointOfContact') return true;
    if (reader.institution !== author.institution) return false;
    return each.role === 'institutionHead' || reader.unit === author.unit;
  });
}

test.each(
  INSTITUTIONS.flatMap((institution) =>
    (['port-7', null] as const).map((unit): [Institution, string | null] => [institution, unit]),
  ),
)(
  'of what somebody of %s in unit %s sends, whoever reads it is named, and nobody else',
  (institution, unit) => {
    const author = placeOf('fieldOfficer', { institution, unit });
    const readers = readersOfReport({ reader: author, written: null, rules: known });
    const actor: Actor = { ...author, person: 'per_author', device: 'dev_1' };
    const audience = reportAudience(actor);
    const compartment = stateCompartment('CL');
    const wrong = roles.flatMap((role) =>
      INSTITUTIONS.flatMap((other) =>
        ['port-7', 'port-8', null].flatMap((otherUnit) =>
          ['per_reader', 'per_deputy'].flatMap((person) => {
            const place = placeOf(role, { institution: other, unit: otherUnit });
            const reader = withRights({ ...place, person, device: 'dev_2' });
            const reads = mayRead({ actor: reader, audience, compartment });
            const named = isNamed(readers, { author, reader });
            return reads === named
              ? []
              : [`${person} ${role} ${other} ${otherUnit}: ${reads ? 'reads' : 'named'}`];
          }),
        ),
      ),
    );
    expect(wrong).toEqual([]);
  },
);

test('no role reads a report for which there are no words', () => {
  for (const institution of INSTITUTIONS)
    for (const role of rolesReadingReports(placeOf('fieldOfficer', { institution })))
      expect(READING_ROLES).toContain(role);
});

test('nobody is told that they read their own as somebody else', () => {
  const head = { ...placeOf('unitHead'), person: 'per_deputy' };
  expect(readersOfReport({ reader: head, written: null, rules: known })).toEqual([
    { kind: 'author' },
    { kind: 'role', role: 'institutionHead', isYou: false },
    { kind: 'role', role: 'pointOfContact', isYou: false },
    { kind: 'heads', institution: 'police' },
  ]);
  const contact = placeOf('pointOfContact');
  expect(readersOfReport({ reader: contact, written: null, rules: null })).toContainEqual({
    kind: 'role',
    role: 'pointOfContact',
    isYou: true,
  });
});

test('a head of another institution who corrects a report is not told that such heads read it', () => {
  for (const role of ['institutionHead', 'unitHead'] as const) {
    const reader = placeOf(role, { institution: 'police' });
    const written = { institution: 'customs', unit: 'port-7' } as const;
    const kinds = readersOfReport({ reader, written, rules: known }).map(({ kind }) => kind);
    expect(kinds).toEqual(['author', 'role', 'role', 'role', 'deputy']);
  }
});
