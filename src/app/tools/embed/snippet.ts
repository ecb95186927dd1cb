/** What a host pastes: HTML for a frame, an element or a picture. The same choices give the same text. */
import { escapeXml } from '../../../svg/escape.ts';
import { writeHash } from '../../../story/permalink.ts';
import type { View } from '../../../story/view.ts';

export const KINDS = ['frame', 'element', 'picture'] as const;
export const THEMES = ['auto', 'light', 'dark'] as const;

export interface Choice {
  readonly kind: (typeof KINDS)[number];
  /** From the start, not from this view on. */
  readonly whole: boolean;
  readonly lang: string;
  readonly theme: (typeof THEMES)[number];
  readonly words: boolean;
  /** CSS px; null where the field is empty. */
  readonly height: number | null;
  /** The frame takes the height that it needs, with a script on the host's page. */
  readonly sized: boolean;
  /** This edition for good, not the living story. */
  readonly pinned: boolean;
}

export interface Subject {
  /** Absolute address of the site of living stories, with a slash at its end. */
  readonly site: string;
  readonly version: string;
  /** `integrity` of the edition's scripts by file name; empty where it is not known. */
  readonly integrity: Readonly<Record<string, string>>;
  readonly story: string;
  readonly title: string;
  /** Absolute address of the step's picture that is kept for good; the living one where it is not known. */
  readonly keptPicture: string | undefined;
  /** What the picture shows, in words. */
  readonly alt: string;
  readonly view: View;
  /** The step of the view, and the first one. */
  readonly step: string;
  readonly first: string;
}

/** The site of living stories, from a page's own root, which may be that of an edition. */
export function livingSite(root: string): string {
  return root.replace(/\/v\/\d+\.[^/]+\/$/, '/');
}

/** Heights in CSS px that can be chosen, and the one that is given first. */
export const HEIGHT = { least: 320, most: 1200, usual: 560 };

/** The height in whole CSS px, whatever was written into the field. */
export function heightOf({ height }: Pick<Choice, 'height'>): number {
  const asked = height === null || Number.isNaN(height) ? HEIGHT.usual : height;
  return Math.round(Math.min(Math.max(asked, HEIGHT.least), HEIGHT.most));
}

/** Address of the frame; what opens in it is what a reader of this page sees. */
export function frameAddress(choice: Choice, subject: Subject): string {
  const theme = choice.theme === 'auto' ? '' : `&theme=${choice.theme}`;
  const query = choice.words ? '?embed' : '?embed=map';
  return pageAddress(choice, subject, query + theme);
}

/** Address of the picture of the step: for an edition, the one that is named by its content. */
export function pictureAddress(choice: Choice, subject: Subject): string {
  if (choice.pinned && subject.keptPicture !== undefined) return subject.keptPicture;
  const step = choice.whole ? subject.first : subject.step;
  return `${subject.site}${subject.story}/${choice.lang}/map-${step}.png`;
}

/** HTML to paste. */
export function snippet(choice: Choice, subject: Subject): string {
  if (choice.kind === 'picture') return picture(choice, subject);
  return choice.kind === 'frame' ? frame(choice, subject) : element(choice, subject);
}

/** A link for the host's own text, which shows this view in the frame beside it. */
export function hostLink(choice: Choice, subject: Subject): string {
  return `<a ${attributes({ target: 'ecm', href: frameAddress(choice, subject) })}>${escapeXml(subject.title)}</a>`;
}

function frame(choice: Choice, subject: Subject): string {
  const own = attributes({
    name: 'ecm',
    src: frameAddress(choice, subject),
    title: subject.title,
    width: '100%',
    height: String(heightOf(choice)),
    style: 'border:0',
    loading: 'lazy',
    allow: 'fullscreen',
  });
  const script = `\n<script async ${code(choice, subject, 'embed.js')}></script>`;
  return `<iframe ${own}></iframe>${choice.sized ? script : ''}`;
}

function element(choice: Choice, subject: Subject): string {
  const own = attributes({
    story: subject.story,
    lang: choice.lang,
    // The names of a permalink are those of the attributes.
    ...Object.fromEntries(new URLSearchParams(choice.whole ? '' : writeHash(subject.view))),
    ...(choice.theme !== 'auto' && { theme: choice.theme }),
    ...(!choice.words && { mode: 'map' }),
    style: `height:${heightOf(choice)}px`,
  });
  return [
    `<script type="module" ${code(choice, subject, 'energy-corridor-map.js')}></script>`,
    `<energy-corridor-map ${own}>`,
    picture(choice, subject),
    `</energy-corridor-map>`,
  ].join('\n');
}

function picture(choice: Choice, subject: Subject): string {
  const own = attributes({
    src: pictureAddress(choice, subject),
    alt: subject.alt,
    width: '1200',
    height: '630',
    style: 'max-width:100%;height:auto',
    loading: 'lazy',
  });
  return `<a ${attributes({ href: pageAddress(choice, subject) })}><img ${own}></a>`;
}

/** Address of the page itself, in the same view. */
export function pageAddress(choice: Choice, subject: Subject, query = ''): string {
  const hash = choice.whole ? '' : writeHash(subject.view);
  const page = `${base(choice, subject)}${subject.story}/${choice.lang}/`;
  return page + query + (hash && `#${hash}`);
}

function base({ pinned }: Choice, { site, version }: Subject): string {
  return pinned ? `${site}v/${version}/` : site;
}

/**
 * Code comes from the edition of its major number, which gets compatible fixes only. That of a pinned
 * edition never changes: a browser is told to refuse any other in its place.
 */
function code({ pinned }: Choice, { site, version, integrity }: Subject, name: string): string {
  const src = `${site}v/${pinned ? version : version.replace(/\..*/, '')}/${name}`;
  const hash = pinned ? integrity[name] : undefined;
  return attributes({
    src,
    ...(hash !== undefined && { integrity: hash, crossorigin: 'anonymous' }),
  });
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${escapeXml(value)}"`)
    .join(' ');
}
