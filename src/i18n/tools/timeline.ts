/** Messages of the timeline. */
export interface TimelineMessages {
  readonly shown: (month: string) => string;
  readonly month: string;
  readonly play: string;
  readonly pause: string;
  readonly previous: string;
  readonly next: string;
  /** Headings of the events of the chosen month, and of the most recent ones before it. */
  readonly thisMonth: string;
  readonly earlier: string;
  readonly disputes: string;
  readonly disputed: string;
  readonly says: (stage: string, by: string) => string;
  readonly sources: string;
  readonly reliability: Readonly<Record<'A' | 'B' | 'C', string>>;
  readonly stages: string;
  readonly part: string;
  readonly stage: string;
  readonly notAfter: (month: string) => string;
  readonly expected: (date: string, by: string) => string;
  readonly all: (count: number) => string;
  /** Retries loading the data. */
  readonly retry: string;
}

export const en: TimelineMessages = {
  shown: (month) => `Map as known in ${month}`,
  month: 'Month',
  play: 'Play',
  pause: 'Pause',
  previous: 'Previous event',
  next: 'Next event',
  thisMonth: 'This month',
  earlier: 'Most recent earlier event',
  disputes: 'Disputed this month',
  disputed: 'disputed',
  says: (stage, by) => `${stage}: ${by}`,
  sources: 'Sources',
  reliability: {
    A: 'official, or several independent sources',
    B: 'one reliable source',
    C: 'weak source, or our inference',
  },
  stages: 'Status of each part',
  part: 'Part',
  stage: 'Status',
  notAfter: (month) => `No information after ${month}`,
  expected: (date, by) => `Expected ${date}, according to ${by}`,
  all: (count) => `All ${count} events`,
  retry: 'Try again',
};

export const ur: TimelineMessages = {
  shown: (month) => `${month} تک کی معلومات کے مطابق`,
  month: 'مہینہ',
  play: 'چلائیں',
  pause: 'روکیں',
  previous: 'پچھلا واقعہ',
  next: 'اگلا واقعہ',
  thisMonth: 'اس مہینے میں',
  earlier: 'اس سے پہلے کا واقعہ',
  disputes: 'اس مہینے پر اختلاف ہے',
  disputed: 'متنازع',
  says: (stage, by) => `${stage}: ${by}`,
  sources: 'مآخذ',
  reliability: {
    A: 'سرکاری، یا کئی آزاد مآخذ',
    B: 'ایک معتبر ماخذ',
    C: 'کمزور ماخذ، یا ہمارا اندازہ',
  },
  stages: 'ہر حصے کی کیفیت',
  part: 'حصہ',
  stage: 'کیفیت',
  notAfter: (month) => `${month} کے بعد کوئی معلومات نہیں`,
  expected: (date, by) => `متوقع: ${date}، بقول: ${by}`,
  all: (count) => `تمام ${count} واقعات`,
  retry: 'دوبارہ کوشش کریں',
};
