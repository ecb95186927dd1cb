/** Where what a host embeds is to be had. */
import { writeHash } from '../../../story/permalink.ts';
import type { Choice, Subject } from './choice.ts';

/** The site of living stories, from a page's own root, which may be that of an edition. */
export function livingSite(root: string): string {
  return root.replace(/\/v\/\d+\.[^/]+\/$/, '/');
}

/** Address of the page itself, in the same view. */
export function pageAddress(choice: Choice, subject: Subject, query = ''): string {
  const hash = choice.whole ? '' : writeHash(subject.view);
  const { site, version, story } = subject;
  const base = choice.pinned ? `${site}v/${version}/` : site;
  return `${base}${story}/${choice.lang}/${query}${hash && `#${hash}`}`;
}

/** Address of the frame; what opens in it is what a reader of this page sees. */
export function frameAddress(choice: Choice, subject: Subject): string {
  const theme = choice.theme === 'auto' ? '' : `&theme=${choice.theme}`;
  const query = choice.words ? '?embed' : '?embed=map';
  return pageAddress(choice, subject, query + theme);
}

/** Address of the picture of the step: for an edition, the one that is named by its content. */
export function pictureAddress(choice: Choice, subject: Subject): string {
  const form = choice.picture === 'wide' ? 'png' : 'svg';
  const step = choice.whole ? subject.first : subject.step;
  const living = `${subject.site}${subject.story}/${choice.lang}/map-${step}.${form}`;
  const file = choice.pinned ? (subject.kept?.[form] ?? living) : living;
  return choice.picture === 'dark' ? `${file}#dark` : file;
}
