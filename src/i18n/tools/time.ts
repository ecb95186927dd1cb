/** Words of the date control. */
export interface TimeWords {
  readonly shown: (month: string) => string;
  readonly month: string;
  readonly play: string;
  readonly pause: string;
  readonly previous: string;
  readonly next: string;
  /** Over what happened in the very month, and over the last that happened before it. */
  readonly here: string;
  readonly before: string;
  readonly disputes: string;
  readonly disputed: string;
  readonly says: (stage: string, by: string) => string;
  readonly sources: string;
  readonly sure: Readonly<Record<'A' | 'B' | 'C', string>>;
  readonly stages: string;
  readonly part: string;
  readonly stage: string;
  readonly notAfter: (month: string) => string;
  readonly expected: (date: string, by: string) => string;
  readonly all: (count: number) => string;
  /** Asks for the data once more. */
  readonly again: string;
}

export const en: TimeWords = {
  shown: (month) => `Shown as known in ${month}`,
  month: 'Month',
  play: 'Play',
  pause: 'Pause',
  previous: 'Previous event',
  next: 'Next event',
  here: 'In this month',
  before: 'Last before it',
  disputes: 'Disputed in this month',
  disputed: 'disputed',
  says: (stage, by) => `${stage}: ${by}`,
  sources: 'Sources',
  sure: {
    A: 'official, or several independent sources',
    B: 'one decent source',
    C: 'weak source, or our inference',
  },
  stages: 'How far each part had come',
  part: 'Part',
  stage: 'Stage',
  notAfter: (month) => `Not known after ${month}`,
  expected: (date, by) => `Expected ${date}, according to: ${by}`,
  all: (count) => `All ${count} events`,
  again: 'Try again',
};

export const ur: TimeWords = {
  shown: (month) => `${month} تک کی معلومات کے مطابق`,
  month: 'مہینہ',
  play: 'چلائیں',
  pause: 'روکیں',
  previous: 'پچھلا واقعہ',
  next: 'اگلا واقعہ',
  here: 'اس مہینے میں',
  before: 'اس سے پہلے آخری',
  disputes: 'اس مہینے پر اختلاف ہے',
  disputed: 'متنازع',
  says: (stage, by) => `${stage}: ${by}`,
  sources: 'ماخذ',
  sure: {
    A: 'سرکاری، یا کئی آزاد ماخذ',
    B: 'ایک معتبر ماخذ',
    C: 'کمزور ماخذ، یا ہمارا اندازہ',
  },
  stages: 'ہر حصہ کہاں تک پہنچا تھا',
  part: 'حصہ',
  stage: 'کیفیت',
  notAfter: (month) => `${month} کے بعد معلوم نہیں`,
  expected: (date, by) => `متوقع: ${date}، بقول: ${by}`,
  all: (count) => `تمام ${count} واقعات`,
  again: 'دوبارہ کوشش کریں',
};
