/** Full screen, where the browser supports it. */

/** Requests full screen. Does nothing where it is unsupported or denied for lack of a user gesture. */
export function enterFullscreen(): void {
  const { documentElement: root, fullscreenElement } = document;
  const request = root.requestFullscreen as HTMLElement['requestFullscreen'] | undefined;
  if (!fullscreenElement) void request?.call(root, { navigationUI: 'hide' }).catch(() => undefined);
}

export function leaveFullscreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
}
