/**
 * Runs work once the next frame is on screen, so that the frame that answers the reader does not wait for
 * it: a browser asks for a second frame when it has handed over the first. A hidden page runs it when it
 * is seen. Returns a cancel function.
 */
export function afterPaint(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(() => {
      timer = setTimeout(work);
    });
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
