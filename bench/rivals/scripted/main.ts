/** Words by script, as story-map tools do: the story is fetched, written into the page, and given its map. */
import { startMap } from '../map.ts';
import { articleHtml, type Words } from '../words.ts';

const words = (await (await fetch('story.json')).json()) as Words;
document.title = words.title;
document.getElementById('article')!.innerHTML = articleHtml(words);
startMap();
