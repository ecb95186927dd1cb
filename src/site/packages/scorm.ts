/** `<story>/scorm.zip`: a story's quiz as a SCORM 1.2 package of one SCO; it needs no network. */
import { quizMessages } from '../../i18n/parts/quiz.ts';
import type { Story } from '../../story/story.ts';
import type { Edition } from '../edition.ts';
import { pathOf } from '../head.ts';
import { escapeHtml } from '../html.ts';
import { createZip } from '../zip.ts';
import { languageIndexHtml } from './languageIndex.ts';

/** File name of the quiz page. */
const QUIZ = 'quiz.html';

/** `translations` is the story in each language, `page` its single-file page, which reports the results. */
export function scormZip(
  translations: readonly Story[],
  page: string,
  edition: Edition,
): Uint8Array {
  // The language is chosen before the quiz starts: leaving the page would end the recorded session.
  const index = languageIndexHtml(translations, (story) => ({
    href: `${QUIZ}?page=${pathOf(story)}#mode=quiz`,
    text: `${quizMessages(story.lang).quiz}: ${story.title}`,
  }));
  return createZip(
    [
      ['imsmanifest.xml', manifestXml(translations, edition)],
      ['index.html', index],
      [QUIZ, page],
    ],
    edition.date,
  );
}

function manifestXml([first]: readonly Story[], { version }: Edition): string {
  if (!first) throw new Error('scorm.zip: there is no story, expected at least one translation');
  const title = escapeHtml(`${quizMessages(first.lang).quiz}: ${first.title}`);
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
