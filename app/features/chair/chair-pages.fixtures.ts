import { cameIn } from '#app/features/decisions/outcome-pages.fixtures.ts';
import {
  docsOfRoom,
  HALF_PAST_TEN,
  interventionDoc,
  OPEN_ITEM,
  RULE,
  requestDoc,
  sittingDoc,
  speakingOf,
} from '#app/features/floor/floor-pages.fixtures.ts';
import {
  amendmentDoc,
  articleDoc,
  positionDoc,
  QUORUM,
  SET,
  setDoc,
} from '#app/features/rules/rules-pages.fixtures.ts';
import { delegationOf, docWith, personOf } from '#shared/board/board.fixtures.ts';
import type { Sitting } from '#shared/floor/floor.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import { consentOf, instrumentOf } from '#shared/membership/membership.fixtures.ts';
import { hashOfWords } from '#shared/rules/amendments.rules.ts';
import { NO_PARAMETERS } from '#shared/rules/parameters.schemas.ts';

export const HERE_CHAIR = `/meetings/${MEETING}/chair`;
export { HALF_PAST_TEN, MEETING, OPEN_ITEM, requestDoc };

const NAMES = {
  AR: 'Argentina',
  BR: 'Brasil',
  CL: 'Chile',
  CR: 'Costa Rica',
  EC: 'Ecuador',
  MX: 'México',
  PA: 'Panamá',
  PE: 'Perú',
  PY: 'Paraguay',
  SV: 'El Salvador',
  UY: 'Uruguay',
} as const;
const CODES = Object.keys(NAMES) as (keyof typeof NAMES)[];

const WORDS = {
  es: 'El Comité sesiona con la presencia de la mayoría de los Estados miembros.\n\nLas decisiones se adoptan por consenso. Agotado el esfuerzo, por mayoría simple de los presentes, salvo lo previsto en el artículo 27.',
  pt: 'O Comitê delibera com a presença da maioria dos Estados membros.\n\nAs decisões se adotam por consenso. Esgotado o esforço, por maioria simples dos presentes, salvo o disposto no artigo 27.',
};
const AMENDED = {
  es: WORDS.es.replace(
    'por mayoría simple de los presentes',
    'por mayoría de dos tercios de los Estados miembros presentes y con derecho a voto',
  ),
};
const QUORUM_TITLE = { es: 'Quórum y decisiones', pt: 'Quórum e decisões', en: 'Quorum and decisions' };
const AMENDMENT = {
  ...{ title: QUORUM_TITLE, text: AMENDED, number: null, before: { title: QUORUM_TITLE, text: WORDS } },
  reason: { es: 'Una decisión que obliga a todos no puede tomarla la mitad de una sala.' },
  isSameElsewhere: true,
  deadline: { day: '2026-10-10', article: QUORUM },
  takenAt: Date.parse('2026-10-06T15:00:00Z'),
} as const;

const SEEN = hashOfWords(AMENDMENT);

/** Whom the doors let in: all but Paraguay, of which nobody is accredited to vote. */
function people({ inside }: { inside: readonly string[] }): Doc[] {
  return CODES.flatMap((code): Doc[] => {
    const head = personOf(`prt_${code}9`, code, {
      office: { es: 'Jefe/a de delegación' },
      capacity: code === 'PY' ? 'observer' : 'head',
    });
    return [
      delegationOf(code, { name: { es: NAMES[code] } }),
      head,
      ...(inside.includes(code) ? [cameIn(head.id)] : []),
    ];
  });
}

function ruleDocs(): Doc[] {
  const parameters = {
    ...NO_PARAMETERS,
    floor: RULE,
    quorum: { basis: 'more_than_half' as const, number: null, article: QUORUM },
    majorities: [
      { matter: 'amendments' as const, majority: 'two_thirds_of_present' as const, article: QUORUM },
      { matter: 'substance' as const, majority: 'simple_of_present' as const, article: QUORUM },
    ],
  };
  const from = '2026-01-01';
  const set = { title: { es: 'Reglamento' }, meeting: null, amendUntil: null, stage: 'adopted', parameters };
  return [
    docWith(
      'ruleSets',
      'rst_1',
      { ...set, parameterVersion: 1, adoption: null, from, replacedFrom: null },
      'rules',
    ),
    docWith(
      'parameterVersions',
      'prv_1',
      { set: 'rst_1', version: 1, parameters, from, decision: null },
      'rules',
    ),
  ];
}

/** A draft that this meeting reads, with four amendments of one article. */
function textDocs(): Doc[] {
  const draft = 'rst_draft';
  const here = <D extends Doc>(doc: D): D => ({ ...doc, parent: doc.parent === SET ? draft : doc.parent });
  const position = (code: string, stance: 'support' | 'can_accept' | 'reserve' | 'oppose') =>
    here(positionDoc(code, { set: draft, stance, seen: SEEN }, 'amd_3'));
  return [
    setDoc({ meeting: MEETING }, draft),
    here(articleDoc(QUORUM, { number: '14', title: QUORUM_TITLE, text: WORDS })),
    here(amendmentDoc('amd_1', { ...AMENDMENT, state: 'withdrawn', takenAt: AMENDMENT.takenAt - 3 })),
    here(amendmentDoc('amd_2', { ...AMENDMENT, state: 'consolidated', takenAt: AMENDMENT.takenAt - 2 })),
    here(amendmentDoc('amd_3', { ...AMENDMENT, state: 'under_discussion', authors: ['CL', 'UY'] })),
    here(
      amendmentDoc('amd_4', {
        ...AMENDMENT,
        ...{ authors: ['BR'], text: { es: 'Decide la mitad.' }, takenAt: AMENDMENT.takenAt + 5 },
      }),
    ),
    ...['AR', 'CR', 'EC', 'PA'].map((code) => position(code, 'support')),
    ...['SV', 'PE'].map((code) => position(code, 'can_accept')),
    position('MX', 'reserve'),
    position('BR', 'oppose'),
  ];
}

export const WAITING: readonly Doc[] = [
  requestDoc('spk_ar', 'AR', 2, { kind: 'for' }),
  requestDoc('spk_br', 'BR', 3, { kind: 'against' }),
  requestDoc('spk_cr', 'CR', 4, { kind: 'for' }),
  requestDoc('spk_sv', 'SV', 5, { kind: 'reply' }),
  requestDoc('spk_py', 'PY', 6, { kind: 'order', point: 'suspend' }),
];

/** The room of picture and tests: Peru speaks on the road map, five wait, an amendment is before the room. */
export function docsOfChair({
  sitting = {},
  inside = CODES,
  waiting = WAITING,
}: {
  sitting?: Partial<Sitting>;
  inside?: readonly string[];
  waiting?: readonly Doc[];
} = {}): Doc[] {
  const others = docsOfRoom(
    sittingDoc({ speaking: speakingOf('PE'), text: { kind: 'amendment', id: 'amd_3' }, ...sitting }),
  ).filter(
    ({ collection }) =>
      !['delegations', 'participants', 'checkIns', 'ruleSets', 'parameterVersions', 'floorRequests'].includes(
        collection,
      ),
  );
  return [
    ...others,
    ...people({ inside }),
    ...ruleDocs(),
    ...textDocs(),
    instrumentOf({ entryNeeds: 1, entryDays: 0, bindsAfter: 0 }),
    ...CODES.map((code) => consentOf(code, '2026-04-01')),
    requestDoc('spk_1', 'PE', 1, { state: 'called' }),
    interventionDoc('spk_90', 'BR', 4),
    interventionDoc('spk_91', 'AR', 2),
    ...waiting,
  ];
}
