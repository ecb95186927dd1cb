/** Loads the data of a quiz: the atlas, the evidence and the story's own questions. */
import type { Atlas } from '../../atlas/atlas.ts';
import type { QuizData } from '../../quiz/quizData.ts';
import type { Session } from '../../story/session.svelte.ts';
import type { StoryQuestion } from '../../story/story.ts';
import { loadEvidence } from '../map/loadEvidence.ts';
import { atlasUrl, fetchAtlas } from '../map/atlasReader.ts';
import type { PageData } from '../shell/page.ts';

/** Rejects with an error that names the file that could not be loaded. */
export async function loadQuizData(session: Session, page: PageData): Promise<QuizData> {
  const [atlas, evidence, storyQuestions] = await Promise.all([
    isComplete(session.atlas) ? session.atlas : fetchAtlas(atlasUrl(page)),
    loadEvidence(session, page),
    loadStoryQuestions(page),
  ]);
  return { story: page.story, atlas, evidence, storyQuestions };
}

/** Whether all layers are loaded; pending layers are empty. */
function isComplete(atlas: Atlas | undefined): atlas is Atlas {
  return atlas?.layers.every(({ id }) => (atlas.data[id]?.features.length ?? 0) > 0) ?? false;
}

/** Loads `quiz.json` of the story. */
async function loadStoryQuestions({ root, story }: PageData): Promise<readonly StoryQuestion[]> {
  const address = `${root}${story.id}/${story.lang}/quiz.json`;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: the server answered ${response.status}`);
  return (await response.json()) as readonly StoryQuestion[];
}
