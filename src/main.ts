/** The reading page: gives life to the page that the build has written. */
import { hydrate } from 'svelte';
import { loadMessages } from './i18n/index.ts';
import App from './ui/App.svelte';
import './ui/css/index.css';
import { withChartsOf, type PageData } from './ui/page.ts';
import { preparePrint } from './ui/print.ts';

const app = document.getElementById('app');
const data = document.getElementById('page')?.textContent;
if (app && data) {
  const page = withChartsOf(app, JSON.parse(data) as PageData);
  // The list is the map's stand-in; with the map at hand it waits to be opened.
  document.querySelector<HTMLDetailsElement>('.everything')?.removeAttribute('open');
  preparePrint(window);
  hydrate(App, {
    target: app,
    props: {
      page,
      messages: await loadMessages(page.story.lang),
      picture: app.querySelector('.picture')?.innerHTML ?? '',
    },
  });
}
