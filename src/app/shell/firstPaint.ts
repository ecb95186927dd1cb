/** Settings that must apply before the first paint, so that neither theme nor layout flashes. */
import type { Theme } from '../../story/scene.ts';
import { readParameters } from '../../story/parameters.ts';
import { readSetting } from './storage.ts';
import { readTheme } from './theme.ts';

/** Time in ms from the request to the first lines of the page, beyond which the server counts as slow. */
const SLOW_RESPONSE_MS = 250;

/** Settings from the URL and from the reader's device. */
export interface Settings {
  /** Undefined follows the device. */
  readonly theme: Theme | undefined;
  /** `story` for the compact form, `map` for the map alone; undefined for the full page. */
  readonly embed: string | undefined;
  /** Whether the URL focuses a feature: the browser must not scroll to its entry in the list. */
  readonly hasFocus: boolean;
}

export function readSettings(search: string, hash: string): Settings {
  const query = readParameters(search);
  const embed = query.get('embed');
  return {
    theme: readTheme(query.get('theme') ?? readSetting('theme')),
    embed: embed === undefined ? undefined : embed === 'map' ? embed : 'story',
    hasFocus: readParameters(hash).has('focus'),
  };
}

/**
 * Sets attributes and classes on the root element: `scripted`, as scripts run; `fresh` for a page read
 * from its top, whose end needs no layout until the main script runs; `far` for a slow server, whose
 * `font-display: optional` fonts would arrive too late. `elapsed` is in ms since the request.
 */
export function applySettings(
  root: HTMLElement,
  { theme, embed, hasFocus }: Settings,
  { fromTop, elapsed }: { readonly fromTop: boolean; readonly elapsed: number },
): void {
  if (theme) root.dataset['theme'] = theme;
  if (embed !== undefined) root.dataset['embed'] = embed;
  root.classList.add('scripted');
  root.classList.toggle('fresh', fromTop);
  root.classList.toggle('far', elapsed > SLOW_RESPONSE_MS);
  root.classList.toggle('pointed', hasFocus);
}

/**
 * Swaps in the fonts for Arabic script, even late, if the device's own lack letters of Urdu: without them,
 * boxes would stand in the text.
 */
export function swapMissingLetters(document: Document): void {
  if (document.documentElement.lang !== 'ur' || !lacksLetter(document, 'ہ')) return;
  for (const face of document.fonts) if (face.family.includes('Arabic')) face.display = 'swap';
}

/** Whether the device has no font with a letter: it is as wide as one that does not exist. */
function lacksLetter(document: Document, letter: string): boolean {
  const context = document.createElement('canvas').getContext('2d');
  const widthOf = (text: string) => context?.measureText(text).width;
  return context !== null && widthOf(letter) === widthOf('\u0378');
}

/** Preloads the fonts listed in the script element's `data-fonts`. */
export function preloadFonts(script: HTMLOrSVGScriptElement): void {
  for (const href of script.dataset['fonts']?.split(' ') ?? []) {
    const link = script.ownerDocument.createElement('link');
    Object.assign(link, { rel: 'preload', as: 'font', type: 'font/woff2', crossOrigin: '', href });
    script.after(link);
  }
}
