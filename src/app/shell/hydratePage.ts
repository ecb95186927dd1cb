/** Hydrates the story page that the build has rendered; in a frame, connects it to the host page. */
import { hydrate, tick } from 'svelte';
import { loadMessages } from '../../i18n/index.ts';
import '../css/base.css';
import App from './App.svelte';
import { repeatEarlyInput } from './earlyInput.ts';
import { layOutArticle } from './layOutArticle.ts';
// Styles of the list below the story, which only the build renders.
import '../article/FeatureList.css';
import '../article/FeatureEntries.css';
import '../css/embed.css';
import '../css/fonts.css';
import { withMarkupFrom, type PageData } from './page.ts';
import { preparePrint } from './print.ts';
import { createPageHost } from './host.ts';

/** Connects a framed page to the page that frames it. */
type ConnectHost = (window: Window) => Promise<Parameters<typeof createPageHost>[1]>;

/** Starts the story whose data the page contains; does nothing on pages without one. */
export function hydratePage(connectHost?: ConnectHost): void {
  const app = document.getElementById('app');
  const data = document.getElementById('page')?.textContent;
  if (app && data)
    mountPage(app, withMarkupFrom(app, JSON.parse(data) as PageData), connectHost).catch(
      (error: unknown) => {
        reportError(error);
        // A failed import counts as a failed script, which `ahead.ts` handles.
        document.getElementById('page')?.dispatchEvent(new Event('error'));
      },
    );
}

/** Not a top-level `await`: the chunks loaded here import this module and would wait for it forever. */
async function mountPage(
  app: HTMLElement,
  page: PageData,
  connectHost: ConnectHost | undefined,
): Promise<void> {
  const framed = window.parent !== window && document.documentElement.dataset['embed'];
  const [messages, link] = await Promise.all([
    loadMessages(page.story.lang),
    framed ? connectHost?.(window) : undefined,
  ]);
  layOutArticle(window);
  // The list replaces the map where no script runs. With a map it starts closed.
  document.querySelector<HTMLDetailsElement>('.everything')?.removeAttribute('open');
  preparePrint(window);
  hydrate(App, {
    target: app,
    props: {
      page,
      messages,
      picture: app.querySelector('.picture')?.innerHTML ?? '',
      host: createPageHost(window, link),
    },
  });
  await tick();
  repeatEarlyInput(document);
}
