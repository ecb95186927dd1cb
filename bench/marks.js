/**
 * Runs in each page before its own scripts and writes down what the bench asks for, the same way for
 * every page. Times are ms since the navigation began. Plain JavaScript: it is injected as text.
 */
(() => {
  const bench = {
    /** Start of the first frame that has the article's first step, and when it was on the screen. */
    laidOut: 0,
    readable: 0,
    /** When the live map first stood complete. */
    idle: 0,
    failed: false,
    tasks: [],
    shift: 0,
    /** Times of the frames in which WebGL drew something, while `watching`. */
    watching: false,
    frames: [],
  };
  globalThis.ecmBench = bench;

  // A dot joins the first frame that holds the words; when the dot is painted, so are they.
  const look = (time) => {
    const words = document.querySelector('article section :is(p, li)');
    if (!words?.textContent.trim()) return requestAnimationFrame(look);
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
  requestAnimationFrame(look);

  const live = () => {
    if (document.querySelector('[data-ecm-state="failed"]')) bench.failed = true;
    if (!bench.idle && document.querySelector('[data-ecm-state="live"]'))
      bench.idle = performance.now();
  };
  new MutationObserver(live).observe(document, {
    subtree: true,
    attributes: true,
    attributeFilter: ['data-ecm-state'],
  });
  observe('mark', (entry) => {
    if (entry.name === 'map-idle') bench.idle ||= entry.startTime;
  });
  observe('longtask', ({ startTime, duration }) => bench.tasks.push([startTime, duration]));
  observe('layout-shift', ({ value, hadRecentInput }) => {
    if (!hadRecentInput) bench.shift += value;
  });

  const { prototype } = WebGL2RenderingContext;
  for (const name of ['drawElements', 'drawArrays']) {
    const draw = prototype[name];
    prototype[name] = function (...given) {
      const now = document.timeline.currentTime;
      if (bench.watching && bench.frames.at(-1) !== now) bench.frames.push(now);
      return draw.apply(this, given);
    };
  }

  function observe(type, each) {
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({
      type,
      buffered: true,
    });
  }
})();
