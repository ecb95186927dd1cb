/** The reading page: gives life to the page that the build has written, in a frame with a link to its host. */
import { hydrate } from 'svelte';
import { loadMessages } from '../../i18n/index.ts';
import '../css/base.css';
import App from './App.svelte';
// Below the story, and rendered by the build alone.
import '../article/FeatureList.css';
import '../article/FeatureEntries.css';
import '../css/embed.css';
import '../css/fonts.css';
import { withMarkupOf, type PageData } from './page.ts';
import { preparePrint } from './print.ts';
import { pageVenue } from './venue.ts';

/** What brings the link to the page's host. */
type LinkTo = (window: Window) => Promise<Parameters<typeof pageVenue>[1]>;

/** Starts the story that the page has the data of; other pages have none. In a frame, `linkTo` is asked. */
export function startReading(linkTo?: LinkTo): void {
  const app = document.getElementById('app');
  const data = document.getElementById('page')?.textContent;
  if (app && data)
    start(app, withMarkupOf(app, JSON.parse(data) as PageData), linkTo).catch((error: unknown) => {
      reportError(error);
      // What it needs did not come: the page answers as if the script itself had not (`ahead.ts`).
      document.querySelector('script[type="module"]')?.dispatchEvent(new Event('error'));
    });
}

/** No `await` at the top: pieces that are loaded here import this file's own, and would wait for it. */
async function start(app: HTMLElement, page: PageData, linkTo: LinkTo | undefined): Promise<void> {
  const framed = window.parent !== window && document.documentElement.dataset['embed'];
  const [messages, link] = await Promise.all([
    loadMessages(page.story.lang),
    framed ? linkTo?.(window) : undefined,
  ]);
  document.documentElement.classList.remove('fresh');
  // The list is the map's stand-in; with the map at hand it waits to be opened.
  document.querySelector<HTMLDetailsElement>('.everything')?.removeAttribute('open');
  preparePrint(window);
  hydrate(App, {
    target: app,
    props: {
      page,
      messages,
      picture: app.querySelector('.picture')?.innerHTML ?? '',
      venue: pageVenue(window, link),
    },
  });
}
