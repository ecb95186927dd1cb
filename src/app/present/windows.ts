/** Opens the speaker and audience windows from each other. Without BroadcastChannel they talk by `opener`. */

/** Opens the speaker window of a story, or brings it to the front. Returns null if it is blocked. */
export function openSpeakerWindow(window: Window, story: string): Window | null {
  return open(window, story, 'mode=speaker', 'popup,width=1100,height=760');
}

/** Opens the audience window at a step. */
export function openAudienceWindow(
  window: Window,
  story: string,
  step: string | undefined,
): Window | null {
  const position = step === undefined ? '' : `step=${step}&`;
  return open(window, story, `${position}mode=present`);
}

function open(window: Window, story: string, hash: string, features?: string): Window | null {
  const [address] = window.location.href.split('#');
  const [, mode = ''] = hash.split('mode=');
  return window.open(`${address ?? ''}#${hash}`, `ecm-${story}-${mode}`, features);
}
