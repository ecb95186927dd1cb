/** Messages of worksheets, answer keys, handouts and the page for teachers. */
import type { Lang } from '../../atlas/atlas.ts';
import { pickLanguage } from '../../atlas/localize.ts';
import type { PlaceGroup } from '../../atlas/kinds.ts';

export interface TeachingMessages {
  /** Title of the page for teachers. */
  readonly forTeachers: string;
  readonly lead: string;
  readonly present: string;
  readonly presentHint: string;
  readonly quiz: string;
  readonly quizHint: string;
  readonly worksheet: string;
  readonly worksheetHint: string;
  readonly key: string;
  readonly keyHint: string;
  readonly handout: string;
  readonly handoutHint: string;
  /** Packages for offline use and for course systems, on sites that have them. */
  readonly packages: Readonly<
    Record<
      'file' | 'fileHint' | 'folder' | 'folderHint' | 'bank' | 'bankHint' | 'course' | 'courseHint',
      string
    >
  >;
  /** Note on paper sizes and colour. */
  readonly paperSizes: string;
  /** Print hint on each sheet, shown on screen only. */
  readonly print: string;
  readonly printNow: string;
  readonly readStory: string;

  readonly name: string;
  readonly group: string;
  readonly date: string;
  readonly matchNumbers: (count: number) => string;
  readonly bank: string;
  readonly mapDescription: (count: number) => string;
  readonly groups: Readonly<Record<PlaceGroup, string>>;
  readonly questions: string;
  readonly questionsHint: string;
  readonly sources: string;
  readonly distanceNote: string;

  readonly distance: (from: number, to: number) => string;
  readonly distanceAnswer: (from: string, to: string, figure: string) => string;
  readonly status: (names: string) => string;
  readonly length: (name: string) => string;
  readonly byCapacity: (names: string) => string;
  readonly byHeight: (names: string) => string;
  readonly answer: (name: string, what: string) => string;
}

const en: TeachingMessages = {
  forTeachers: 'For the classroom',
  lead: 'Present each story, print it or set a quiz. Everything may be copied and adapted (CC BY 4.0).',
  present: 'Present',
  presentHint: 'Full screen, one step at a time; S opens the speaker view with notes',
  quiz: 'Quiz',
  quizHint:
    'Questions on the map, the line and the figures; share the link to give a class the same set',
  worksheet: 'Worksheet',
  worksheetHint: 'Two pages: a numbered map to label, and questions',
  key: 'Answer key',
  keyHint: 'The worksheet with all answers and their sources',
  handout: 'Handout',
  handoutHint: 'The story with its maps, without charts, to read on paper',
  packages: {
    file: 'Single file',
    fileHint:
      'The story with its interactive map, quiz and worksheets, for a USB stick; double-click to open',
    folder: 'Folder for a web server',
    folderHint: 'The same as a ZIP archive, to unpack on a school server',
    bank: 'Questions for Moodle',
    bankHint: 'Questions that need no map, in GIFT format, for the question bank',
    course: 'Quiz for a course system (LMS)',
    courseHint: 'A SCORM 1.2 package that records the score',
  },
  paperSizes:
    'All sheets fit A4 and Letter paper, in colour or greyscale. To print, press Ctrl + P or ⌘ + P.',
  print: 'To print, press Ctrl + P or ⌘ + P.',
  printNow: 'Print',
  readStory: 'Read the story',
  name: 'Name',
  group: 'Class',
  date: 'Date',
  matchNumbers: (count) => `Match each name to its number on the map, 1 to ${count}.`,
  bank: 'Names to choose from',
  mapDescription: (count) =>
    `A map with the numbers 1 to ${count} instead of names. The answer key lists them.`,
  groups: {
    countries: 'Countries',
    water: 'Rivers and lakes',
    settlements: 'Cities, towns, districts',
    crossings: 'Passes and border crossings',
    power: 'Power plants and stations',
    areas: 'Areas',
  },
  questions: 'Questions',
  questionsHint: 'Use the map, the handout or the story on screen.',
  sources: 'Sources',
  distanceNote:
    'Measured on the map data. On paper, accept answers within ten per cent: the scale is exact only in the middle of the map.',
  distance: (from, to) =>
    `Use the scale below the map. How far is it in a straight line from ${from} to ${to}?`,
  distanceAnswer: (from, to, figure) => `${from} to ${to}: ${figure}`,
  status: (names) =>
    `According to the latest reports in the story, what is the status of each of these? ${names}`,
  length: (name) => `${name}: how long is it, according to the sources?`,
  byCapacity: (names) => `Put these power plants in order, largest capacity first: ${names}`,
  byHeight: (names) => `Put these passes in order, highest first: ${names}`,
  answer: (name, what) => `${name}: ${what}`,
};

const ur: TeachingMessages = {
  forTeachers: 'کلاس کے لیے',
  lead: 'ہر کہانی پیش کیجیے، چھاپیے یا اس پر کوئز لیجیے۔ ہر چیز نقل کرنے اور بدلنے کی اجازت ہے (CC BY 4.0)۔',
  present: 'پیش کریں',
  presentHint: 'پوری اسکرین پر، ایک وقت میں ایک حصہ؛ S دبانے سے نوٹس کے ساتھ مقرر کی ونڈو کھلتی ہے',
  quiz: 'کوئز',
  quizHint: 'نقشے، لائن اور اعداد کے سوال؛ ایک ہی لنک سے پوری جماعت کو وہی سوال ملتے ہیں',
  worksheet: 'ورک شیٹ',
  worksheetHint: 'دو صفحے: نمبروں والا نقشہ جس پر نام لکھنے ہیں، اور سوال',
  key: 'جوابات',
  keyHint: 'وہی ورک شیٹ، تمام جوابات اور ان کے مآخذ کے ساتھ',
  handout: 'پڑھنے کا پرچہ',
  handoutHint: 'کہانی اپنے نقشوں کے ساتھ، چارٹ کے بغیر، کاغذ پر پڑھنے کے لیے',
  packages: {
    file: 'ایک فائل',
    fileHint: 'پوری کہانی، انٹرایکٹو نقشہ، کوئز اور ورک شیٹ، USB کے لیے؛ ڈبل کلک سے کھلتی ہے',
    folder: 'ویب سرور کے لیے فولڈر',
    folderHint: 'یہی سب ZIP میں، اسکول کے سرور پر کھولنے کے لیے',
    bank: 'Moodle کے لیے سوال',
    bankHint: 'وہ سوال جن کے لیے نقشہ نہیں چاہیے، GIFT کی شکل میں',
    course: 'کورس سسٹم (LMS) کے لیے کوئز',
    courseHint: 'SCORM 1.2 پیکج، جو نتیجہ ریکارڈ کرتا ہے',
  },
  paperSizes:
    'سب کچھ A4 اور Letter دونوں کاغذوں پر آتا ہے، رنگین یا سیاہ و سفید۔ چھاپنے کے لیے براؤزر میں Ctrl + P یا ⌘ + P دبائیے۔',
  print: 'چھاپنے کے لیے: Ctrl + P یا ⌘ + P',
  printNow: 'چھاپیں',
  readStory: 'کہانی پڑھیں',
  name: 'نام',
  group: 'جماعت',
  date: 'تاریخ',
  matchNumbers: (count) => `نقشے پر 1 سے ${count} تک نمبر ہیں۔ ہر نام کو اس کے نمبر سے ملائیے۔`,
  bank: 'ان ناموں میں سے چنیے',
  mapDescription: (count) =>
    `ایک نقشہ جس پر ناموں کی جگہ 1 سے ${count} تک نمبر ہیں۔ کون سا نمبر کس کا ہے، یہ جوابات میں ہے۔`,
  groups: {
    countries: 'ملک',
    water: 'دریا اور جھیلیں',
    settlements: 'شہر، قصبے، ضلعے',
    crossings: 'درے اور سرحدی گزرگاہیں',
    power: 'بجلی گھر اور اسٹیشن',
    areas: 'علاقے',
  },
  questions: 'سوال',
  questionsHint: 'نقشے، پڑھنے کے پرچے یا اسکرین پر کہانی سے مدد لیجیے۔',
  sources: 'مآخذ',
  distanceNote:
    'پیمائش نقشے کے ڈیٹا پر ہے۔ کاغذ پر دس فیصد کم یا زیادہ بھی درست مانیے: پیمانہ صرف نقشے کے بیچ میں بالکل درست ہے۔',
  distance: (from, to) =>
    `نقشے کے نیچے دیے پیمانے سے ناپیے: ${from} سے ${to} تک سیدھا فاصلہ کتنا ہے؟`,
  distanceAnswer: (from, to, figure) => `${from} سے ${to} تک: ${figure}`,
  status: (names) => `کہانی کی تازہ ترین خبروں کے مطابق ان میں سے ہر ایک کی کیفیت کیا ہے؟ ${names}`,
  length: (name) => `${name}: مآخذ کے مطابق اس کی لمبائی کتنی ہے؟`,
  byCapacity: (names) => `ان بجلی گھروں کو ترتیب سے لکھیے، سب سے زیادہ گنجائش والا پہلے: ${names}`,
  byHeight: (names) => `ان دروں کو ترتیب سے لکھیے، سب سے اونچا پہلے: ${names}`,
  answer: (name, what) => `${name}: ${what}`,
};

/** Messages in a language; English is the fallback. */
export function teachingMessages(lang: Lang): TeachingMessages {
  return pickLanguage({ en, ur }, lang);
}
