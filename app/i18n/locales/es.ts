import { type CommitteeWords, words as committee } from './committee-es.ts';
import { type CycleWords, words as cycle } from './cycle-es.ts';
import { type EditionWords, words as edition } from './edition-es.ts';
import { charts } from './es/charts.ts';
import { hallScreen } from './es/hall-screen.ts';
import { indicators } from './es/indicators.ts';
import { media } from './es/media.ts';
import { method } from './es/method.ts';
import { places } from './es/places.ts';
import { type FirstWords, words as first } from './es-first.ts';
import { joined } from './joined.ts';
import { type JointWords, words as joint } from './joint-es.ts';
import { type RestWords, words as rest } from './rest-es.ts';

/**
 * The source of all texts: one file per area, so that several people can write at once. Tools for media, charts, the
 * indicators of a method, the page that explains it and the search of places bring their own words when they are loaded, so these are no part
 * of a page's dictionary.
 */
export const es = joined(
  joined(joined(joined(joined(joined(first, rest), edition), committee), cycle), joint),
  {
    charts,
    hall_screen: hallScreen,
    media,
    indicators,
    method,
    places,
  },
);

export type Dictionary = FirstWords & RestWords & EditionWords & CommitteeWords & CycleWords & JointWords;
