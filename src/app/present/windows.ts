/** The two windows of a talk, each opened from the other. They need each other as opener where channels are refused. */

/** The speaker's window of a story, opened or brought to the front; null where the browser refuses. */
export function openSpeaker(window: Window, story: string): Window | null {
  return open(window, story, 'mode=speaker', 'popup,width=1100,height=760');
}

/** The room's window, at a step. */
export function openRoom(window: Window, story: string, step: string | undefined): Window | null {
  const at = step === undefined ? '' : `step=${step}&`;
  return open(window, story, `${at}mode=present`);
}

function open(window: Window, story: string, hash: string, features?: string): Window | null {
  const [address] = window.location.href.split('#');
  const [, mode = ''] = hash.split('mode=');
  return window.open(`${address ?? ''}#${hash}`, `ecm-${story}-${mode}`, features);
}
