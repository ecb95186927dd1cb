/** Full-page modes: the rest of the page is inert, and slides are scaled to the window. */
import { layoutSlide } from './slideLayout.ts';

/** All elements outside an element and its ancestors. */
function elementsOutside(element: Element): Element[] {
  const parent = element.parentElement;
  if (!parent || element === document.body) return [];
  return [...[...parent.children].filter((one) => one !== element), ...elementsOutside(parent)];
}

/** Makes everything outside an element inert, except matches of `keep`. Returns an undo function. */
export function makeOutsideInert(element: HTMLElement, keep: string): () => void {
  const inert = elementsOutside(element).filter(
    (outside) => !outside.matches(`script, style, link, [inert], ${keep}`),
  );
  for (const outside of inert) outside.setAttribute('inert', '');
  return () => {
    for (const outside of inert) outside.removeAttribute('inert');
  };
}

/**
 * Sets the mode on the app's root, keeps its `--scale`, `--width` and `--height` (see `layoutSlide`) up
 * to date, and makes everything outside the stage inert, except matches of `keep`. Returns an undo
 * function.
 */
export function enterPageMode(stage: HTMLElement, mode: string, keep: string): () => void {
  const root = stage.closest<HTMLElement>('.ecm') ?? stage;
  const fit = () => {
    const { innerWidth: width, innerHeight: height } = window;
    const layout = layoutSlide({ width, height });
    root.style.setProperty('--scale', String(layout.scale));
    root.style.setProperty('--width', `${layout.width}px`);
    root.style.setProperty('--height', `${layout.height}px`);
    root.toggleAttribute('data-upright', layout.portrait);
  };
  const undoInert = makeOutsideInert(stage, keep);
  root.dataset['mode'] = mode;
  fit();
  window.addEventListener('resize', fit);
  return () => {
    window.removeEventListener('resize', fit);
    undoInert();
    delete root.dataset['mode'];
    root.removeAttribute('data-upright');
    for (const name of ['--scale', '--width', '--height']) root.style.removeProperty(name);
  };
}
