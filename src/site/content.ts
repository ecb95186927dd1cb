/** The site's content: everything under `data/`, read and checked. */
import type { ToggleInfo } from '../app/shell/page.ts';
import type { Atlas } from '../atlas/atlas.ts';
import type { Evidence } from '../atlas/evidence.ts';
import { createValidationContext } from '../authoring/validationContext.ts';
import {
  loadAtlas,
  loadEvidence,
  loadSiteIndex,
  loadMentionWords,
  loadStories,
} from '../authoring/files.ts';
import { formatProblem, throwIfErrors } from '../authoring/problem.ts';
import { checkStories, type CheckedStories } from '../authoring/stories.ts';
import { addLayers, type StoryLayer } from '../authoring/layers/storyLayers.ts';
import { isBaseLayer } from '../cartography/baseLayers.ts';
import { drawnKinds } from '../cartography/kinds.ts';
import { linkColor } from '../cartography/linkColor.ts';
import type { Story } from '../story/story.ts';

const MAP_DESIGN = { linkColor, kinds: drawnKinds, isBaseLayer };

/** The data that maps are drawn from, for any month. */
export interface AtlasContent {
  readonly atlas: Atlas;
  readonly evidence: Evidence;
}

/** Reads and checks layers and evidence. Throws a ContentError with all errors. */
export function loadAtlasContent(data: string): AtlasContent {
  return { atlas: loadAtlas(`${data}/layers`), evidence: loadEvidence(`${data}/layers`) };
}

/** Everything under `data/` that pages use. */
export interface SiteContent extends AtlasContent {
  /** In the order of the site index. */
  readonly stories: readonly Story[];
  /** Id of the story at the site's root. */
  readonly home: string;
  readonly warnings: readonly string[];
  /** Including the layers of all stories. */
  readonly allContent: AtlasContent;
  /** By story id, for stories with their own layers: the shared content plus these. */
  readonly contentByStory: ReadonlyMap<string, AtlasContent>;
}

/** Reads and checks everything under `data/` that pages use. Throws a ContentError with all errors. */
export function loadContent(data: string): SiteContent {
  return createContentReader(data)();
}

/**
 * Reads and checks layers once, and returns a function that reads stories like `loadContent`. Repeated
 * calls check only texts that have changed.
 */
export function createContentReader(data: string): () => SiteContent {
  const content = loadAtlasContent(data);
  const { atlas, evidence } = content;
  const words = () => loadMentionWords(`${data}/facts/mentions.json`);
  const context = createValidationContext(atlas, MAP_DESIGN, words, evidence.milestones);
  let texts: CheckedStories['texts'] | undefined;
  const withOwn = (own: readonly StoryLayer[]): AtlasContent => ({
    atlas: addLayers(atlas, own),
    evidence,
  });
  return () => {
    const { stories: files, problems: unread } = loadStories(`${data}/stories`);
    const { home, order } = loadSiteIndex(`${data}/stories`, files);
    const checked = checkStories(files, context, texts);
    ({ texts } = checked);
    const { stories, problems: found, layers } = checked;
    throwIfErrors(found);
    const problems = [...unread, ...found];
    return {
      ...content,
      stories: order.flatMap((id) => stories.filter((story) => story.id === id)),
      home,
      warnings: problems.map(formatProblem),
      allContent: withOwn([...layers.values()].flat()),
      contentByStory: new Map(
        [...layers].flatMap(([id, own]) => (own.length > 0 ? [[id, withOwn(own)] as const] : [])),
      ),
    };
  };
}

/** Layer toggles for readers, in layer order. */
export function togglesOf(atlas: Atlas): ToggleInfo[] {
  return atlas.layers
    .filter(({ id, toggle }) => toggle === id)
    .map(({ id, names }) => ({
      id,
      names,
      kinds: atlas.layers.filter(({ toggle }) => toggle === id).flatMap(({ kinds }) => kinds),
    }));
}
