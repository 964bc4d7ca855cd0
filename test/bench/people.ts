import type { Text } from '#shared/kernel/text.ts';
import { createRandom } from './documents.ts';

const GIVEN =
  `Ana Belén Camila Diego Elena Fabián Gabriela Hernán Inés Joaquín Karina Lucía Martín Natália Óscar
  Paula Raúl Sofía Tomás Úrsula Valentina Ximena Yolanda Zoé Andrés Beatriz César Daniela Emília Flávio`.split(
    /\s+/,
  );
const FAMILY = `Acuña Barbosa Cárdenas Domínguez Echeverría Fernández García Gonçalves Herrera Ibáñez Jiménez
  Lacerda Méndez Núñez Ordóñez Peña Quispe Ramírez Sánchez Tavares Ureña Vásquez Yáñez Zúñiga Araújo Castañeda
  Muñoz Pacheco Rodríguez Silva`.split(/\s+/);
const BODIES = ['Ministerio del Interior', 'Policía Nacional', 'Servicio de Aduanas', 'Ministerio Público'];

export interface BenchPerson {
  readonly name: string;
  readonly office: Text;
}

/** People as in a long list of participants: accents, two family names, offices in three languages. */
export function makePeople({ count, seed }: { count: number; seed: number }): BenchPerson[] {
  const random = createRandom(seed);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  return Array.from({ length: count }, (_, index) => {
    const body = pick(BODIES);
    return {
      name: `${pick(GIVEN)} ${pick(FAMILY)} ${pick(FAMILY)}`,
      office: {
        es: `Asesoría ${index % 97}, cooperación internacional, ${body}`,
        pt: `Assessoria ${index % 97}, cooperação internacional, ${body}`,
        en: `Adviser ${index % 97}, international cooperation, ${body}`,
      },
    };
  });
}
