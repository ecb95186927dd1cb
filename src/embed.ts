/**
 * Entry point of `embed.js`, for host pages with frames: defines `EnergyCorridorMap.frame(iframe)`. May be
 * loaded more than once; does nothing on a server.
 */
import { connectFrames, type Frame } from './embed/frames.ts';
import { findScriptUrl } from './embed/scriptUrl.ts';
import { siteRoot } from './embed/site.ts';

declare global {
  interface Window {
    EnergyCorridorMap?: { readonly frame: (element: HTMLIFrameElement) => Frame };
  }
}

if (typeof window !== 'undefined' && !window.EnergyCorridorMap) {
  const script = findScriptUrl(window, 'embed.js', new Error().stack ?? '');
  // If its own URL is unknown, only frames that the host passes to `frame` are connected.
  const site = script === undefined ? undefined : siteRoot(script);
  window.EnergyCorridorMap = Object.freeze({ frame: connectFrames(window, site) });
}
