/** Entry point of story pages. */
import { hydratePage } from './app/shell/hydratePage.ts';

hydratePage(async (window) => (await import('./embed/frame.ts')).createFrameLink(window));
