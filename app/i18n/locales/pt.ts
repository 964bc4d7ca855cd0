import { words as committee } from './committee-pt.ts';
import { words as cycle } from './cycle-pt.ts';
import { words as edition } from './edition-pt.ts';
import type { Dictionary } from './es.ts';
import { joined } from './joined.ts';
import { words as joint } from './joint-pt.ts';
import { charts } from './pt/charts.ts';
import { hallScreen } from './pt/hall-screen.ts';
import { indicators } from './pt/indicators.ts';
import { media } from './pt/media.ts';
import { method } from './pt/method.ts';
import { places } from './pt/places.ts';
import { words as first } from './pt-first.ts';
import { words as rest } from './rest-pt.ts';

/** With the words that tools bring when they are loaded. */
export const pt: Dictionary = joined(
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
