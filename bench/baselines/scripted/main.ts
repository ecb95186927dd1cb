/** Client-side rendering, as in story-map tools: fetches the story, renders it and starts the map. */
import { startMap } from '../map.ts';
import { articleHtml, type Article } from '../article.ts';

const article = (await (await fetch('story.json')).json()) as Article;
document.title = article.title;
document.getElementById('article')!.innerHTML = articleHtml(article);
startMap();
