/** Features as they are listed: by layer, and all of them on a page of their own. */
import type { FeatureProperties, Group, Lang } from '../../atlas/atlas.ts';

export interface ListedLayer {
  readonly id: string;
  readonly name: string;
  readonly entries: readonly (FeatureProperties | Group)[];
}

/** Where every feature has its entry in a language, below the site's root. */
export function atlasPath(lang: Lang): string {
  return `atlas/${lang}/`;
}
