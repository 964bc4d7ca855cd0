import type { Saying } from '#app/kit/feature-words.ts';
import { lookUp } from '#app/kit/field-words.ts';

/** What a link rests on. */
export const sourceInWords: Saying = (code, { t }) => {
  if (code === 'report') return t('contributions.source.report');
  return code === 'material' ? t('contributions.things.material') : null;
};

/** Whose something is: an institution, or somebody elsewhere by name. */
export const originatorInWords: Saying = (code, { t }) => {
  if (code === 'elsewhere') return t('contributions.originator.elsewhere');
  return lookUp(
    t,
    code === 'institution' ? 'contributions.fields.institution' : `people.institution.${code}`,
  );
};

/** Which figure a state stands by: that of a part, by its name, or another one. */
export const chosenInWords: Saying = (code, { t }) =>
  code === 'other' ? t('contributions.figure.other') : null;

export const answerInWords: Saying = (code, { t }) => lookUp(t, `contributions.consent.give.${code}`);
export const countedInWords: Saying = (code, { t }) => lookUp(t, `ideal.counted.${code}`);
export const stageInWords: Saying = (code, { t }) => lookUp(t, `ideal.stage.${code}`);
