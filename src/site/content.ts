/** What the site is made of: everything under `data/`, read and checked. */
import type { ToggleInfo } from '../app/shell/page.ts';
import type { Atlas } from '../atlas/atlas.ts';
import type { Evidence } from '../atlas/evidence.ts';
import { againstOf } from '../authoring/against.ts';
import {
  loadAtlas,
  loadEvidence,
  loadFront,
  loadMentionWords,
  loadStories,
} from '../authoring/files.ts';
import { formatProblem, throwErrors } from '../authoring/problem.ts';
import { checkStories } from '../authoring/stories.ts';
import { withLayers, type OwnLayer } from '../authoring/layers/ownLayers.ts';
import { isGround } from '../cartography/ground.ts';
import { drawnKinds } from '../cartography/kinds.ts';
import { toneOf } from '../cartography/tone.ts';
import type { Story } from '../story/story.ts';

const LOOK = { tone: toneOf, kinds: drawnKinds, isGround };

/** What pictures are drawn of, in whatever month a step is set. */
export interface Known {
  readonly atlas: Atlas;
  readonly evidence: Evidence;
}

/** Reads and checks the layers and the evidence. Throws a ContentError with all errors. */
export function loadKnown(data: string): Known {
  return { atlas: loadAtlas(`${data}/layers`), evidence: loadEvidence(`${data}/layers`) };
}

/**
 * Reads and checks everything under `data/` that pages are made of; `known` is given where the layers have
 * not changed since they were read. Stories come in the order of the front page; `home` is the id of the
 * one at the site's root. Throws a ContentError with all errors.
 */
export function loadContent(
  data: string,
  known = loadKnown(data),
): Known & {
  stories: readonly Story[];
  home: string;
  warnings: readonly string[];
  /** With the layers of all stories. */
  whole: Known;
  /** With its own layers, for each story that has some. */
  knownBy: ReadonlyMap<string, Known>;
} {
  const { atlas, evidence } = known;
  const { stories: files, problems: unread } = loadStories(`${data}/stories`);
  const { home, order } = loadFront(`${data}/stories`, files);
  const words = () => loadMentionWords(`${data}/facts/mentions.json`);
  const against = againstOf(atlas, LOOK, words, evidence.milestones);
  const { stories, problems: found, layers } = checkStories(files, against);
  throwErrors(found);
  const problems = [...unread, ...found];
  const withOwn = (own: readonly OwnLayer[]): Known => ({
    atlas: withLayers(atlas, own),
    evidence,
  });
  const ordered = order.flatMap((id) => stories.filter((story) => story.id === id));
  return {
    ...known,
    stories: ordered,
    home,
    warnings: problems.map(formatProblem),
    whole: withOwn([...layers.values()].flat()),
    knownBy: new Map(
      [...layers].flatMap(([id, own]) => (own.length > 0 ? [[id, withOwn(own)] as const] : [])),
    ),
  };
}

/** What readers can switch, in the order of the layers. */
export function togglesOf(atlas: Atlas): ToggleInfo[] {
  return atlas.layers
    .filter(({ id, toggle }) => toggle === id)
    .map(({ id, names }) => ({
      id,
      names,
      kinds: atlas.layers.filter(({ toggle }) => toggle === id).flatMap(({ kinds }) => kinds),
    }));
}
