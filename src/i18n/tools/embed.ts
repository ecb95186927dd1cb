/** Words of the panel that gives HTML for other people's pages. */

export interface EmbedWords {
  readonly kind: string;
  readonly kinds: Readonly<Record<'frame' | 'element' | 'picture', string>>;
  readonly from: string;
  readonly view: string;
  readonly whole: string;
  readonly language: string;
  readonly theme: string;
  readonly themes: Readonly<Record<'auto' | 'light' | 'dark', string>>;
  /** What a picture is made for. */
  readonly picture: string;
  readonly pictures: Readonly<Record<'wide' | 'narrow' | 'dark', string>>;
  /** That the picture is of the step, not of the reader's own view. */
  readonly given: (step: string) => string;
  /** What an SVG can and cannot. */
  readonly scalable: string;
  /** When this view is better drawn and saved. */
  readonly own: string;
  readonly draw: string;
  readonly words: string;
  readonly height: string;
  readonly sized: string;
  readonly edition: string;
  readonly living: string;
  readonly pinned: (version: string, date: string) => string;
  readonly code: string;
  readonly link: string;
  readonly linkHint: string;
  readonly copy: string;
  readonly copied: string;
  readonly select: string;
  readonly preview: string;
  readonly address: string;
  readonly share: string;
}

export const en: EmbedWords = {
  kind: 'As',
  kinds: { frame: 'Frame', element: 'Element', picture: 'Picture' },
  from: 'Shows',
  view: 'this view',
  whole: 'the whole story',
  language: 'Language',
  theme: 'Colours',
  themes: { auto: 'as the reader’s device', light: 'light', dark: 'dark' },
  picture: 'Made for',
  pictures: {
    wide: 'wide columns (PNG)',
    narrow: '560 px columns (SVG)',
    dark: '560 px, dark (SVG)',
  },
  given: (step) =>
    `The picture shows “${step}” as the story sets it, not the view that you have changed.`,
  scalable: 'An SVG is sharp at any width. Mail programs do not show it.',
  own: 'To use your own view, or for mail, save this view as PNG and put the file where you need it.',
  draw: 'Save this view as PNG',
  words: 'With the words',
  height: 'Height in pixels',
  sized: 'Fits its height by itself (adds a script)',
  edition: 'Edition',
  living: 'living: corrections reach it',
  pinned: (version, date) => `this one for good: ${version}, ${date}`,
  code: 'Paste this',
  link: 'Link in your text',
  linkHint:
    'Beside the frame, such a link shows this view in it: in the frame that you copied last. No script is needed.',
  copy: 'Copy',
  copied: 'Copied.',
  select: 'This browser does not let us copy. The text is selected: copy it with the keyboard.',
  preview: 'Preview',
  address: 'Address of this view',
  share: 'Download the picture for sharing (1200 × 630)',
};

export const ur: EmbedWords = {
  kind: 'صورت',
  kinds: { frame: 'فریم', element: 'عنصر', picture: 'تصویر' },
  from: 'دکھائے',
  view: 'یہی منظر',
  whole: 'پوری کہانی',
  language: 'زبان',
  theme: 'رنگ',
  themes: { auto: 'قاری کے آلے کے مطابق', light: 'روشن', dark: 'تاریک' },
  picture: 'کس کے لیے',
  pictures: {
    wide: 'چوڑے کالم (PNG)',
    narrow: '560 پکسل کے کالم (SVG)',
    dark: '560 پکسل، تاریک (SVG)',
  },
  given: (step) =>
    `تصویر میں «${step}» ویسے ہی ہے جیسے کہانی اسے دکھاتی ہے، آپ کا بدلا ہوا منظر نہیں۔`,
  scalable: 'SVG ہر چوڑائی پر صاف رہتی ہے۔ ای میل کے پروگرام اسے نہیں دکھاتے۔',
  own: 'اپنا منظر لگانا ہو یا ای میل میں بھیجنا ہو تو یہ منظر PNG میں محفوظ کریں اور فائل جہاں چاہیں رکھیں۔',
  draw: 'یہ منظر PNG میں محفوظ کریں',
  words: 'متن کے ساتھ',
  height: 'اونچائی (پکسل)',
  sized: 'اپنی اونچائی خود طے کرے (اسکرپٹ شامل ہوگا)',
  edition: 'اشاعت',
  living: 'زندہ: تصحیحات پہنچتی رہیں',
  pinned: (version, date) => `ہمیشہ یہی: ${version}، ${date}`,
  code: 'یہ اپنے صفحے میں رکھیں',
  link: 'آپ کے متن میں ربط',
  linkHint:
    'فریم کے ساتھ ایسا ربط یہی منظر اس میں دکھاتا ہے، یعنی اُس فریم میں جو آپ نے آخر میں نقل کیا۔ کسی اسکرپٹ کی ضرورت نہیں۔',
  copy: 'نقل کریں',
  copied: 'نقل ہو گیا۔',
  select: 'یہ براؤزر نقل کی اجازت نہیں دیتا۔ متن منتخب ہے: اسے کی بورڈ سے نقل کر لیں۔',
  preview: 'پیش منظر',
  address: 'اس منظر کا پتا',
  share: 'بانٹنے کے لیے تصویر ڈاؤن لوڈ کریں (\u20661200 × 630\u2069)',
};
