/**
 * `embed.js`, for host pages: `EnergyCorridorMap.frame(iframe)`. Loading it twice is loading it once; on a
 * server it does nothing.
 */
import { followFrames, type Frame } from './embed/frames.ts';
import { ownAddress } from './embed/ownAddress.ts';
import { siteOf } from './embed/site.ts';

declare global {
  interface Window {
    EnergyCorridorMap?: { readonly frame: (element: HTMLIFrameElement) => Frame };
  }
}

if (typeof window !== 'undefined' && !window.EnergyCorridorMap) {
  const script = ownAddress(window, 'embed.js', new Error().stack ?? '');
  // Where nothing tells where it came from, the host names its frames itself.
  const site = script === undefined ? undefined : siteOf(script);
  window.EnergyCorridorMap = Object.freeze({ frame: followFrames(window, site) });
}
