/** The page as a room's screen: enlarged, alone, and without what is for readers. */
import { frameOf } from './frame.ts';

/** Everything beside the way from an element to the page's root. */
function besides(element: Element): Element[] {
  const parent = element.parentElement;
  if (!parent || element === document.body) return [];
  return [...[...parent.children].filter((one) => one !== element), ...besides(parent)];
}

/** Puts everything beside an element that is not `kept` out of reach. Returns how to give it back. */
export function setApart(element: HTMLElement, kept: string): () => void {
  const hidden = besides(element).filter(
    (one) => !one.matches(`script, style, link, [inert], ${kept}`),
  );
  for (const one of hidden) one.setAttribute('inert', '');
  return () => {
    for (const one of hidden) one.removeAttribute('inert');
  };
}

/**
 * Marks the app's root as being in a mode, keeps `--scale`, `--width` and `--height` (`frame.ts`) at its
 * style, and puts what is not `kept` out of reach. Returns how to leave it as it was.
 */
export function enterRoom(stage: HTMLElement, mode: string, kept: string): () => void {
  const root = stage.closest<HTMLElement>('.ecm') ?? stage;
  const fit = () => {
    const { innerWidth: width, innerHeight: height } = window;
    const frame = frameOf({ width, height });
    root.style.setProperty('--scale', String(frame.scale));
    root.style.setProperty('--width', `${frame.width}px`);
    root.style.setProperty('--height', `${frame.height}px`);
    root.toggleAttribute('data-upright', frame.upright);
  };
  const giveBack = setApart(stage, kept);
  root.dataset['mode'] = mode;
  fit();
  window.addEventListener('resize', fit);
  return () => {
    window.removeEventListener('resize', fit);
    giveBack();
    delete root.dataset['mode'];
    root.removeAttribute('data-upright');
    for (const name of ['--scale', '--width', '--height']) root.style.removeProperty(name);
  };
}
