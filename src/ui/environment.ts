/** What a component asks of the device and of the page around it. */
import type { Size } from '../model/geo.ts';

/** Whether the reader has asked for less motion. */
export function reducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Whether the page was loaded again or gone back to: the browser then brings the reader back to their place. */
export function broughtBack(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return entry instanceof PerformanceNavigationTiming && entry.type !== 'navigate';
}

/** Tells an element's inner size in CSS px now and whenever it changes. Returns how to stop. */
export function watchSize(element: HTMLElement, onsize: (size: Size) => void): () => void {
  const tell = () => {
    onsize({ width: element.clientWidth, height: element.clientHeight });
  };
  tell();
  const observer = new ResizeObserver(tell);
  observer.observe(element);
  return () => {
    observer.disconnect();
  };
}
