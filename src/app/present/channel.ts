/** Messages between the windows of a presentation, by BroadcastChannel and by `postMessage`. */

export interface WindowChannel {
  send(data: object): void;
  /** Adds a window that was opened from this one. */
  addWindow(other: Window | null): void;
  close(): void;
}

/**
 * Sends every message both ways, since either may fail silently (BroadcastChannel in a sandbox, an
 * opener that is closed). Receivers must tolerate duplicates. Only messages from known windows of the
 * same origin are accepted; pages opened from files have the origin `null`.
 */
export function openChannel(
  window: Window,
  name: string,
  onmessage: (data: unknown) => void,
): WindowChannel {
  const others = new Set<Window>();
  const opener = window.opener as Window | null;
  if (opener) others.add(opener);
  const channel = openBroadcastChannel(name);
  if (channel)
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      onmessage(data);
    };
  const onwindowmessage = ({ source, origin, data }: MessageEvent<unknown>) => {
    const isKnown = [...others].some((other) => other === source);
    if (!isKnown || origin !== window.origin) return;
    onmessage(data);
  };
  window.addEventListener('message', onwindowmessage);
  const target = window.origin === 'null' ? '*' : window.origin;
  return {
    send(data) {
      channel?.postMessage(data);
      for (const other of others) if (!other.closed) other.postMessage(data, target);
    },
    addWindow(other) {
      if (other) others.add(other);
    },
    close() {
      window.removeEventListener('message', onwindowmessage);
      channel?.close();
    },
  };
}

function openBroadcastChannel(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined; // Denied in this context; `postMessage` remains.
  }
}
