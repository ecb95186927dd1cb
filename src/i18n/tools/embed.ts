/** Messages of the embed panel, which offers HTML for other sites. */

export interface EmbedMessages {
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
  readonly autoHeight: string;
  readonly edition: string;
  readonly latest: string;
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

export const en: EmbedMessages = {
  kind: 'Format',
  kinds: { frame: 'Frame (iframe)', element: 'Web component', picture: 'Image' },
  from: 'Content',
  view: 'this view',
  whole: 'the whole story',
  language: 'Language',
  theme: 'Theme',
  themes: { auto: 'reader’s setting', light: 'light', dark: 'dark' },
  picture: 'Format',
  pictures: {
    wide: 'wide columns (PNG)',
    narrow: '560 px columns (SVG)',
    dark: '560 px, dark (SVG)',
  },
  given: (step) => `The picture shows “${step}” as in the story, not your changed view.`,
  scalable: 'An SVG is sharp at any width. Email programs do not show it.',
  own: 'For your own view, or for email, save this view as PNG and upload the file.',
  draw: 'Save this view as PNG',
  words: 'Include the text',
  height: 'Height in pixels',
  autoHeight: 'Adjust the height automatically (adds a script)',
  edition: 'Version',
  latest: 'latest, with corrections',
  pinned: (version, date) => `fixed: ${version}, ${date}`,
  code: 'Code to paste',
  link: 'Link in your text',
  linkHint:
    'On the same page as the frame you copied last, this link shows this view in it. No script is needed.',
  copy: 'Copy',
  copied: 'Copied.',
  select: 'This browser does not allow copying. The text is selected: copy it with the keyboard.',
  preview: 'Preview',
  address: 'Link to this view',
  share: 'Download the sharing image (1200 × 630)',
};

export const ur: EmbedMessages = {
  kind: 'شکل',
  kinds: { frame: 'فریم (iframe)', element: 'ویب کمپوننٹ', picture: 'تصویر' },
  from: 'مواد',
  view: 'یہی منظر',
  whole: 'پوری کہانی',
  language: 'زبان',
  theme: 'تھیم',
  themes: { auto: 'قاری کی ترتیب', light: 'روشن', dark: 'تاریک' },
  picture: 'فارمیٹ',
  pictures: {
    wide: 'چوڑے کالم (PNG)',
    narrow: '560 پکسل کے کالم (SVG)',
    dark: '560 پکسل، تاریک (SVG)',
  },
  given: (step) => `تصویر میں «${step}» کہانی کے مطابق ہے، آپ کا بدلا ہوا منظر نہیں۔`,
  scalable: 'SVG ہر چوڑائی پر صاف رہتی ہے۔ ای میل کے پروگرام اسے نہیں دکھاتے۔',
  own: 'اپنا منظر لگانا ہو یا ای میل میں بھیجنا ہو تو یہ منظر PNG میں محفوظ کر کے فائل اپ لوڈ کریں۔',
  draw: 'یہ منظر PNG میں محفوظ کریں',
  words: 'متن کے ساتھ',
  height: 'اونچائی (پکسل)',
  autoHeight: 'اونچائی خودکار (اسکرپٹ شامل ہو گا)',
  edition: 'ورژن',
  latest: 'تازہ ترین: تصحیحات شامل',
  pinned: (version, date) => `مستقل: ${version}، ${date}`,
  code: 'پیسٹ کرنے کے لیے کوڈ',
  link: 'آپ کے متن میں لنک',
  linkHint:
    'جس صفحے پر آپ کا آخر میں کاپی کیا ہوا فریم ہے، وہاں یہ لنک یہی منظر اس میں دکھاتا ہے۔ کسی اسکرپٹ کی ضرورت نہیں۔',
  copy: 'کاپی کریں',
  copied: 'کاپی ہو گیا۔',
  select: 'یہ براؤزر کاپی کی اجازت نہیں دیتا۔ متن منتخب ہے: اسے کی بورڈ سے کاپی کر لیں۔',
  preview: 'پیش نظارہ',
  address: 'اس منظر کا لنک',
  share: 'شیئر کرنے کی تصویر ڈاؤن لوڈ کریں (\u20661200 × 630\u2069)',
};
