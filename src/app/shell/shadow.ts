/** Mounts the app in a shadow root, with styles that the host page does not affect. */
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
import { fillAges } from '../article/age.ts';
import type { PageData } from './page.ts';
import { prefixFontFamilies, registerFonts } from './shadowFonts.ts';
import { sharedSheet } from './styles.ts';
import type { Host } from './host.ts';

/** Colours that a host page may override, as `--ecm-<name>`. */
const HOST_COLORS = /--(paper|ink|muted|rule):([^;]+)/g;

/** Lengths in rem. */
const REM = /(?<![\w#.]|[a-z]-)(\d+(?:\.\d+)?|\.\d+)rem\b/g;
/** Resets what the host page would hand down, except direction, language and visibility. */
const RESET = '.box{all:initial;visibility:inherit}';

/** The reader's default font size in CSS px, which the root element of the host page may override. */
function readerFontSize(shadow: ShadowRoot): number {
  const probe = document.createElement('span');
  probe.style.setProperty('all', 'initial');
  shadow.append(probe);
  const size = parseFloat(getComputedStyle(probe).fontSize);
  probe.remove();
  return size || 16;
}

/** The style sheet: components, colours, SVG maps and fonts. Lengths in rem become px; `rem` is in CSS px. */
function buildSheet(css: string, rem: number): string {
  const colors = (theme: 'light' | 'dark') =>
    customProperties(theme).replaceAll(HOST_COLORS, '--$1:var(--ecm-$1,$2)');
  return prefixFontFamilies(
    [
      RESET,
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
  readonly host: Host;
}

/** Mounts the app in an element of the shadow root. Returns an unmount function. */
export function mountInShadow(shadow: ShadowRoot, target: HTMLElement, props: Props): () => void {
  const { story, root } = props.page;
  const rem = readerFontSize(shadow);
  shadow.adoptedStyleSheets = [sharedSheet((css) => buildSheet(css, rem))];
  const unregisterFonts = registerFonts();
  const app = mount(App, { target, props: { ...props } });
  fillAges(target);
  const main = target.querySelector('main');
  // The host page has its own `main` landmark.
  main?.setAttribute('role', 'region');
  main?.setAttribute('aria-label', story.title);
  // Hash links point to the story's own page: the host page has no such targets.
  const page = `${root}${story.id}/${story.lang}/`;
  for (const link of target.querySelectorAll('article a[href^="#"]'))
    link.setAttribute('href', page + (link.getAttribute('href') ?? ''));
  return () => {
    unregisterFonts();
    void unmount(app);
  };
}
