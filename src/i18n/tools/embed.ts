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
  words: 'With the words',
  height: 'Height in pixels',
  sized: 'Fits its height by itself (adds a script)',
  edition: 'Edition',
  living: 'living: corrections reach it',
  pinned: (version, date) => `this one for good: ${version}, ${date}`,
  code: 'Paste this',
  link: 'Link in your text',
  linkHint: 'Beside the frame, such a link shows this view in it. No script is needed.',
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
  words: 'متن کے ساتھ',
  height: 'اونچائی (پکسل)',
  sized: 'اپنی اونچائی خود طے کرے (اسکرپٹ شامل ہوگا)',
  edition: 'اشاعت',
  living: 'زندہ: تصحیحات پہنچتی رہیں',
  pinned: (version, date) => `ہمیشہ یہی: ${version}، ${date}`,
  code: 'یہ اپنے صفحے میں رکھیں',
  link: 'آپ کے متن میں ربط',
  linkHint: 'فریم کے ساتھ ایسا ربط یہی منظر اس میں دکھاتا ہے۔ کسی اسکرپٹ کی ضرورت نہیں۔',
  copy: 'نقل کریں',
  copied: 'نقل ہو گیا۔',
  select: 'یہ براؤزر نقل کی اجازت نہیں دیتا۔ متن منتخب ہے: اسے کی بورڈ سے نقل کر لیں۔',
  preview: 'پیش منظر',
  address: 'اس منظر کا پتا',
  share: 'بانٹنے کے لیے تصویر ڈاؤن لوڈ کریں (1200 × 630)',
};
