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
  words: 'Include the text',
  height: 'Height in pixels',
  autoHeight: 'Adjusts its height automatically (adds a script)',
  edition: 'Version',
  latest: 'latest: includes corrections',
  pinned: (version, date) => `fixed: ${version}, ${date}`,
  code: 'Code to paste',
  link: 'Link in your text',
  linkHint: 'On the same page as the frame, this link shows this view in it. No script is needed.',
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
  words: 'متن کے ساتھ',
  height: 'اونچائی (پکسل)',
  autoHeight: 'اونچائی خودکار (اسکرپٹ شامل ہو گا)',
  edition: 'ورژن',
  latest: 'تازہ ترین: تصحیحات شامل',
  pinned: (version, date) => `مستقل: ${version}، ${date}`,
  code: 'پیسٹ کرنے کے لیے کوڈ',
  link: 'آپ کے متن میں لنک',
  linkHint: 'فریم والے صفحے پر یہ لنک یہی منظر اس میں دکھاتا ہے۔ کسی اسکرپٹ کی ضرورت نہیں۔',
  copy: 'کاپی کریں',
  copied: 'کاپی ہو گیا۔',
  select: 'یہ براؤزر کاپی کی اجازت نہیں دیتا۔ متن منتخب ہے: اسے کی بورڈ سے کاپی کر لیں۔',
  preview: 'پیش نظارہ',
  address: 'اس منظر کا لنک',
  share: 'شیئر کرنے کی تصویر ڈاؤن لوڈ کریں (1200 × 630)',
};
