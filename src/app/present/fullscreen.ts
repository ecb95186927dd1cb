/** The whole screen, where the browser gives it. */

/** Asks for it. Some browsers have none, and none gives it without a key or a click of the reader's. */
export function enterFullscreen(): void {
  const { documentElement: page, fullscreenElement } = document;
  const ask = page.requestFullscreen as HTMLElement['requestFullscreen'] | undefined;
  if (!fullscreenElement) void ask?.call(page, { navigationUI: 'hide' }).catch(() => undefined);
}

export function leaveFullscreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
}
