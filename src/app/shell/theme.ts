/** The theme: from the URL (`?theme=`), else the reader's choice, else the device's setting. */
import type { Theme } from '../../story/scene.ts';
import { readParameters } from '../../story/parameters.ts';
import { readSetting, writeSetting } from './storage.ts';

/** A theme by name; undefined for `auto` and anything else. */
export function readTheme(name: string | null | undefined): Theme | undefined {
  return name === 'light' || name === 'dark' ? name : undefined;
}

/**
 * Calls `ontheme` with the current theme and each change, and sets it on the root element, so that page
 * and map never differ. `setTheme` stores the reader's choice on this device.
 */
export function watchTheme(
  window: Window,
  ontheme: (theme: Theme) => void,
): { setTheme(theme: Theme): void; stop(): void } {
  const device = window.matchMedia('(prefers-color-scheme: dark)');
  const requested = readTheme(readParameters(window.location.search).get('theme'));
  let chosen = requested ?? readTheme(readSetting('theme'));
  const apply = () => {
    const theme = chosen ?? (device.matches ? 'dark' : 'light');
    window.document.documentElement.dataset.theme = theme;
    ontheme(theme);
  };
  device.addEventListener('change', apply);
  apply();
  return {
    setTheme(theme) {
      chosen = theme;
      writeSetting('theme', theme);
      apply();
    },
    stop() {
      device.removeEventListener('change', apply);
    },
  };
}
