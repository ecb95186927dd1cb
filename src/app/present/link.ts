/** How the windows of one talk hear each other: a channel of the browser, and beside it the window that opened the other. */

export interface Link {
  send(data: object): void;
  /** Another window of the talk, opened from here. */
  join(other: Window | null): void;
  close(): void;
}

/**
 * Letters go both ways at once, since either may be refused without a word (a channel in a sandbox, an
 * opener that is gone); who gets one twice takes it once. Only windows of this origin are heard: those
 * from files have none, and there only the windows that opened each other are.
 */
export function openLink(window: Window, name: string, onletter: (data: unknown) => void): Link {
  const others = new Set<Window>();
  const opener = window.opener as Window | null;
  if (opener) others.add(opener);
  const channel = channelOf(name);
  if (channel)
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      onletter(data);
    };
  const onmessage = ({ source, origin, data }: MessageEvent<unknown>) => {
    const known = [...others].some((other) => other === source);
    if (!known || origin !== window.origin) return;
    onletter(data);
  };
  window.addEventListener('message', onmessage);
  const target = window.origin === 'null' ? '*' : window.origin;
  return {
    send(data) {
      channel?.postMessage(data);
      for (const other of others) if (!other.closed) other.postMessage(data, target);
    },
    join(other) {
      if (other) others.add(other);
    },
    close() {
      window.removeEventListener('message', onmessage);
      channel?.close();
    },
  };
}

function channelOf(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined; // Refused: the opener is left.
  }
}
