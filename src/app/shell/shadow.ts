/** The app in a shadow root: its styles are inside, and nothing outside knows of it. */
import { mount, unmount } from 'svelte';
import type { Messages } from '../../i18n/messages.ts';
import { customProperties } from '../../cartography/palette.ts';
import { styles } from '../../cartography/styles.ts';
import { pictureCss } from '../../svg/css.ts';
import '../css/base.css';
import App from './App.svelte';
import '../css/embed.css';
import '../css/box.css';
import '../css/print.css';
import { tellAges } from '../article/age.ts';
import type { PageData } from './page.ts';
import { lendFonts, withOwnNames } from './shadowFonts.ts';
import { sharedSheet } from './styles.ts';
import type { Venue } from './venue.ts';

/** Colours that a host may set, as `--ecm-<name>`. */
const OPEN = /--(paper|ink|muted|rule):([^;]+)/g;

/** Lengths in letters of the root. */
const REM = /(?<![\w#.]|[a-z]-)(\d+(?:\.\d+)?|\.\d+)rem\b/g;
/** Nothing that a host's page hands down comes in, but direction, language and whether it is seen. */
const OWN = '.box{all:initial;visibility:inherit}';

/** Size in CSS px of the letters that the reader has chosen: those of the host's root are the host's. */
function readersLetters(shadow: ShadowRoot): number {
  const probe = document.createElement('span');
  probe.style.setProperty('all', 'initial');
  shadow.append(probe);
  const size = parseFloat(getComputedStyle(probe).fontSize);
  probe.remove();
  return size || 16;
}

/** The components' styles with colours, drawn maps and fonts; `rem` is its size in CSS px. */
function withLook(css: string, rem: number): string {
  const colors = (theme: 'light' | 'dark') =>
    customProperties(theme).replaceAll(OPEN, '--$1:var(--ecm-$1,$2)');
  return withOwnNames(
    [
      OWN,
      `.box{color-scheme:light;${colors('light')}}`,
      `.box[data-theme=dark]{color-scheme:dark;${colors('dark')}}`,
      pictureCss(styles),
      css,
    ]
      .join('\n')
      .replaceAll(REM, (_, count: string) => `${+(Number(count) * rem).toFixed(4)}px`),
  );
}

interface Props {
  readonly page: PageData;
  readonly messages: Messages;
  readonly picture: string;
  readonly venue: Venue;
}

/** Mounts the app in a box of the root. Returns how to take it away. */
export function mountIn(shadow: ShadowRoot, target: HTMLElement, props: Props): () => void {
  const { story, root } = props.page;
  const rem = readersLetters(shadow);
  shadow.adoptedStyleSheets = [sharedSheet((css) => withLook(css, rem))];
  const takeBack = lendFonts();
  const app = mount(App, { target, props: { ...props } });
  tellAges(target, story.lang);
  const main = target.querySelector('main');
  // The page's own `main` is the host's.
  main?.setAttribute('role', 'region');
  main?.setAttribute('aria-label', story.title);
  // A passage's address is that of the reading page: the host's has no such place.
  const page = `${root}${story.id}/${story.lang}/`;
  for (const link of target.querySelectorAll('article a[href^="#"]'))
    link.setAttribute('href', page + (link.getAttribute('href') ?? ''));
  return () => {
    takeBack();
    void unmount(app);
  };
}
