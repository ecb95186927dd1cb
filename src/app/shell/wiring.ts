/** Ties a session to what is around it: the words that scroll, the address, the theme, links that lead elsewhere. */
import type { View } from '../../story/view.ts';
import type { Session } from '../../story/session.svelte.ts';
import { broughtBack } from './environment.ts';
import { STACKED } from '../map/insets.ts';
import { followScroll } from '../article/scroll.ts';
import { boxScroller, pageScroller } from '../article/scroller.ts';
import { yieldScroll } from '../article/yieldScroll.ts';
import type { Venue } from './venue.ts';

export interface Wires {
  /** Scrolls the words to a step. */
  scrollTo(step: string, behavior: ScrollBehavior): void;
  /** Brings words and map to a view that came from outside. */
  opened(view: View): void;
  readonly theme: ReturnType<Venue['followTheme']>;
  stop(): void;
}

interface Listeners {
  /** A view from outside points at a feature, which the map must be there for. */
  readonly onfocus: () => void;
  /** The reader has scrolled to another step. */
  readonly onread: () => void;
  /** The page around does not let a link open; its address. */
  readonly onrefused: (address: string) => void;
}

export function wire(
  root: HTMLElement,
  session: Session,
  venue: Venue,
  { onfocus, onread, onrefused }: Listeners,
): Wires {
  const besides = (event: MouseEvent) => {
    const address = openBeside(event);
    if (address !== undefined) onrefused(address);
  };
  const theme = venue.followTheme((now) => {
    session.theme = now;
  });
  const article = root.querySelector<HTMLElement>('article') ?? root;
  const scroller = venue.guest ? boxScroller(article) : pageScroller(window);
  const following = followScroll(
    root,
    () => (venue.guest ? lineInBox(article) : lineInPage(root)),
    (step) => {
      // On slides nothing is scrolled: what moves is the page behind them.
      if (step === session.step.id || session.view.mode) return;
      session.goTo(step, 'replace');
      onread();
    },
    scroller,
  );
  let begun = false;
  const opened = (view: View) => {
    if (!begun) begin(view);
    else if (view.step !== undefined) following.scrollTo(session.step.id, 'auto');
    else if (view.focus !== undefined && !venue.guest) showOnMap();
    begun = true;
    if (view.focus !== undefined) onfocus();
  };
  /** The map shows a feature; the browser is about to go to its entry in the list, and does not find it. */
  const showOnMap = () => {
    const { classList } = document.documentElement;
    classList.add('pointed');
    setTimeout(() => {
      classList.remove('pointed');
    });
    following.expect();
    window.scrollTo(0, 0);
  };
  const begin = (view: View) => {
    if (view.step !== undefined) following.place(session.step.id, !venue.guest && broughtBack());
    else if (view.focus === undefined) following.place(undefined);
  };
  const unwatch = scroller.watchRoom(() => {
    following.place(session.view.step);
  });
  const stopYielding = venue.guest ? yieldScroll(root, article) : () => undefined;
  const forget = venue.followAddress(session, opened);
  if (venue.guest) root.addEventListener('click', besides, { capture: true });
  return {
    scrollTo: (step, behavior) => {
      following.scrollTo(step, behavior);
    },
    opened,
    theme,
    stop() {
      root.removeEventListener('click', besides, { capture: true });
      forget();
      unwatch();
      stopYielding();
      following.stop();
      theme.stop();
    },
  };
}

/** Reading lines in CSS px from the top of the window. */
function lineInPage(root: HTMLElement): number {
  const map = root.querySelector('.pane');
  if (!matchMedia(STACKED).matches) return window.innerHeight * 0.45;
  const top = Math.max(0, map?.getBoundingClientRect().bottom ?? 0);
  return top + (window.innerHeight - top) * 0.4;
}

function lineInBox(box: HTMLElement): number {
  return box.getBoundingClientRect().top + box.clientHeight * 0.4;
}

/**
 * Links that leave the story open beside the host page, not in its place or in its frame. A sandbox may
 * refuse that, and says so only to who opens by script: the address is then given back.
 */
function openBeside(event: MouseEvent): string | undefined {
  const { target } = event;
  const link = target instanceof Element ? target.closest('a') : null;
  if (!link || link.dataset['feature'] !== undefined || link.closest('nav')) return undefined;
  // Links within drawings know these as attributes alone.
  link.setAttribute('target', '_blank');
  link.setAttribute('rel', 'noopener');
  const href = link.getAttribute('href') ?? '';
  const modified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  if (href.startsWith('#') || modified || window.parent === window) return undefined;
  event.preventDefault();
  const opened = window.open(href, '_blank');
  if (!opened) return new URL(href, document.baseURI).href;
  opened.opener = null;
  return undefined;
}
