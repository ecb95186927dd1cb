/** `<story>/scorm.zip`: the quiz of a story for a course system, by SCORM 1.2: one thing to take, which needs no network. */
import { quizWords } from '../../i18n/parts/quiz.ts';
import type { Story } from '../../story/story.ts';
import type { Edition } from '../edition.ts';
import { pathOf } from '../head.ts';
import { escapeHtml } from '../html.ts';
import { zipOf } from '../zip.ts';
import { doorHtml } from './door.ts';

/** The page with the quiz. */
const QUIZ = 'quiz.html';

/** `told` is the story in each language, `page` its page in one file, which tells the course how the quiz goes. */
export function scormZip(told: readonly Story[], page: string, edition: Edition): Uint8Array {
  // Languages are chosen before the quiz begins: to change pages is to end what a course records.
  const door = doorHtml(told, (story) => ({
    href: `${QUIZ}?page=${pathOf(story)}#mode=quiz`,
    text: `${quizWords(story.lang).quiz}: ${story.title}`,
  }));
  return zipOf(
    [
      ['imsmanifest.xml', manifestXml(told, edition)],
      ['index.html', door],
      [QUIZ, page],
    ],
    edition.date,
  );
}

function manifestXml([first]: readonly Story[], { version }: Edition): string {
  if (!first) throw new Error('A course needs a story, expected at least one language of it');
  const title = escapeHtml(`${quizWords(first.lang).quiz}: ${first.title}`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="energy-corridor-map-${first.id}" version="${escapeHtml(version)}"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="story">
    <organization identifier="story">
      <title>${title}</title>
      <item identifier="quiz" identifierref="page" isvisible="true">
        <title>${title}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="page" type="webcontent" adlcp:scormtype="sco" href="index.html">
      <file href="index.html"/>
      <file href="${QUIZ}"/>
    </resource>
  </resources>
</manifest>
`;
}
