import { lazyPart } from '#app/kit/lazy-part.tsx';
import type { ChoiceMapProps } from './choice-map.tsx';
import type { PlaceMapProps } from './place-map.tsx';

// With the lands of the world: most forms ask for none of them.
const choiceMap = () => import('./choice-map.tsx');
const placeMap = () => import('./place-map.tsx');

export const ChoiceMap = lazyPart<ChoiceMapProps>(async () => ({ default: (await choiceMap()).ChoiceMap }));

export const PlaceMap = lazyPart<PlaceMapProps>(async () => ({ default: (await placeMap()).PlaceMap }));
