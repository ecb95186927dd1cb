/** `<story>/<lang>/worksheet/`: a map with numbers, a word bank, questions; and its key with all answers. */
import type { Atlas } from '../../atlas/atlas.ts';
import { formatDate } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { teachWords, type TeachWords } from '../../i18n/story/teach.ts';
import type { Story } from '../../story/story.ts';
import { PLACE_GROUPS, WORKSHEET_MAP } from '../../story/worksheet.ts';
import type { Known } from '../content.ts';
import { once, type SiteFile } from '../files.ts';
import { rootOf } from '../head.ts';
import { escapeHtml } from '../html.ts';
import type { loadOutlines } from '../outlines.ts';
import type { Asked } from './asked.ts';
import { sourceTitle } from '../sourceTitle.ts';
import { numberedMap, type NumberedMap, type Place } from './numbered.ts';
import { paperHtml, type Desk } from './page.ts';
import { keyPath, worksheetPath } from './paths.ts';
import { questionsOf } from './questions.ts';
import type { Making } from '../shell.ts';

/** All that a worksheet and its key are made of. */
export interface Worksheet extends NumberedMap {
  readonly questions: readonly Asked[];
}

export function worksheetOf(
  story: Story,
  messages: Messages,
  known: Known,
  tools: ReturnType<typeof loadOutlines>,
): Worksheet {
  const map = numberedMap(story, messages, known, tools);
  return { ...map, questions: questionsOf(story, map.places, known.atlas, messages) };
}

/** The two pages and the map that both show. */
export function worksheetFiles(story: Story, messages: Messages, desk: Desk): SiteFile[] {
  const { known, outlines, site } = desk;
  const sheet = once(() => worksheetOf(story, messages, known, outlines()));
  const words = teachWords(story.lang);
  const path = `${worksheetPath(story)}map.svg`;
  const page = (key: boolean) => (making: Making) => {
    const src = rootOf(key ? keyPath(story) : worksheetPath(story)) + making.pictureAt(path);
    const body = key
      ? keyBody(story, sheet(), src, known.atlas, messages)
      : worksheetBody(story, sheet(), src);
    const about = key
      ? ({ name: 'key', what: words.key, path: keyPath } as const)
      : ({ name: 'worksheet', what: words.worksheet, path: worksheetPath } as const);
    return paperHtml({ story, messages, body, ...about }, site, making);
  };
  return [
    [`${worksheetPath(story)}index.html`, page(false)],
    [`${keyPath(story)}index.html`, page(true)],
    [path, () => sheet().svg, 'hashed'],
  ];
}

/** Names to write beside the numbers, a line for each; lines for answers. `src` is the map's address. */
export function worksheetBody(
  story: Story,
  { places, legend, questions }: Worksheet,
  src: string,
): string {
  const words = teachWords(story.lang);
  const bank = places.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b, story.lang));
  return `<header>
<p class="who"><span>${escapeHtml(words.name)}</span> <span>${escapeHtml(words.group)}</span> <span>${escapeHtml(words.date)}</span></p>
<h1>${escapeHtml(story.title)}</h1>
</header>
<section>
<h2>${escapeHtml(words.numbersOf(places.length))}</h2>
${mapHtml(src, places, words)}
${legend}
<p class="bank"><b>${escapeHtml(words.bank)}:</b> ${bank.map((name) => `<span>${escapeHtml(name)}</span>`).join(' ')}</p>
${placesHtml(places, words, () => '<span class="line"></span>')}
</section>
<section class="questions">
<h2>${escapeHtml(words.questions)}</h2>
<p>${escapeHtml(words.questionsHint)}</p>
<ol>
${questions.map(({ ask }) => `<li><p>${escapeHtml(ask)}</p><span class="line"></span><span class="line"></span></li>`).join('\n')}
</ol>
</section>`;
}

/** The same map and numbers, each with its name; the same questions, each with its answer and where it is from. */
export function keyBody(
  story: Story,
  { places, legend, questions }: Worksheet,
  src: string,
  atlas: Atlas,
  messages: Messages,
): string {
  const words = teachWords(story.lang);
  return `<header>
<p class="about">${escapeHtml(words.key)}</p>
<h1>${escapeHtml(story.title)}</h1>
</header>
<section>
<h2>${escapeHtml(words.numbersOf(places.length))}</h2>
${mapHtml(src, places, words)}
${legend}
${placesHtml(places, words, ({ name }) => `<span class="name">${escapeHtml(name)}</span>`)}
</section>
<section class="questions">
<h2>${escapeHtml(words.questions)}</h2>
<ol>
${questions.map((one) => answerHtml(one, atlas, messages, words)).join('\n')}
</ol>
</section>`;
}

function mapHtml(src: string, places: readonly Place[], words: TeachWords): string {
  const { width, height } = WORKSHEET_MAP;
  return `<img class="map" src="${src}" alt="${escapeHtml(words.mapOf(places.length))}" width="${width}" height="${height}">`;
}

/** All numbers under the headings of what they stand for. */
function placesHtml(
  places: readonly Place[],
  words: TeachWords,
  write: (place: Place) => string,
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
  { ask, answer, sources, measured }: Asked,
  atlas: Atlas,
  messages: Messages,
  words: TeachWords,
): string {
  const told = sources.flatMap((id) => {
    const source = atlas.sources[id];
    if (!source) return [];
    const date = source.date ? `&nbsp;· ${escapeHtml(formatDate(source.date, messages))}` : '';
    return [`${sourceTitle(source)}&nbsp;· <bdi>${escapeHtml(source.publisher)}</bdi>${date}`];
  });
  const from = [...(measured ? [escapeHtml(words.onMap)] : []), ...told];
  const cited = `<ul class="from" aria-label="${escapeHtml(words.sources)}">${from.map((one) => `<li>${one}</li>`).join('')}</ul>`;
  return `<li><p>${escapeHtml(ask)}</p><p class="answer">${escapeHtml(answer)}</p>${from.length > 0 ? cited : ''}</li>`;
}
