/** What the page makes of the live map's reports. */
import type { Messages } from '../../i18n/messages.ts';
import type { Camera } from '../../geo/camera.ts';
import type { LonLat } from '../../geo/geo.ts';
import type { Session } from '../../story/session.svelte.ts';
import type { Standing } from './standing.svelte.ts';

interface Listeners {
  readonly session: Session;
  readonly standing: Standing;
  readonly messages: Messages;
  onpick(id: string | undefined, at: LonLat): void;
  /** The camera while the map moves; `undefined` when it rests where the scene has it. */
  onmoving(camera: Camera | undefined): void;
  onfail(why: string): void;
  /** The graphics context is lost: true if somebody sees to it. */
  onlost(): boolean;
}

/** The map's reports, each passed to whom it concerns. */
export function reportsOf({
  session,
  standing,
  messages,
  onpick,
  onmoving,
  onfail,
  onlost,
}: Listeners) {
  const fail = () => {
    onfail(messages.map.failed);
  };
  return {
    onPick: onpick,
    onMove: onmoving,
    onHover: (id: string | undefined) => {
      session.hover = id;
    },
    onLook: (look: Camera) => {
      onmoving(undefined);
      session.look(look);
    },
    onLive: () => {
      standing.live();
    },
    onLost: () => {
      if (!onlost()) standing.lose(messages, fail);
    },
    onRestored: () => {
      standing.wait(messages);
    },
    onError: (error: Error) => {
      if (standing.state === 'picture' && /worker/i.test(error.message)) fail();
    },
  };
}
