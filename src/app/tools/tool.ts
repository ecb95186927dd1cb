/** The tools of the map. A tool is a component in a panel; only one is open at a time. */
import type { MessagesWithTools } from '../../i18n/tools/index.ts';

/** Ids of all tools, in the order of their buttons. */
export const toolNames = ['find', 'time', 'filter', 'measure', 'power', 'take', 'embed'] as const;

/** A tool by name: the key of its words in `ToolWords`. */
export type ToolName = (typeof toolNames)[number];

/** What a tool gets in addition to the app's context. Its messages are loaded with it. */
export interface ToolProps {
  readonly messages: MessagesWithTools;
}
