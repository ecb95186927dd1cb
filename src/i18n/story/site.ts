/** Messages of pages that the build writes: front page, lists, notices. */
import type { Lang } from '../../atlas/atlas.ts';
import { pickLanguage } from '../../atlas/localize.ts';

export interface SiteMessages {
  /** Suggested beginning of a map description. */
  readonly mapOf: (places: string) => string;
  /** The front page. */
  readonly stories: string;
  readonly lead: string;
  readonly steps: (count: number) => string;
  readonly updated: (date: string) => string;
  /** Followed by how long ago that was. */
  readonly latestReport: (date: string) => string;
  /** Notice in an offline copy: its date, and where the latest version is. */
  readonly copyDate: (date: string) => string;
  readonly latestVersion: (address: string) => string;
  /** Page of changes to the facts. */
  readonly whatsNew: string;
  readonly whatsNewLead: string;
  readonly feed: string;
  readonly sources: string;
  /** Heading of a presenter's note that is shown to readers. */
  readonly teacherNote: string;
  /** Notice on a page whose script fails to load. */
  readonly outdatedPage: { readonly notice: string; readonly reload: string };
  /** Notice on a page of the offline folder opened without a web server: which file to open instead. */
  readonly openedFromDisk: { readonly notice: string; readonly open: string };
  /** The list of features that a story mentions, and the link to all features. */
  readonly mentions: {
    readonly title: string;
    readonly hint: string;
    readonly all: string;
    readonly print: string;
  };
  /** The page of all features. */
  readonly atlas: { readonly lead: string; readonly layers: string; readonly onMap: string };
}

const en: SiteMessages = {
  mapOf: (places) => `Map of ${places}: …`,
  stories: 'Stories',
  lead: 'Each story guides you through the map step by step and cites its sources.',
  steps: (count) => (count === 1 ? 'one step' : `${count} steps`),
  updated: (date) => `as of ${date}`,
  latestReport: (date) => `Latest report on the line: ${date}`,
  copyDate: (date) => `This copy dates from ${date}.`,
  latestVersion: (address) => `Latest version: ${address}`,
  whatsNew: 'What’s new',
  whatsNewLead:
    'Changes to the facts behind the maps and stories, latest first: when we made them, what is shown now, and on which sources.',
  feed: 'Feed',
  sources: 'Sources',
  teacherNote: 'Note for teachers',
  outdatedPage: { notice: 'This page is out of date.', reload: 'Reload' },
  openedFromDisk: {
    notice: 'Opened from a disk, this page shows only text and static maps.',
    open: 'Open the file with the interactive map',
  },
  mentions: {
    title: 'Mentioned in this story',
    hint: 'Everything the story mentions, with what is known about it and its sources.',
    all: 'Everything on the map',
    print: 'Print this list with the story',
  },
  atlas: {
    lead: 'Every place, line, river and border on the maps, with what is known about it and its sources.',
    layers: 'Layers',
    onMap: 'Show on the map',
  },
};

const ur: SiteMessages = {
  mapOf: (places) => `${places} کا نقشہ: …`,
  stories: 'کہانیاں',
  lead: 'ہر کہانی نقشے پر قدم بہ قدم آگے بڑھتی ہے اور اپنے مآخذ بتاتی ہے۔',
  steps: (count) => (count === 1 ? 'ایک حصہ' : `${count} حصے`),
  updated: (date) => `${date} تک`,
  latestReport: (date) => `لائن کی تازہ ترین خبر: ${date}`,
  copyDate: (date) => `یہ کاپی ${date} کی ہے۔`,
  latestVersion: (address) => `تازہ ترین صورت: \u2066${address}\u2069`,
  whatsNew: 'نیا کیا ہے',
  whatsNewLead:
    'نقشوں اور کہانیوں کی معلومات میں تبدیلیاں، تازہ ترین پہلے: ہم نے کب بدلا، اب کیا دکھایا گیا ہے، اور کن مآخذ کی بنیاد پر۔',
  feed: 'فیڈ',
  sources: 'مآخذ',
  teacherNote: 'اساتذہ کے لیے نوٹ',
  outdatedPage: { notice: 'یہ صفحہ پرانا ہے۔', reload: 'دوبارہ لوڈ کریں' },
  openedFromDisk: {
    notice: 'ڈسک سے کھولنے پر یہ صفحہ صرف متن اور تصویری نقشے دکھاتا ہے۔',
    open: 'انٹرایکٹو نقشے والی فائل کھولیں',
  },
  mentions: {
    title: 'اس کہانی میں جن کا ذکر ہے',
    hint: 'کہانی میں مذکور ہر چیز: کیا معلوم ہے، اور کن مآخذ سے۔',
    all: 'نقشے پر موجود سب کچھ',
    print: 'کہانی کے ساتھ یہ فہرست بھی چھاپیں',
  },
  atlas: {
    lead: 'نقشوں پر موجود ہر جگہ، لائن، دریا اور سرحد: کیا معلوم ہے، اور کن مآخذ سے۔',
    layers: 'تہیں',
    onMap: 'نقشے پر دکھائیں',
  },
};

/** Messages in a language; English is the fallback. */
export function siteMessages(lang: Lang): SiteMessages {
  return pickLanguage({ en, ur }, lang);
}
