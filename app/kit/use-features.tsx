import { createContext, type JSX, useContext } from 'solid-js';
import type { FeatureBook } from './feature-book.ts';

const FeaturesContext = createContext<FeatureBook>();

/** Gives the pages what the features say about themselves; only the composition root knows them all. */
export function FeaturesProvider(props: { book: FeatureBook; children: JSX.Element }): JSX.Element {
  return <FeaturesContext.Provider value={props.book}>{props.children}</FeaturesContext.Provider>;
}

export function useFeatures(): FeatureBook {
  const book = useContext(FeaturesContext);
  if (book === undefined) throw new Error('useFeatures stands outside FeaturesProvider');
  return book;
}
