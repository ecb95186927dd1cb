/** What every tool beside the map is given. A tool is a component; only one is open at a time. */
import type { ToolMessages } from '../../i18n/tools/index.ts';
import type { Camera } from '../../geo/camera.ts';
import type { LonLat, Size } from '../../geo/geo.ts';
import type { Session } from '../../story/session.svelte.ts';
import type { PageData } from '../shell/page.ts';

/** All tools, in the order of their buttons. */
export const toolNames = ['find', 'time', 'filter', 'measure', 'power', 'take', 'embed'] as const;

/** A tool by name: the key of its words in `ToolWords`. */
export type ToolName = (typeof toolNames)[number];

export interface ToolProps {
  readonly session: Session;
  readonly page: PageData;
  readonly messages: ToolMessages;
  /** Camera and size of the map pane at this moment. */
  readonly camera: Camera;
  readonly size: Size;
  /** Shows a feature on the map and opens its card, as a link in the text does. */
  readonly onpoint: (id: string) => void;
  /** Takes clicks on the map while the tool is open; `undefined` gives them back. */
  readonly onclaim: (take: ((at: LonLat) => void) | undefined) => void;
  /** Draws on the map while the tool is open, in degrees: points joined by a line. */
  readonly onsketch: (path: readonly LonLat[]) => void;
}
