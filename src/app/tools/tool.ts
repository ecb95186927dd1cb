/** The props of every tool panel. A tool is a component; only one is open at a time. */
import type { MessagesWithTools } from '../../i18n/tools/index.ts';
import type { Camera } from '../../geo/camera.ts';
import type { LonLat, Size } from '../../geo/geo.ts';
import type { Session } from '../../story/session.svelte.ts';
import type { PageData } from '../shell/page.ts';

/** Ids of all tools, in the order of their buttons. */
export const toolNames = ['find', 'time', 'filter', 'measure', 'power', 'take', 'embed'] as const;

/** A tool by name: the key of its words in `ToolWords`. */
export type ToolName = (typeof toolNames)[number];

export interface ToolProps {
  readonly session: Session;
  readonly page: PageData;
  readonly messages: MessagesWithTools;
  /** Current camera and size of the map pane. */
  readonly camera: Camera;
  readonly size: Size;
  /** Shows a feature on the map and opens its card. */
  readonly onselect: (id: string) => void;
  /** Redirects clicks on the map to a callback until the tool closes; `undefined` ends it sooner. */
  readonly oncaptureclicks: (callback: ((at: LonLat) => void) | undefined) => void;
  /** Draws a path on the map, vertices in degrees, until the tool closes. */
  readonly ondrawpath: (path: readonly LonLat[]) => void;
}
