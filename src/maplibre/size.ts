/** Size and pixel ratio of a map, also where CSS transforms enlarge it, as on a slide. */
import type { Map as LiveMap } from 'maplibre-gl';

/** Keeps size and pixel ratio current; `data` tags the resulting map events. Returns a stop function. */
export function trackSize(
  container: HTMLElement,
  map: Pick<LiveMap, 'getPixelRatio' | 'setPixelRatio' | 'resize'>,
  data: object,
): () => void {
  let frame = 0;
  const updatePixelRatio = () => {
    const scale = container.getBoundingClientRect().width / container.offsetWidth;
    const ratio = window.devicePixelRatio * scale;
    if (ratio > 0 && Math.abs(ratio - map.getPixelRatio()) > 0.01) map.setPixelRatio(ratio);
  };
  // Wait a frame: transforms are updated in response to the same event.
  const scheduleUpdate = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(updatePixelRatio);
  };
  const observer = new ResizeObserver(() => {
    map.resize(data);
    scheduleUpdate();
  });
  observer.observe(container);
  window.addEventListener('resize', scheduleUpdate);
  return () => {
    cancelAnimationFrame(frame);
    observer.disconnect();
    window.removeEventListener('resize', scheduleUpdate);
  };
}
