import { formatDay } from '#app/i18n/format.ts';
import { isLocale } from '#app/i18n/locale.ts';
import { placeWords } from '#app/kit/place-search/place-lists.ts';
import { fieldTexts } from './field-texts.ts';
import type { LeafNode, RankNode } from './form-nodes.ts';
import { isGrouped, numberWords, writtenDecimal } from './form-numbers.ts';
import { geoText } from './geo-text.ts';
import { isGeoType } from './geo-value.ts';
import { optionName } from './node-name.ts';
import { partialDateOf, partialDateText } from './partial-date.ts';
import { placeAsked } from './place-asked.ts';

/** An answer in the words of the form; null if there is none. `text` is the content of the field. */
export function answerText({
  node,
  text,
  language,
}: {
  node: LeafNode;
  text: string;
  language: string;
}): string | null {
  if (node.nodeType === 'input' && isGeoType(node.valueType))
    return geoText({ type: node.valueType, text, language });
  if (text.trim() === '') return null;
  if (node.nodeType === 'select') {
    const chosen = new Set(node.currentState.value);
    const options = node.currentState.valueOptions.filter(({ value }) => chosen.has(value));
    return options.map(optionName).join('; ');
  }
  if (node.nodeType === 'rank') return rankText(node);
  if (node.nodeType === 'trigger') return fieldTexts(language)('forms.trigger.confirmed');
  if (node.nodeType === 'range' && node.currentState.instanceValue !== '')
    return numberWords({ value: node.currentState.instanceValue, language });
  if (node.nodeType !== 'input' || node.currentState.instanceValue === '') return text;
  const locale = isLocale(language) ? language : 'es';
  if (placeAsked(node) !== null) return placeWords(text, locale);
  const asked = partialDateOf(node);
  const value = node.currentState.instanceValue;
  if (asked !== null) return partialDateText({ asked, value, language });
  if (isGrouped(node)) return numberWords({ value, language, grouped: true });
  if (node.valueType === 'decimal') return writtenDecimal({ value, language });
  if (node.valueType === 'date') return formatDay(locale, text);
  if (node.valueType === 'dateTime')
    return `${formatDay(locale, text)}, ${text.slice(11, 16)} ${text.slice(16).replace(/^[\d:.]+/, '')}`.trim();
  return text;
}

function rankText({ currentState }: RankNode): string {
  const labels = new Map(currentState.valueOptions.map((option) => [option.value, optionName(option)]));
  return currentState.value
    .map((value, index) => `${index + 1}.\u00a0${labels.get(value) || value}`)
    .join('; ');
}
