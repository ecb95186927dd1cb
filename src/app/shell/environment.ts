/** What a component asks of the device and of the page around it. */

/** Whether the reader has asked for less motion. */
export function reducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Whether the page was loaded again or gone back to: the browser then brings the reader back to their place. */
export function broughtBack(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return entry instanceof PerformanceNavigationTiming && entry.type !== 'navigate';
}
