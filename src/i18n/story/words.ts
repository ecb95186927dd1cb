/** Words about stories that the build writes, in every language at once. */
import type { Lang } from '../../atlas/atlas.ts';

export interface StoryWords {
  /** What a description of a map may begin with. */
  readonly frame: (places: string) => string;
  /** The front page. */
  readonly stories: string;
  readonly lead: string;
  readonly steps: (count: number) => string;
  readonly updated: (date: string) => string;
  /** Stands before how long ago that was. */
  readonly newest: (date: string) => string;
  /** A copy that is a file: of which day it is, and where newer words are. */
  readonly copyOf: (date: string) => string;
  readonly newer: (address: string) => string;
  /** The page of what changed in the facts. */
  readonly whatsNew: string;
  readonly whatsNewLead: string;
  readonly feed: string;
  readonly sources: string;
  /** Heads a note for who presents, where readers see it. */
  readonly teacher: string;
  /** Where the page's own script does not come. */
  readonly stale: { readonly notice: string; readonly reload: string };
  /** On a page that was made for a web server and is opened from a disk: which file to open. */
  readonly fromDisk: { readonly notice: string; readonly open: string };
  /** What a story names, and where all that its map shows is listed. */
  readonly list: {
    readonly title: string;
    readonly hint: string;
    readonly all: string;
    readonly print: string;
  };
  /** The page of every feature. */
  readonly atlas: { readonly lead: string; readonly layers: string; readonly onMap: string };
}

const en: StoryWords = {
  frame: (places) => `Map of ${places}: …`,
  stories: 'Stories',
  lead: 'Each story walks through the map, passage by passage, and says where its facts come from.',
  steps: (count) => (count === 1 ? 'one passage' : `${count} passages`),
  updated: (date) => `as of ${date}`,
  newest: (date) => `Newest report on the line: ${date}`,
  copyOf: (date) => `This copy is of ${date}.`,
  newer: (address) => `Newer words: ${address}`,
  whatsNew: 'What is new',
  whatsNewLead:
    'What has changed in the facts behind the maps and stories, newest first: when we changed it, what they say now, and by which sources.',
  feed: 'Feed',
  sources: 'Sources',
  teacher: 'For the teacher',
  stale: { notice: 'This page is from an older edition.', reload: 'Reload' },
  fromDisk: {
    notice: 'Opened from a disk, this page has its words and drawn maps only.',
    open: 'Open the file with the live map',
  },
  list: {
    title: 'Named in this story',
    hint: 'Each thing that the story names, with what is known of it and from where.',
    all: 'Everything on the map',
    print: 'Print this list with the story',
  },
  atlas: {
    lead: 'Every place, line, river and border that the maps show, with what is known of it and from where.',
    layers: 'Layers',
    onMap: 'Show on the map',
  },
};

const ur: StoryWords = {
  frame: (places) => `${places} کا نقشہ: …`,
  stories: 'کہانیاں',
  lead: 'ہر کہانی نقشے پر قدم بہ قدم چلتی ہے اور بتاتی ہے کہ اس کی معلومات کہاں سے ہیں۔',
  steps: (count) => (count === 1 ? 'ایک حصہ' : `${count} حصے`),
  updated: (date) => `${date} تک`,
  newest: (date) => `لائن کی تازہ ترین خبر: ${date}`,
  copyOf: (date) => `یہ نقل ${date} کی ہے۔`,
  newer: (address) => `تازہ متن: \u2066${address}\u2069`,
  whatsNew: 'نیا کیا ہے',
  whatsNewLead:
    'نقشوں اور کہانیوں کے پیچھے معلومات میں کیا بدلا، تازہ ترین پہلے: ہم نے کب بدلا، اب کیا لکھا ہے، اور کن مآخذ کی بنیاد پر۔',
  feed: 'فیڈ',
  sources: 'ماخذ',
  teacher: 'استاد کے لیے',
  stale: { notice: 'یہ صفحہ پرانے ایڈیشن کا ہے۔', reload: 'دوبارہ لوڈ کریں' },
  fromDisk: {
    notice: 'ڈسک سے کھولنے پر اس صفحے میں صرف متن اور بنے ہوئے نقشے ہیں۔',
    open: 'انٹرایکٹو نقشے والی فائل کھولیں',
  },
  list: {
    title: 'اس کہانی میں جن کا ذکر ہے',
    hint: 'ہر وہ چیز جس کا کہانی میں ذکر ہے: کیا معلوم ہے اور کہاں سے۔',
    all: 'نقشے پر موجود سب کچھ',
    print: 'کہانی کے ساتھ یہ فہرست بھی چھاپیں',
  },
  atlas: {
    lead: 'نقشوں پر دکھائی گئی ہر جگہ، لائن، دریا اور سرحد: کیا معلوم ہے اور کہاں سے۔',
    layers: 'پرتیں',
    onMap: 'نقشے پر دکھائیں',
  },
};

const ALL: Readonly<Partial<Record<Lang, StoryWords>>> = { en, ur };

/** The words of a language; English where there are none. */
export function storyWords(lang: Lang): StoryWords {
  return ALL[lang] ?? en;
}
