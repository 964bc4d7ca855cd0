import type { HallState } from '#shared/hall/hall.schemas.ts';

/** The hour of the server in the tests of the screen: 10:36 in Panama. */
export const NOW = Date.parse('2026-11-25T15:36:00Z');

/** A meeting in session: Peru speaks, two wait, an amendment is shown, one was voted on. */
export function hallStateOf(change: Partial<HallState> = {}): HallState {
  return {
    kind: 'clasi.hall_state',
    serverTime: NOW,
    endsAt: NOW + 86_400_000,
    meeting: {
      title: {
        es: 'LVIII Reunión del Comité',
        pt: 'LVIII Reunião do Comitê',
        en: 'LVIII Meeting of the Committee',
      },
      city: { es: 'Ciudad de Panamá', pt: 'Cidade do Panamá', en: 'Panama City' },
      timeZone: 'America/Panama',
      languages: ['es', 'pt', 'en'],
    },
    isOpen: true,
    item: {
      number: '3',
      title: {
        es: 'Reglamento interno, tercera lectura',
        pt: 'Regulamento interno, terceira leitura',
        en: 'Rules of procedure, third reading',
      },
    },
    isListOpen: true,
    speaking: {
      delegation: { es: 'Perú', pt: 'Peru', en: 'Peru' },
      kind: 'speech',
      startedAt: NOW - 134_000,
      usedMs: 0,
      runningSince: NOW - 134_000,
      limitMs: 180_000,
    },
    next: [
      { delegation: { es: 'Paraguay', pt: 'Paraguai', en: 'Paraguay' }, kind: 'order' },
      { delegation: { es: 'Argentina', pt: 'Argentina', en: 'Argentina' }, kind: 'speech' },
      { delegation: { es: 'Brasil', pt: 'Brasil', en: 'Brazil' }, kind: 'against' },
    ],
    further: 0,
    text: {
      kind: 'amendment',
      number: '14',
      authors: [{ es: 'Chile' }, { es: 'Uruguay', pt: 'Uruguai', en: 'Uruguay' }],
      title: null,
      text: {
        before: {
          es: 'Las decisiones se adoptan por consenso. Agotado el esfuerzo, por mayoría simple de los presentes, salvo lo previsto en el artículo 27.',
        },
        after: {
          es: 'Las decisiones se adoptan por consenso. Agotado el esfuerzo, por mayoría de dos tercios de los Estados miembros presentes y con derecho a voto, salvo lo previsto en el artículo 27.',
        },
      },
    },
    ballot: null,
    result: {
      kind: 'vote',
      question: { es: 'Enmienda 2', pt: 'Emenda 2', en: 'Amendment 2' },
      isCarried: true,
      yes: 8,
      no: 1,
      abstain: 1,
      absent: 2,
      needed: 6,
      roll: 12,
    },
    ...change,
  };
}

/** An article as long as one may be. */
export const LONG = Array.from(
  { length: 45 },
  (_, index) =>
    `${index + 1}. Los Estados miembros comunican a la presidencia, dentro del plazo que esta fije, las medidas que adopten para cumplir lo dispuesto en este artículo.`,
).join('\n');
