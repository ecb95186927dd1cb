/** Handles the events of the live map. */
import type { Messages } from '../../i18n/messages.ts';
import type { Camera } from '../../geo/camera.ts';
import type { LonLat } from '../../geo/geo.ts';
import type { Session } from '../../story/session.svelte.ts';
import type { MapStatus } from './mapStatus.svelte.ts';

interface MapEventContext {
  readonly session: Session;
  readonly status: MapStatus;
  readonly messages: Messages;
  onclick(id: string | undefined, at: LonLat): void;
  /** The camera while the map moves; `undefined` when it has stopped. */
  onmoving(camera: Camera | undefined): void;
  onfail(message: string): void;
  /** The graphics context is lost. Returns true if the caller handles that. */
  onlost(): boolean;
}

export function createMapEvents({
  session,
  status,
  messages,
  onclick,
  onmoving,
  onfail,
  onlost,
}: MapEventContext) {
  const fail = () => {
    onfail(messages.map.failed);
  };
  return {
    onSelect: onclick,
    onMove: onmoving,
    onHover: (id: string | undefined) => {
      session.hover = id;
    },
    onCameraChange: (camera: Camera) => {
      onmoving(undefined);
      session.setCamera(camera);
    },
    onReady: () => {
      status.setLive();
    },
    onContextLost: () => {
      if (!onlost()) status.loseContext(messages, fail);
    },
    onContextRestored: () => {
      status.awaitReady(messages);
    },
    onError: (error: Error) => {
      if (status.state === 'picture' && /worker/i.test(error.message)) fail();
    },
  };
}
