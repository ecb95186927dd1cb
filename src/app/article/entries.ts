/** Features as they are listed: by layer. */
import type { FeatureProperties, Group } from '../../atlas/atlas.ts';

export interface ListedLayer {
  readonly id: string;
  readonly name: string;
  readonly entries: readonly (FeatureProperties | Group)[];
}
