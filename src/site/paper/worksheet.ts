/** `<story>/<lang>/worksheet/`: a numbered map, a word bank and questions; `key/` has the answers. */
import type { Atlas } from '../../atlas/atlas.ts';
import { formatDate } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { teachingMessages, type TeachingMessages } from '../../i18n/story/teaching.ts';
import type { Story } from '../../story/story.ts';
import { PLACE_GROUPS } from '../../atlas/kinds.ts';
import { WORKSHEET_MAP } from '../../story/worksheet.ts';
import type { AtlasContent } from '../content.ts';
import { once, type SiteFile } from '../files.ts';
import { rootOf } from '../head.ts';
import { escapeHtml } from '../html.ts';
import type { createTextShaper } from '../textShaper.ts';
import type { SourcedQuestion } from './sourcedQuestion.ts';
import { sourceTitle } from '../sourceTitle.ts';
import { numberedMap, type NumberedMap, type NumberedPlace } from './numberedMap.ts';
import { paperHtml, type PaperContext } from './paperPage.ts';
import { keyPath, worksheetPath } from './paths.ts';
import { questionsOf } from './questions.ts';
import type { RenderContext } from '../shell.ts';

/** Content shared by a worksheet and its answer key. */
export interface Worksheet extends NumberedMap {
  readonly questions: readonly SourcedQuestion[];
}

export function worksheetOf(
  story: Story,
  messages: Messages,
  content: AtlasContent,
  shaper: ReturnType<typeof createTextShaper>,
): Worksheet {
  const map = numberedMap(story, messages, content, shaper);
  return { ...map, questions: questionsOf(story, map.places, content.atlas, messages) };
}

/** The worksheet, its key and the map that both show. */
export function worksheetFiles(
  story: Story,
  messages: Messages,
  paperContext: PaperContext,
): SiteFile[] {
  const { content, getTextShaper, site } = paperContext;
  const sheet = once(() => worksheetOf(story, messages, content, getTextShaper()));
  const words = teachingMessages(story.lang);
  const path = `${worksheetPath(story)}map.svg`;
  const page = (key: boolean) => (context: RenderContext) => {
    const src = rootOf(key ? keyPath(story) : worksheetPath(story)) + context.pictureAt(path);
    const body = key
      ? keyBody(story, sheet(), src, content.atlas, messages)
      : worksheetBody(story, sheet(), src);
    const about = key
      ? ({ name: 'key', kindName: words.key, path: keyPath } as const)
      : ({ name: 'worksheet', kindName: words.worksheet, path: worksheetPath } as const);
    return paperHtml({ story, messages, body, ...about }, site, context);
  };
  return [
    [`${worksheetPath(story)}index.html`, page(false)],
    [`${keyPath(story)}index.html`, page(true)],
    [path, () => sheet().svg, 'hashed'],
  ];
}

/** Blank lines for the numbered places and for answers, with a word bank. `src` is the map's URL. */
export function worksheetBody(story: Story, { questions, ...map }: Worksheet, src: string): string {
  const words = teachingMessages(story.lang);
  const bank = map.places
    .map(({ name }) => name)
    .toSorted((a, b) => a.localeCompare(b, story.lang));
  return `<header>
<p class="who"><span>${escapeHtml(words.name)}</span> <span>${escapeHtml(words.group)}</span> <span>${escapeHtml(words.date)}</span></p>
<h1>${escapeHtml(story.title)}</h1>
</header>
<section>
${mapHtml(src, map, words)}
<p class="bank"><b>${escapeHtml(words.bank)}:</b> ${bank.map((name) => `<span>${escapeHtml(name)}</span>`).join(' ')}</p>
${placesHtml(map.places, words, () => '<span class="line"></span>')}
</section>
<section class="questions">
<h2>${escapeHtml(words.questions)}</h2>
<p>${escapeHtml(words.questionsHint)}</p>
<ol>
${questions.map(({ ask }) => `<li><p>${escapeHtml(ask)}</p><span class="line"></span><span class="line"></span></li>`).join('\n')}
</ol>
</section>`;
}

/** The same map and questions with names, answers and sources filled in. */
export function keyBody(
  story: Story,
  { questions, ...map }: Worksheet,
  src: string,
  atlas: Atlas,
  messages: Messages,
): string {
  const words = teachingMessages(story.lang);
  return `<header>
<p class="about">${escapeHtml(words.key)}</p>
<h1>${escapeHtml(story.title)}</h1>
</header>
<section>
${mapHtml(src, map, words)}
${placesHtml(map.places, words, ({ name }) => `<span class="name">${escapeHtml(name)}</span>`)}
</section>
<section class="questions">
<h2>${escapeHtml(words.questions)}</h2>
<ol>
${questions.map((one) => answerHtml(one, atlas, messages, words)).join('\n')}
</ol>
</section>`;
}

/** The numbered map under its heading, with the legend. */
function mapHtml(
  src: string,
  { places, legend }: Pick<NumberedMap, 'places' | 'legend'>,
  words: TeachingMessages,
): string {
  const { width, height } = WORKSHEET_MAP;
  return `<h2>${escapeHtml(words.matchNumbers(places.length))}</h2>
<img class="map" src="${src}" alt="${escapeHtml(words.mapDescription(places.length))}" width="${width}" height="${height}">
${legend}`;
}

/** Numbered places under a heading for each group. */
function placesHtml(
  places: readonly NumberedPlace[],
  words: TeachingMessages,
  write: (place: NumberedPlace) => string,
): string {
  const groups = PLACE_GROUPS.flatMap((group) => {
    const own = places.filter((place) => place.group === group);
    if (own.length === 0) return [];
    const items = own.map(
      (place) =>
        `<li data-number="${place.number}"><b class="number">${place.number}</b>${write(place)}</li>`,
    );
    return [
      `<section class="group"><h3>${escapeHtml(words.groups[group])}</h3>\n<ul>${items.join('')}</ul></section>`,
    ];
  });
  return `<div class="places">\n${groups.join('\n')}\n</div>`;
}

function answerHtml(
  { ask, answer, sources, measured }: SourcedQuestion,
  atlas: Atlas,
  messages: Messages,
  words: TeachingMessages,
): string {
  const citations = sources.flatMap((id) => {
    const source = atlas.sources[id];
    if (!source) return [];
    const date = source.date ? `&nbsp;· ${escapeHtml(formatDate(source.date, messages))}` : '';
    return [`${sourceTitle(source)}&nbsp;· <bdi>${escapeHtml(source.publisher)}</bdi>${date}`];
  });
  const from = [...(measured ? [escapeHtml(words.distanceNote)] : []), ...citations];
  const cited = `<ul class="from" aria-label="${escapeHtml(words.sources)}">${from.map((one) => `<li>${one}</li>`).join('')}</ul>`;
  return `<li><p>${escapeHtml(ask)}</p><p class="answer">${escapeHtml(answer)}</p>${from.length > 0 ? cited : ''}</li>`;
}
