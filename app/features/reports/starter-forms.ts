import type { Text } from '#shared/kernel/text.ts';

export interface StarterForm {
  /** In `public/forms/`, without the ending. */
  readonly name: string;
  readonly title: Required<Text>;
}

/**
 * The forms that a committee can begin with, as they lie in `public/forms/`. The practice report is none: it never leaves
 * the phone.
 */
export const STARTER_FORMS: readonly StarterForm[] = [
  {
    name: 'threat-report',
    title: { es: 'Documentar una amenaza', pt: 'Documentar uma ameaça', en: 'Document a threat' },
  },
  {
    name: 'seizure',
    title: { es: 'Registrar una incautación', pt: 'Registrar uma apreensão', en: 'Record a seizure' },
  },
  {
    name: 'prison-finding',
    title: {
      es: 'Registrar un hallazgo en prisión',
      pt: 'Registrar um achado na prisão',
      en: 'Record a prison finding',
    },
  },
  {
    name: 'criminal-network',
    title: {
      es: 'Describir una red criminal',
      pt: 'Descrever uma rede criminosa',
      en: 'Describe a criminal network',
    },
  },
  {
    name: 'facilitating-factor',
    title: {
      es: 'Describir un factor facilitador',
      pt: 'Descrever um fator facilitador',
      en: 'Describe a facilitating factor',
    },
  },
  {
    name: 'crime-area',
    title: { es: 'Evaluar un área criminal', pt: 'Avaliar uma área criminal', en: 'Assess a crime area' },
  },
  {
    name: 'response-capacity',
    title: {
      es: 'Evaluar la capacidad de respuesta',
      pt: 'Avaliar a capacidade de resposta',
      en: 'Assess the response capacity',
    },
  },
];

/** Where the application has the form. */
export function starterPath({ name }: Pick<StarterForm, 'name'>): string {
  return `/forms/${name}.xml`;
}
