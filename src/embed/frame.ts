/** The frame's side of the frame protocol. Sends data only to a host page that has sent `hello`. */
import { writeHash } from '../story/permalink.ts';
import type { View } from '../story/view.ts';
import type { StoryController } from '../story/controller.ts';
import { createMessage, readHostMessage, type Command, type Reason } from './messages.ts';

/** Messages accepted per second; beyond that, commands are answered with `busy`. */
const MAX_MESSAGES_PER_SECOND = 30;

/** Preferred height of the compact form in CSS px, at a width. */
export function preferredHeight(width: number, form: string | undefined): number {
  if (form === 'map') return Math.round(Math.min(Math.max(width * 0.62, 320), 560));
  return width >= 640 ? 560 : 680;
}

/** Connects a page to the page that frames it. Only the origin of the first `hello` is accepted. */
export function createFrameLink(window: Window) {
  const { parent, document } = window;
  let api: StoryController | undefined;
  let host: string | undefined;
  let current = { hash: '', step: '' };
  let height = 0;
  let accepted: number[] = [];

  const post = (kind: string, fields?: object) => {
    if (host === undefined) return;
    // An opaque origin cannot be addressed. Its page has sent `hello`, so it may receive the data.
    parent.postMessage(createMessage(kind, fields), host === 'null' ? '*' : host);
  };
  const postHeight = () => {
    const preferred = preferredHeight(window.innerWidth, document.documentElement.dataset['embed']);
    if (preferred !== height) post('height', { height: preferred });
    if (host !== undefined) height = preferred;
  };
  const acknowledge = (id: string, reason?: Reason) => {
    post('ack', reason ? { id, ok: false, reason } : { id, ok: true });
  };
  /** Whether the rate limit is reached; counts the message if not. */
  const isOverLimit = () => {
    const now = Date.now();
    accepted = accepted.filter((time) => now - time < 1000);
    if (accepted.length >= MAX_MESSAGES_PER_SECOND) return true;
    accepted.push(now);
    return false;
  };
  const greet = (origin: string) => {
    host = origin;
    height = 0;
    postHeight();
    if (current.step) post('view', current);
  };
  const onMessage = (event: MessageEvent) => {
    if (event.source !== parent) return;
    const message = readHostMessage(event.data);
    if (!message) return;
    const first = host === undefined && message.kind === 'hello';
    if (event.origin !== host && !first) return;
    const busy = isOverLimit();
    if (message.kind === 'hello') {
      if (!busy) greet(event.origin);
    } else if (busy) acknowledge(message.id, 'busy');
    else if (message.kind === 'refused') acknowledge(message.id, message.reason);
    else
      void runCommand(api, message.ask).then((reason) => {
        acknowledge(message.id, reason);
      });
  };

  return {
    expose(controller: StoryController): () => void {
      api = controller;
      window.addEventListener('message', onMessage);
      window.addEventListener('resize', postHeight);
      // Contains no data, since the host's origin is not known yet.
      parent.postMessage(createMessage('ready'), '*');
      return () => {
        api = undefined;
        window.removeEventListener('message', onMessage);
        window.removeEventListener('resize', postHeight);
      };
    },
    onview(view: View, step: string): void {
      current = { hash: writeHash(view), step };
      post('view', current);
    },
  };
}

/** Runs a command. Returns the reason if it fails. */
async function runCommand(
  api: StoryController | undefined,
  command: Command,
): Promise<Reason | undefined> {
  if (!api) return 'busy';
  if ('step' in command) return api.goTo(command.step) ? undefined : 'unknown-step';
  if ('by' in command) return api.goBy(command.by) ? undefined : 'at-the-end';
  return (await api.focus(command.focus ?? undefined)) ? undefined : 'unknown-feature';
}
