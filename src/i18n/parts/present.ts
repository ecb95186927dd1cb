/** Messages of the presentation: slides and speaker view. Loaded when a story is presented. */
import type { Lang } from '../../atlas/atlas.ts';
import { pickLanguage } from '../../atlas/localize.ts';

export interface PresentationMessages {
  /** Accessible name of the presentation. */
  readonly presentation: string;
  readonly chart: string;
  readonly end: string;
  /** Precedes an address to type or to scan. */
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
    /** Time left of the step's planned minutes. */
    readonly left: string;
    readonly over: string;
    readonly ofMinutes: (minutes: string) => string;
    readonly planned: (minutes: string) => string;
    readonly steps: string;
    readonly labels: string;
    readonly point: string;
    readonly connected: string;
    readonly disconnected: string;
    readonly open: string;
  };
}

const en: PresentationMessages = {
  presentation: 'Presentation',
  chart: 'Chart',
  end: 'End',
  readAt: 'Read it at',
  thanks: 'Thank you',
  help: 'Keyboard shortcuts',
  leave: 'Leave the presentation',
  close: 'Close',
  overview: 'All steps',
  cover: 'Cover',
  jumpTo: (number) => `Go to ${number}: press Enter`,
  black: 'Black',
  white: 'White',
  blanked: 'The screen is blank',
  labelsOff: 'Names hidden',
  labelsOn: 'Names shown',
  blocked: 'The browser blocked the speaker view. Allow pop-ups for this page.',
  keys: [
    ['→ ↓ PageDown Space N', 'next'],
    ['← ↑ PageUp Shift+Space P', 'previous'],
    ['Home · End', 'cover · end'],
    ['1 2 … Enter', 'go to the step with this number'],
    ['B .', 'black screen on or off'],
    ['W', 'white screen on or off'],
    ['L', 'names on the map on or off'],
    ['O', 'all steps'],
    ['S', 'speaker view'],
    ['G', 'pointer'],
    ['T', 'timer'],
    ['F · F5', 'full screen'],
    ['?', 'show this list'],
    ['Esc', 'leave full screen, then the presentation'],
  ],
  speaker: {
    title: 'Speaker view',
    now: 'Now',
    next: 'Next',
    nothingNext: 'This is the last slide.',
    notes: 'Notes',
    noNotes: 'No notes for this slide.',
    noTalk: 'The notes could not be loaded.',
    larger: 'Larger notes',
    smaller: 'Smaller notes',
    clock: 'Clock',
    elapsed: 'Elapsed',
    restart: 'Restart',
    left: 'Remaining',
    over: 'Over',
    ofMinutes: (minutes) => `of ${minutes} min`,
    planned: (minutes) => `${minutes} min planned`,
    steps: 'Steps',
    labels: 'Names',
    point: 'Pointer',
    connected: 'Connected to the presentation',
    disconnected: 'The presentation window is not open.',
    open: 'Open the presentation',
  },
};

const ur: PresentationMessages = {
  presentation: 'پیشکش',
  chart: 'چارٹ',
  end: 'اختتام',
  readAt: 'یہاں پڑھیں',
  thanks: 'شکریہ',
  help: 'کی بورڈ شارٹ کٹ',
  leave: 'پیشکش بند کریں',
  close: 'بند کریں',
  overview: 'تمام حصے',
  cover: 'سرورق',
  jumpTo: (number) => `${number} پر جانے کے لیے Enter دبائیں`,
  black: 'سیاہ',
  white: 'سفید',
  blanked: 'اسکرین خالی ہے',
  labelsOff: 'نام چھپے ہیں',
  labelsOn: 'نام ظاہر ہیں',
  blocked: 'براؤزر نے مقرر کی ونڈو روک دی۔ اس صفحے کے لیے پاپ اپ کی اجازت دیں۔',
  keys: [
    ['← ↓ PageDown Space N', 'اگلا'],
    ['→ ↑ PageUp Shift+Space P', 'پچھلا'],
    ['Home · End', 'سرورق · اختتام'],
    ['1 2 … Enter', 'اس نمبر کے حصے پر جائیں'],
    ['B .', 'سیاہ اسکرین کھولیں یا بند کریں'],
    ['W', 'سفید اسکرین کھولیں یا بند کریں'],
    ['L', 'نقشے کے نام چھپائیں یا دکھائیں'],
    ['O', 'تمام حصے'],
    ['S', 'مقرر کی ونڈو'],
    ['G', 'پوائنٹر'],
    ['T', 'ٹائمر'],
    ['F · F5', 'پوری اسکرین'],
    ['?', 'یہ فہرست دکھائیں'],
    ['Esc', 'پہلے پوری اسکرین سے باہر، پھر پیشکش بند'],
  ],
  speaker: {
    title: 'مقرر کی ونڈو',
    now: 'ابھی',
    next: 'اس کے بعد',
    nothingNext: 'یہ آخری سلائیڈ ہے۔',
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
    point: 'پوائنٹر',
    connected: 'پیشکش سے جڑی ہوئی ہے',
    disconnected: 'پیشکش کی ونڈو کھلی نہیں۔',
    open: 'پیشکش کھولیں',
  },
};

/** Messages in a language; English is the fallback. */
export function presentationMessages(lang: Lang): PresentationMessages {
  return pickLanguage({ en, ur }, lang);
}
