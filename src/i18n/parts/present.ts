/** The words of presenting: slides and the speaker's window. Loaded when a story is presented. */
import type { Lang } from '../../atlas/atlas.ts';

export interface PresentWords {
  /** Names the whole of what is presented. */
  readonly presentation: string;
  readonly chart: string;
  readonly end: string;
  /** Stands before an address to type or to scan. */
  readonly readAt: string;
  readonly thanks: string;
  readonly help: string;
  readonly leave: string;
  readonly close: string;
  readonly overview: string;
  readonly cover: string;
  readonly jumpTo: (number: string) => string;
  readonly black: string;
  readonly white: string;
  readonly blanked: string;
  readonly labelsOff: string;
  readonly labelsOn: string;
  readonly blocked: string;
  readonly keys: readonly (readonly [keys: string, does: string])[];
  readonly speaker: {
    readonly title: string;
    readonly now: string;
    readonly next: string;
    readonly nothingNext: string;
    readonly notes: string;
    readonly noNotes: string;
    readonly noTalk: string;
    readonly larger: string;
    readonly smaller: string;
    readonly clock: string;
    readonly elapsed: string;
    readonly restart: string;
    /** What is left of the time that a step may take. */
    readonly left: string;
    readonly over: string;
    readonly ofMinutes: (minutes: string) => string;
    readonly planned: (minutes: string) => string;
    readonly steps: string;
    readonly labels: string;
    readonly point: string;
    readonly connected: string;
    readonly alone: string;
    readonly open: string;
  };
}

const en: PresentWords = {
  presentation: 'Presentation',
  chart: 'Chart',
  end: 'End',
  readAt: 'Read it at',
  thanks: 'Thank you',
  help: 'Keys',
  leave: 'Leave the presentation',
  close: 'Close',
  overview: 'All steps',
  cover: 'Cover',
  jumpTo: (number) => `Go to ${number}: press Enter`,
  black: 'Black',
  white: 'White',
  blanked: 'The room sees nothing',
  labelsOff: 'Names are off',
  labelsOn: 'Names are on',
  blocked: 'The browser did not open the speaker’s window. Allow pop-ups for this page.',
  keys: [
    ['→ ↓ PageDown Space N', 'next'],
    ['← ↑ PageUp Shift+Space P', 'previous'],
    ['Home · End', 'cover · end'],
    ['1 2 … Enter', 'to the step with this number'],
    ['B .', 'black room, and back'],
    ['W', 'white room, and back'],
    ['L', 'names on the map off and on'],
    ['O', 'all steps'],
    ['S', 'speaker’s window'],
    ['G', 'pointer'],
    ['T', 'timer'],
    ['F · F5', 'full screen'],
    ['?', 'this list'],
    ['Esc', 'leave full screen, then the presentation'],
  ],
  speaker: {
    title: 'Speaker',
    now: 'Now',
    next: 'Next',
    nothingNext: 'This is the end.',
    notes: 'Notes',
    noNotes: 'No note for this slide.',
    noTalk: 'The notes could not be loaded.',
    larger: 'Larger notes',
    smaller: 'Smaller notes',
    clock: 'Clock',
    elapsed: 'Elapsed',
    restart: 'Restart',
    left: 'Left',
    over: 'Over',
    ofMinutes: (minutes) => `of ${minutes} min`,
    planned: (minutes) => `${minutes} min planned`,
    steps: 'Steps',
    labels: 'Names',
    point: 'Point',
    connected: 'Connected to the room',
    alone: 'The room’s window is not open.',
    open: 'Open the presentation',
  },
};

const ur: PresentWords = {
  presentation: 'پیشکش',
  chart: 'چارٹ',
  end: 'اختتام',
  readAt: 'یہاں پڑھیں',
  thanks: 'شکریہ',
  help: 'کلیدیں',
  leave: 'پیشکش بند کریں',
  close: 'بند کریں',
  overview: 'تمام حصے',
  cover: 'سرورق',
  jumpTo: (number) => `${number} پر جانے کے لیے Enter دبائیں`,
  black: 'سیاہ',
  white: 'سفید',
  blanked: 'حاضرین کو کچھ نظر نہیں آ رہا',
  labelsOff: 'نام ہٹا دیے گئے',
  labelsOn: 'نام دکھائے جا رہے ہیں',
  blocked: 'براؤزر نے مقرر کی ونڈو نہیں کھولی۔ اس صفحے کے لیے پاپ اپ کی اجازت دیں۔',
  keys: [
    ['← ↓ PageDown Space N', 'اگلا'],
    ['→ ↑ PageUp Shift+Space P', 'پچھلا'],
    ['Home · End', 'سرورق · اختتام'],
    ['1 2 … Enter', 'اس نمبر کے حصے پر'],
    ['B .', 'سیاہ پردہ، اور واپسی'],
    ['W', 'سفید پردہ، اور واپسی'],
    ['L', 'نقشے کے نام چھپائیں یا دکھائیں'],
    ['O', 'تمام حصے'],
    ['S', 'مقرر کی ونڈو'],
    ['G', 'اشارے کا دائرہ'],
    ['T', 'وقت'],
    ['F · F5', 'پوری اسکرین'],
    ['?', 'یہ فہرست'],
    ['Esc', 'پہلے پوری اسکرین سے باہر، پھر پیشکش بند'],
  ],
  speaker: {
    title: 'مقرر',
    now: 'ابھی',
    next: 'اس کے بعد',
    nothingNext: 'یہ آخری ہے۔',
    notes: 'نوٹس',
    noNotes: 'اس سلائیڈ کے لیے کوئی نوٹ نہیں۔',
    noTalk: 'نوٹس لوڈ نہیں ہو سکے۔',
    larger: 'نوٹس بڑے کریں',
    smaller: 'نوٹس چھوٹے کریں',
    clock: 'وقت',
    elapsed: 'گزرا ہوا وقت',
    restart: 'نئے سرے سے',
    left: 'باقی',
    over: 'زیادہ لگا',
    ofMinutes: (minutes) => `${minutes} منٹ میں سے`,
    planned: (minutes) => `کل ${minutes} منٹ`,
    steps: 'حصے',
    labels: 'نام',
    point: 'اشارہ',
    connected: 'پیشکش سے جڑی ہوئی ہے',
    alone: 'پیشکش کی ونڈو کھلی نہیں۔',
    open: 'پیشکش کھولیں',
  },
};

const ALL: Readonly<Partial<Record<Lang, PresentWords>>> = { en, ur };

/** The words of a language; English where there are none. */
export function presentWords(lang: Lang): PresentWords {
  return ALL[lang] ?? en;
}
