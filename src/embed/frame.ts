/** The frame's side of the talk with its host. It says what it has to say only to a host that has asked. */
import { writeHash } from '../story/permalink.ts';
import type { View } from '../story/view.ts';
import type { Control } from '../story/control.ts';
import { readFromHost, write, type Ask, type Reason } from './messages.ts';

/** Messages that are followed in a second; beyond that asks are told that it is busy. */
const MOST = 30;

/** The height in CSS px that the compact form would have at a width. */
export function wantedHeight(width: number, form: string | undefined): number {
  if (form === 'map') return Math.round(Math.min(Math.max(width * 0.62, 320), 560));
  return width >= 640 ? 560 : 680;
}

/** Connects a page with the page that frames it. The host's origin is that of its first greeting. */
export function frameLink(window: Window) {
  const { parent, document } = window;
  let control: Control | undefined;
  let host: string | undefined;
  let seen = { hash: '', step: '' };
  let height = 0;
  let followed: number[] = [];

  const say = (kind: string, fields?: object) => {
    if (host === undefined) return;
    // An opaque origin has no name; its page has asked, so it may hear.
    parent.postMessage(write(kind, fields), host === 'null' ? '*' : host);
  };
  const measure = () => {
    const now = wantedHeight(window.innerWidth, document.documentElement.dataset['embed']);
    if (now !== height) say('height', { height: now });
    if (host !== undefined) height = now;
  };
  const answer = (id: string, reason?: Reason) => {
    say('ack', reason ? { id, ok: false, reason } : { id, ok: true });
  };
  /** Whether more comes than is followed; counts what is. */
  const flooded = () => {
    const now = Date.now();
    followed = followed.filter((time) => now - time < 1000);
    if (followed.length >= MOST) return true;
    followed.push(now);
    return false;
  };
  const greet = (origin: string) => {
    host = origin;
    height = 0;
    measure();
    if (seen.step) say('view', seen);
  };
  const hear = (event: MessageEvent) => {
    if (event.source !== parent) return;
    const message = readFromHost(event.data);
    if (!message) return;
    const first = host === undefined && message.kind === 'hello';
    if (event.origin !== host && !first) return;
    const busy = flooded();
    if (message.kind === 'hello') {
      if (!busy) greet(event.origin);
    } else if (busy) answer(message.id, 'busy');
    else if (message.kind === 'refused') answer(message.id, message.reason);
    else
      void obey(control, message.ask).then((reason) => {
        answer(message.id, reason);
      });
  };

  return {
    admit(given: Control): () => void {
      control = given;
      window.addEventListener('message', hear);
      window.addEventListener('resize', measure);
      // Says no more than that it is there: to whom is not known yet.
      parent.postMessage(write('ready'), '*');
      return () => {
        control = undefined;
        window.removeEventListener('message', hear);
        window.removeEventListener('resize', measure);
      };
    },
    onview(view: View, step: string): void {
      seen = { hash: writeHash(view), step };
      say('view', seen);
    },
  };
}

/** Does what is asked; gives the reason if it cannot. */
async function obey(control: Control | undefined, ask: Ask): Promise<Reason | undefined> {
  if (!control) return 'busy';
  if ('step' in ask) return control.goTo(ask.step) ? undefined : 'unknown-step';
  if ('by' in ask) return control.goBy(ask.by) ? undefined : 'at-the-end';
  return (await control.focus(ask.focus ?? undefined)) ? undefined : 'unknown-feature';
}
