/** Binds a session to its surroundings: the scrolling article, the URL, the theme and outgoing links. */
import type { View } from '../../story/view.ts';
import type { Session } from '../../story/session.svelte.ts';
import { isRestored } from './environment.ts';
import { STACKED } from '../map/insets.ts';
import { createScrollSpy } from '../article/scrollSpy.ts';
import { createBoxContainer, createPageContainer } from '../article/scrollContainer.ts';
import { yieldScroll } from '../article/yieldScroll.ts';
import type { Host } from './host.ts';

export interface HostBinding {
  /** Scrolls the article to a step. */
  scrollTo(step: string, behavior: ScrollBehavior): void;
  /** Brings article and map to a view set from outside (URL, host page, attribute). */
  applyView(view: View): void;
  readonly theme: ReturnType<Host['watchTheme']>;
  stop(): void;
}

interface Listeners {
  /** The reader has scrolled to another step. */
  readonly onstep: () => void;
  /** The sandbox of the frame blocks a link to this URL. */
  readonly onblocked: (url: string) => void;
}

export function bindHost(
  root: HTMLElement,
  session: Session,
  host: Host,
  { onstep, onblocked }: Listeners,
): HostBinding {
  const onLinkClick = (event: MouseEvent) => {
    const blocked = openInNewTab(event);
    if (blocked !== undefined) onblocked(blocked);
  };
  const theme = host.watchTheme((current) => {
    session.theme = current;
  });
  const article = root.querySelector<HTMLElement>('article') ?? root;
  const container = host.guest ? createBoxContainer(article) : createPageContainer(window);
  const scrollSpy = createScrollSpy(
    root,
    () => (host.guest ? readingLineInBox(article) : readingLineInPage(root)),
    (step) => {
      // While slides or the quiz are open, only the page behind them scrolls.
      if (step === session.step.id || session.view.mode) return;
      session.goTo(step, 'replace');
      onstep();
    },
    container,
  );
  let initialized = false;
  const applyView = (view: View) => {
    if (!initialized) restorePosition(view);
    else if (view.step !== undefined) scrollSpy.scrollTo(session.step.id, 'auto');
    else if (view.focus !== undefined && !host.guest) skipListEntry();
    initialized = true;
  };
  /** Keeps the browser from jumping to the feature's entry in the list: the map shows it instead. */
  const skipListEntry = () => {
    const { classList } = document.documentElement;
    classList.add('pointed');
    setTimeout(() => {
      classList.remove('pointed');
    });
    scrollSpy.ignoreScroll();
    window.scrollTo(0, 0);
  };
  const restorePosition = (view: View) => {
    if (view.step !== undefined) scrollSpy.restore(session.step.id, !host.guest && isRestored());
    else if (view.focus === undefined) scrollSpy.restore(undefined);
  };
  const stopVisibility = container.watchVisibility(() => {
    scrollSpy.restore(session.view.step);
  });
  const stopYielding = host.guest ? yieldScroll(root, article) : () => undefined;
  const stopAddress = host.syncAddress(session, applyView);
  if (host.guest) root.addEventListener('click', onLinkClick, { capture: true });
  return {
    scrollTo: (step, behavior) => {
      scrollSpy.scrollTo(step, behavior);
    },
    applyView,
    theme,
    stop() {
      root.removeEventListener('click', onLinkClick, { capture: true });
      stopAddress();
      stopVisibility();
      stopYielding();
      scrollSpy.stop();
      theme.stop();
    },
  };
}

/** The reading line on a page, in CSS px from the top of the window. */
function readingLineInPage(root: HTMLElement): number {
  const map = root.querySelector('.pane');
  if (!matchMedia(STACKED).matches) return window.innerHeight * 0.45;
  const top = Math.max(0, map?.getBoundingClientRect().bottom ?? 0);
  return top + (window.innerHeight - top) * 0.4;
}

/** The reading line in a scrolling box, in CSS px from the top of the window. */
function readingLineInBox(box: HTMLElement): number {
  return box.getBoundingClientRect().top + box.clientHeight * 0.4;
}

/**
 * Opens links out of the story in a new tab, not in the host page or its frame. Returns the URL if a
 * sandbox blocks that, which only `window.open` reports.
 */
function openInNewTab(event: MouseEvent): string | undefined {
  const { target } = event;
  const link = target instanceof Element ? target.closest('a') : null;
  if (!link || link.dataset['feature'] !== undefined || link.closest('nav')) return undefined;
  // SVG links have these as attributes only.
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
