/** URLs of what a host embeds. */
import { writeHash } from '../../../story/permalink.ts';
import type { Choice, Subject } from './choice.ts';

/** URL of the current site, from the root of a page, which may be in an edition. */
export function currentSite(root: string): string {
  return root.replace(/\/v\/\d+\.[^/]+\/$/, '/');
}

/** URL of the page with the same view. */
export function pageAddress(choice: Choice, subject: Subject, query = ''): string {
  const hash = choice.whole ? '' : writeHash(subject.view);
  const { site, version, story } = subject;
  const base = choice.pinned ? `${site}v/${version}/` : site;
  return `${base}${story}/${choice.lang}/${query}${hash && `#${hash}`}`;
}

/** URL of the frame, which opens with the same view. */
export function frameAddress(choice: Choice, subject: Subject): string {
  const theme = choice.theme === 'auto' ? '' : `&theme=${choice.theme}`;
  const query = choice.words ? '?embed' : '?embed=map';
  return pageAddress(choice, subject, query + theme);
}

/** URL of the picture of the step. For an edition, the hashed name if known. */
export function pictureAddress(choice: Choice, subject: Subject): string {
  const format = choice.picture === 'wide' ? 'png' : 'svg';
  const step = choice.whole ? subject.first : subject.step;
  const current = `${subject.site}${subject.story}/${choice.lang}/map-${step}.${format}`;
  const file = choice.pinned ? (subject.pinnedPictures?.[format] ?? current) : current;
  return choice.picture === 'dark' ? `${file}#dark` : file;
}
