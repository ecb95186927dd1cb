/** The text list of features, by layer. */
import type { AtlasIndex, FeatureProperties, Group, Lang } from '../../atlas/atlas.ts';
import type { Messages } from '../../i18n/messages.ts';

export interface ListedLayer {
  readonly id: string;
  readonly name: string;
  readonly entries: readonly (FeatureProperties | Group)[];
}

/** The props of a list of features. */
export interface ListProps {
  readonly layers: readonly ListedLayer[];
  readonly messages: Messages;
  readonly lang: Lang;
  readonly sources: AtlasIndex['sources'];
}

/** Path below the root of the page that lists all features in a language. */
export function atlasPath(lang: Lang): string {
  return `atlas/${lang}/`;
}
