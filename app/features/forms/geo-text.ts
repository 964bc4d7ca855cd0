import { fieldTexts } from './field-texts.ts';
import { numberWords } from './form-numbers.ts';
import { degrees, filledPoints, type GeoPoint, type GeoType } from './geo-value.ts';

/** A place in words, "19,43 N, 99,13 O (a unos 12 m)"; as it was typed, if it is no place. */
export function pointText({ point, language }: { point: GeoPoint; language: string }): string {
  const texts = fieldTexts(language);
  const latitude = degrees(point.latitude, 90);
  const longitude = degrees(point.longitude, 180);
  if (latitude === null || longitude === null) return `${point.latitude} ${point.longitude}`.trim();
  const write = (value: number) => numberWords({ value: String(Math.abs(value)), language });
  const north = texts(latitude < 0 ? 'forms.geo.south' : 'forms.geo.north');
  const east = texts(longitude < 0 ? 'forms.geo.west' : 'forms.geo.east');
  const place = `${write(latitude)}\u00a0${north}, ${write(longitude)}\u00a0${east}`;
  const metres = Number(point.accuracy);
  return metres > 0 ? `${place} (${texts('forms.geo.within', { n: Math.ceil(metres) })})` : place;
}

/** An answer of places in words; null without any. */
export function geoText(input: { type: GeoType; text: string; language: string }): string | null {
  const { type, text, language } = input;
  const points = filledPoints({ type, text });
  if (points.length === 0) return null;
  const list = points.map((point) => pointText({ point, language })).join('; ');
  if (type === 'geopoint') return list;
  return `${fieldTexts(language)('forms.geo.points', { n: points.length })}: ${list}`;
}
