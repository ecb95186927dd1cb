/** The size of a map: as it is laid out, and as fine as it is seen where its page enlarges it, as on a slide. */
import type { Map as LiveMap } from 'maplibre-gl';

/** Follows both; `data` marks the camera moves that come of it. Returns how to stop. */
export function followSize(
  container: HTMLElement,
  map: Pick<LiveMap, 'getPixelRatio' | 'setPixelRatio' | 'resize'>,
  data: object,
): () => void {
  let frame = 0;
  const sharpen = () => {
    const scale = container.getBoundingClientRect().width / container.offsetWidth;
    const ratio = window.devicePixelRatio * scale;
    if (ratio > 0 && Math.abs(ratio - map.getPixelRatio()) > 0.01) map.setPixelRatio(ratio);
  };
  // The page enlarges it at the same event, or soon after.
  const later = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(sharpen);
  };
  const sizes = new ResizeObserver(() => {
    map.resize(data);
    later();
  });
  sizes.observe(container);
  window.addEventListener('resize', later);
  return () => {
    cancelAnimationFrame(frame);
    sizes.disconnect();
    window.removeEventListener('resize', later);
  };
}
