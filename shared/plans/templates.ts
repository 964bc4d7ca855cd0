import { armsTemplate } from './template-arms.ts';
import { drugsTemplate } from './template-drugs.ts';
import { peopleTemplate } from './template-people.ts';
import type { PlanTemplate } from './template-shape.ts';

export const TEMPLATE_CODES = ['drugs', 'arms', 'people'] as const;
export type TemplateCode = (typeof TEMPLATE_CODES)[number];

/** The three plans that the committee works on. Each has an action for every link of the criminal justice chain. */
export const TEMPLATES: Readonly<Record<TemplateCode, PlanTemplate>> = {
  drugs: drugsTemplate,
  arms: armsTemplate,
  people: peopleTemplate,
};
