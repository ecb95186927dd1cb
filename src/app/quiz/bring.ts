/** Brings what a quiz is made of: atlas, evidence, and the questions that the story asks itself. */
import type { Atlas } from '../../atlas/atlas.ts';
import type { Material } from '../../quiz/material.ts';
import type { Session } from '../../story/session.svelte.ts';
import type { OwnQuestion } from '../../story/story.ts';
import { loadEvidence } from '../map/evidence.ts';
import { dataOf, fetchAtlas } from '../map/atlasReader.ts';
import type { PageData } from '../shell/page.ts';

/** Throws a sentence that names the file which does not come. */
export async function bringMaterial(session: Session, page: PageData): Promise<Material> {
  const [atlas, evidence, own] = await Promise.all([
    isWhole(session.atlas) ? session.atlas : fetchAtlas(dataOf(page)),
    loadEvidence(session, page),
    loadOwn(page),
  ]);
  return { story: page.story, atlas, evidence, own };
}

/** Layers that are late stand empty in an atlas until they come. */
function isWhole(atlas: Atlas | undefined): atlas is Atlas {
  return atlas?.layers.every(({ id }) => (atlas.data[id]?.features.length ?? 0) > 0) ?? false;
}

/** `quiz.json` beside the story's page. */
async function loadOwn({ root, story }: PageData): Promise<readonly OwnQuestion[]> {
  const address = `${root}${story.id}/${story.lang}/quiz.json`;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: the server answered ${response.status}`);
  return (await response.json()) as readonly OwnQuestion[];
}
