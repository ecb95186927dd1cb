/** The text list of features, by layer. */
import type { FeatureProperties, Group, Lang } from '../../atlas/atlas.ts';

export interface ListedLayer {
  readonly id: string;
  readonly name: string;
  readonly entries: readonly (FeatureProperties | Group)[];
}

/** Path below the root of the page that lists all features in a language. */
export function atlasPath(lang: Lang): string {
  return `atlas/${lang}/`;
}
