/**
 * Init script that records measurements, in the same way on every page. Times are in milliseconds since
 * the start of navigation. Plain JavaScript, because it is injected as text.
 */
(() => {
  const bench = {
    /** Start of the first frame with the article's first step, and when it was on screen. */
    laidOut: 0,
    readable: 0,
    /** First and largest contentful paint. */
    firstPaint: 0,
    largestPaint: 0,
    /** When the interactive map was first idle. */
    idle: 0,
    failed: false,
    /** Longest time from an event to the next frame. */
    longestInteraction: 0,
    tasks: [],
    shift: 0,
    /** Times of the frames in which WebGL drew something, while `watching`. */
    watching: false,
    frames: [],
  };
  globalThis.ecmBench = bench;

  // Adds a dot to the first frame with text; Element Timing of the dot is that of the text.
  const checkText = (time) => {
    const words = document.querySelector('article section :is(p, li)');
    if (!words?.textContent.trim()) return requestAnimationFrame(checkText);
    bench.laidOut = time;
    const dot = document.createElement('span');
    dot.setAttribute('elementtiming', 'readable');
    dot.textContent = '.';
    dot.style.cssText =
      'position:fixed;inset:0 auto auto 0;z-index:9999;font:10px monospace;color:gray';
    document.documentElement.append(dot);
    observe('element', (entry) => {
      if (entry.identifier !== 'readable' || bench.readable) return;
      bench.readable = entry.renderTime || entry.startTime;
      dot.remove();
    });
  };

  requestAnimationFrame(checkText);
  const checkMap = () => {
    if (document.querySelector('[data-ecm-state="failed"]')) bench.failed = true;
    if (!bench.idle && document.querySelector('[data-ecm-state="live"]'))
      bench.idle = performance.now();
  };
  new MutationObserver(checkMap).observe(document, {
    subtree: true,
    attributes: true,
    attributeFilter: ['data-ecm-state'],
  });
  observe('mark', (entry) => {
    if (entry.name === 'map-idle') bench.idle ||= entry.startTime;
  });
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') bench.firstPaint = startTime;
  });
  observe('largest-contentful-paint', ({ element, startTime }) => {
    if (element?.getAttribute('elementtiming') !== 'readable') bench.largestPaint = startTime;
  });
  observe('event', ({ duration, interactionId }) => {
    if (interactionId) bench.longestInteraction = Math.max(bench.longestInteraction, duration);
  });
  observe('longtask', ({ startTime, duration }) => bench.tasks.push([startTime, duration]));
  observe('layout-shift', ({ value, hadRecentInput }) => {
    if (!hadRecentInput) bench.shift += value;
  });

  const { prototype } = WebGL2RenderingContext;
  for (const name of ['drawElements', 'drawArrays']) {
    const draw = prototype[name];
    prototype[name] = function (...args) {
      const now = document.timeline.currentTime;
      if (bench.watching && bench.frames.at(-1) !== now) bench.frames.push(now);
      return draw.apply(this, args);
    };
  }

  function observe(type, callback) {
    new PerformanceObserver((list) => list.getEntries().forEach(callback)).observe({
      type,
      buffered: true,
      durationThreshold: 16,
    });
  }
})();
