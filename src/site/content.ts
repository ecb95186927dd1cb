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
import { toneOf } from '../cartography/tone.ts';
import type { Story } from '../story/story.ts';

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
} {
  const { atlas, evidence } = known;
  const files = loadStories(`${data}/stories`);
  const { home, order } = loadFront(`${data}/stories`, files);
  const words = () => loadMentionWords(`${data}/facts/mentions.json`);
  const against = againstOf(atlas, toneOf, words, evidence.milestones);
  const { stories, problems } = checkStories(files, against);
  throwErrors(problems);
  const ordered = order.flatMap((id) => stories.filter((story) => story.id === id));
  return { ...known, stories: ordered, home, warnings: problems.map(formatProblem) };
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
