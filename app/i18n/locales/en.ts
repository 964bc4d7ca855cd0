import { words as committee } from './committee-en.ts';
import { words as cycle } from './cycle-en.ts';
import { words as edition } from './edition-en.ts';
import { charts } from './en/charts.ts';
import { hallScreen } from './en/hall-screen.ts';
import { indicators } from './en/indicators.ts';
import { media } from './en/media.ts';
import { method } from './en/method.ts';
import { places } from './en/places.ts';
import { words as first } from './en-first.ts';
import type { Dictionary } from './es.ts';
import { joined } from './joined.ts';
import { words as joint } from './joint-en.ts';
import { words as rest } from './rest-en.ts';

/** With the words that tools bring when they are loaded. */
export const en: Dictionary = joined(
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
