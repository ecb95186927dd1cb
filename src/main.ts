/** The reading page: gives life to the page that the build has written, in a frame with a link to its host. */
import { hydrate } from 'svelte';
import { loadMessages } from './i18n/index.ts';
import App from './app/shell/App.svelte';
import './app/css/index.css';
import { withMarkupOf, type PageData } from './app/shell/page.ts';
import { preparePrint } from './app/shell/print.ts';
import { pageVenue } from './app/shell/venue.ts';

/** No `await` at the top: pieces that are loaded here import this file's own, and would wait for it. */
async function start(app: HTMLElement, page: PageData): Promise<void> {
  const framed = window.parent !== window && document.documentElement.dataset['embed'];
  const [messages, frame] = await Promise.all([
    loadMessages(page.story.lang),
    framed ? import('./embed/frame.ts') : undefined,
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
      venue: pageVenue(window, frame?.frameLink(window)),
    },
  });
}

const app = document.getElementById('app');
const data = document.getElementById('page')?.textContent;
if (app && data)
  start(app, withMarkupOf(app, JSON.parse(data) as PageData)).catch((error: unknown) => {
    reportError(error);
    // What it needs did not come: the page answers as if the script itself had not (`ahead.ts`).
    document.querySelector('script[type="module"]')?.dispatchEvent(new Event('error'));
  });
