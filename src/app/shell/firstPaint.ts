/** What must be known before the first paint, so that no theme and no other layout flashes. */
import type { Theme } from '../../story/scene.ts';
import { readParameters } from '../../story/parameters.ts';
import { readSetting } from './storage.ts';
import { readTheme } from './theme.ts';

/** Ms from asking for a page to its first lines, beyond which its host counts as far away. */
const FAR = 250;

/** What the address and the reader's settings ask of a page. */
export interface Settings {
  /** The theme by name; undefined follows the device. */
  readonly theme: Theme | undefined;
  /** The compact form (`?embed`), or the map without words (`?embed=map`); undefined is the page. */
  readonly embed: string | undefined;
  /** Whether the address names a feature: its entry in the list is not scrolled to, since the map shows it. */
  readonly pointed: boolean;
}

export function readSettings(search: string, hash: string): Settings {
  const query = readParameters(search);
  const embed = query.get('embed');
  return {
    theme: readTheme(query.get('theme') ?? readSetting('theme')),
    embed: embed === undefined ? undefined : embed === 'map' ? embed : 'story',
    pointed: readParameters(hash).has('focus'),
  };
}

/**
 * Marks the page's root: `scripted` since scripts run; `fresh` for a page read from its beginning, which
 * need not lay out its end until its script comes; `far` where fonts that are shown only if they come at
 * once would come too late. `elapsed` is in ms since the page was asked for.
 */
export function applySettings(
  root: HTMLElement,
  { theme, embed, pointed }: Settings,
  { whole, elapsed }: { readonly whole: boolean; readonly elapsed: number },
): void {
  if (theme) root.dataset['theme'] = theme;
  if (embed !== undefined) root.dataset['embed'] = embed;
  root.classList.add('scripted');
  root.classList.toggle('fresh', whole);
  root.classList.toggle('far', elapsed > FAR);
  root.classList.toggle('pointed', pointed);
}

/** Asks for the fonts that the script element names in `data-fonts`. */
export function askForFonts(script: HTMLOrSVGScriptElement): void {
  for (const href of script.dataset['fonts']?.split(' ') ?? []) {
    const link = script.ownerDocument.createElement('link');
    Object.assign(link, { rel: 'preload', as: 'font', type: 'font/woff2', crossOrigin: '', href });
    script.after(link);
  }
}
