/**
 * What a host pastes: HTML for a frame, an element or a picture. Each is one `<figure>` in one line, with a
 * text link, which remains where a CMS removes frames, scripts and styles.
 */
import { escapeXml } from '../../../svg/escape.ts';
import { writeHash } from '../../../story/permalink.ts';
import { SHARE_PICTURE, STEP_PICTURE } from '../../shell/page.ts';
import { frameAddress, pageAddress, pictureAddress } from './addresses.ts';
import { heightOf, type Choice, type Subject } from './choice.ts';

/** HTML to paste. */
export function snippet(choice: Choice, subject: Subject): string {
  const make = { frame, element, picture }[choice.kind];
  // Only the link, since some systems would wrap other text in a paragraph.
  const link = `<a ${attributes({ href: pageAddress(choice, subject) })}>${text(`${subject.title} – ${subject.provider}`)}</a>`;
  const caption = attributes({ lang: choice.lang, dir: 'auto' });
  return `<figure style="margin:0">${make(choice, subject)}<figcaption ${caption}>${link}</figcaption></figure>`;
}

/** A link for the host's own text, which shows this view in the frame of the given name. */
export function hostLink(choice: Choice, subject: Subject, target: string): string {
  const own = attributes({ target, href: frameAddress(choice, subject) });
  return `<a ${own}>${text(subject.title)}</a>`;
}

function frame(choice: Choice, subject: Subject): string {
  const own = attributes({
    name: subject.frame,
    src: frameAddress(choice, subject),
    title: subject.title,
    width: '100%',
    height: String(heightOf(choice)),
    style: 'border:0',
    loading: 'lazy',
  });
  const script = `<script async ${scriptAttributes(choice, subject, 'embed.js')}></script>`;
  return `<iframe ${own} allowfullscreen></iframe>${choice.autoHeight ? script : ''}`;
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
  const script = `<script type="module" ${scriptAttributes(choice, subject, 'energy-corridor-map.js')}></script>`;
  const inner = picture({ ...choice, picture: 'wide' }, subject);
  return `${script}<energy-corridor-map ${own}>${inner}</energy-corridor-map>`;
}

/** Full width even if styles are removed: a width in px would overflow a phone. */
function picture(choice: Choice, subject: Subject): string {
  const wide = choice.picture === 'wide';
  const { width, height } = wide ? SHARE_PICTURE : STEP_PICTURE;
  const ratio = `aspect-ratio:${width}/${height}`;
  const own = attributes({
    src: pictureAddress(choice, subject),
    alt: subject.alt,
    width: '100%',
    style: wide ? ratio : `max-width:${width}px;${ratio}`,
    loading: 'lazy',
  });
  return `<img ${own}>`;
}

/**
 * Attributes of a script. By default it is the one of the major version, which gets compatible fixes. The
 * script of a pinned edition never changes, so it has an `integrity`.
 */
function scriptAttributes(
  { pinned }: Choice,
  { site, version, integrity }: Subject,
  name: string,
): string {
  const src = `${site}v/${pinned ? version : version.replace(/\..*/, '')}/${name}`;
  const hash = pinned ? integrity[name] : undefined;
  return attributes({
    src,
    ...(hash !== undefined && { integrity: hash, crossorigin: 'anonymous' }),
  });
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${text(value)}"`)
    .join(' ');
}

/** Escapes text, on one line. */
function text(value: string): string {
  return escapeXml(value.replaceAll(/\s+/g, ' '));
}
