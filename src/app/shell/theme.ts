/** Light or dark: what the address asks (`?theme=`), else what the reader chose here, else what the device says. */
import type { Theme } from '../../story/scene.ts';
import { readParameters } from '../../story/parameters.ts';
import { readSetting, writeSetting } from './storage.ts';

/** The theme that is asked for by name; `auto` and nonsense ask for none. */
export function readTheme(name: string | null | undefined): Theme | undefined {
  return name === 'light' || name === 'dark' ? name : undefined;
}

/**
 * Tells the theme now and whenever it changes, and marks the page's root with it, so that the page
 * and the map never differ. `choose` keeps a reader's choice on this device.
 */
export function followTheme(
  window: Window,
  ontheme: (theme: Theme) => void,
): { choose(theme: Theme): void; stop(): void } {
  const device = window.matchMedia('(prefers-color-scheme: dark)');
  const asked = readTheme(readParameters(window.location.search).get('theme'));
  let chosen = asked ?? readTheme(readSetting('theme'));
  const tell = () => {
    const theme = chosen ?? (device.matches ? 'dark' : 'light');
    window.document.documentElement.dataset.theme = theme;
    ontheme(theme);
  };
  device.addEventListener('change', tell);
  tell();
  return {
    choose(theme) {
      chosen = theme;
      writeSetting('theme', theme);
      tell();
    },
    stop() {
      device.removeEventListener('change', tell);
    },
  };
}
