/** `embed.js`, for host pages: `EnergyCorridorMap.frame(iframe)`. Loading it twice is loading it once. */
import { followFrames, type Frame } from './embed/frames.ts';
import { siteOf } from './embed/site.ts';

declare global {
  interface Window {
    EnergyCorridorMap?: { readonly frame: (element: HTMLIFrameElement) => Frame };
  }
}

const script = document.currentScript;
if (!window.EnergyCorridorMap && script instanceof HTMLScriptElement)
  window.EnergyCorridorMap = Object.freeze({ frame: followFrames(window, siteOf(script.src)) });
