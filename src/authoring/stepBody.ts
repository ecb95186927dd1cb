/** Renders the body of a step: HTML, map description, slide text and presenter's note. Build only. */
import type { Nodes, RootContent } from 'mdast';
import type { Note } from '../story/story.ts';
import { renderPlainText } from './figure/render.ts';
import { offsetOf, renderBlocks } from './html.ts';
import type { MarkdownContext } from './link.ts';
import {
  splitDirectives,
  toPlainText,
  type DirectiveName,
  type DirectivePart,
} from './directives.ts';

/** The parts of a step; absent parts are not in the text. */
export interface StepBody {
  /** Safe HTML. */
  readonly html: string;
  /** Plain text, with its offset. */
  readonly mapDescription?: { readonly text: string; readonly offset: number };
  /** Safe HTML, with its offset. */
  readonly slide?: { readonly html: string; readonly offset: number };
  /** With the ids it links, which count for the step only if readers see the note. */
  readonly note?: Note & { readonly mentions: readonly string[] };
}

/** Maximum time of a note. */
const MAX_NOTE_MINUTES = 90;

type SingleDirective = Exclude<DirectiveName, 'aside'>;

/** Reads the blocks of a step. Reports empty directives, and repeated ones other than asides. */
export function readStepBody(nodes: readonly RootContent[], context: MarkdownContext): StepBody {
  const html: string[] = [];
  const single = new Map<SingleDirective, DirectivePart>();
  for (const node of nodes) {
    const parts = node.type === 'blockquote' ? splitDirectives(node, context.source) : [];
    if (node.type !== 'blockquote' || parts.every(({ directive }) => directive === undefined)) {
      html.push(renderBlocks([node], context));
      continue;
    }
    for (const part of parts) {
      const { directive, nodes: inner, offset } = part;
      if (directive === undefined) html.push(renderQuote(part, context));
      else if (inner.length === 0)
        context.report(offset, `\`> ${directive}:\` has no text after it`);
      else if (directive === 'aside')
        html.push(`<aside>\n${renderBlocks(inner, context)}\n</aside>`);
      else if (single.has(directive))
        context.report(offset, `there is already a \`> ${directive}:\` in this step`);
      else single.set(directive, part);
    }
  }
  const [map, slide, note] = [single.get('map'), single.get('slide'), single.get('note')];
  return {
    html: html.filter((block) => block !== '').join('\n'),
    ...(map && { mapDescription: { text: renderDescription(map, context), offset: map.offset } }),
    ...(slide && {
      slide: {
        html: renderBlocks(slide.nodes, withSeparateCollectors(context)),
        offset: slide.offset,
      },
    }),
    ...(note && { note: readNote(note, context) }),
  };
}

function renderQuote({ nodes }: DirectivePart, context: MarkdownContext): string {
  return `<blockquote>\n${renderBlocks(nodes, context, 1)}\n</blockquote>`;
}

/** A context with its own collections, so that links and figures do not count for the step. */
function withSeparateCollectors(context: MarkdownContext): MarkdownContext {
  return { ...context, mentions: new Set(), figures: new Set() };
}

function readNote(
  { nodes, detail, offset }: DirectivePart,
  context: MarkdownContext,
): NonNullable<StepBody['note']> {
  const separate = withSeparateCollectors(context);
  const html = renderBlocks(nodes, separate);
  const minutes = detail === undefined ? undefined : readMinutes(detail, offset, context);
  return { html, ...(minutes !== undefined && { minutes }), mentions: [...separate.mentions] };
}

/** `2 min`, `1.5 min` → minutes. */
function readMinutes(detail: string, offset: number, context: MarkdownContext): number | undefined {
  const minutes = Number(/^(\d+(?:\.\d+)?) ?min$/.exec(detail.trim())?.[1] ?? 0);
  if (minutes > 0 && minutes <= MAX_NOTE_MINUTES) return minutes;
  context.report(offset, `\`(${detail})\` is not a valid time for a note`, {
    expected: `minutes, at most ${MAX_NOTE_MINUTES}, as in \`> note(2 min): …\``,
  });
  return undefined;
}

/** Renders a map description as plain text, since it is read aloud. Live figures are filled in. */
function renderDescription({ nodes, offset }: DirectivePart, context: MarkdownContext): string {
  const marked = nodes.map(findMarkup).find((one) => one !== undefined);
  if (marked !== undefined)
    context.report(offsetOf(marked), `\`> map:\` is plain text, without links, markup or lists`);
  return renderPlainText(toPlainText(nodes), offset, context);
}

function findMarkup(node: Nodes): Nodes | undefined {
  if (node.type === 'text' || node.type === 'break') return undefined;
  if (node.type !== 'paragraph') return node;
  return node.children.map(findMarkup).find((one) => one !== undefined);
}
