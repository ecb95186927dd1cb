/** Words of what is made for teachers: worksheets, their keys, handouts and the page that offers them. */
import type { Lang } from '../../atlas/atlas.ts';
import type { PlaceGroup } from '../../story/worksheet.ts';

export interface TeachWords {
  /** The page that offers it all. */
  readonly teach: string;
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
  /** What there is for use without a network and in courses, where the site has it. */
  readonly packages: Readonly<
    Record<
      'file' | 'fileHint' | 'folder' | 'folderHint' | 'bank' | 'bankHint' | 'course' | 'courseHint',
      string
    >
  >;
  /** Of paper and colour. */
  readonly fits: string;
  /** Stands on each of the three, for the screen alone. */
  readonly print: string;
  readonly printNow: string;
  readonly readStory: string;

  readonly name: string;
  readonly group: string;
  readonly date: string;
  readonly numbersOf: (count: number) => string;
  readonly bank: string;
  readonly mapOf: (count: number) => string;
  readonly groups: Readonly<Record<PlaceGroup, string>>;
  readonly questions: string;
  readonly questionsHint: string;
  readonly sources: string;
  readonly onMap: string;

  readonly distance: (from: number, to: number) => string;
  readonly distanceAnswer: (from: string, to: string, figure: string) => string;
  readonly status: (names: string) => string;
  readonly length: (name: string) => string;
  readonly byCapacity: (names: string) => string;
  readonly byHeight: (names: string) => string;
  readonly told: (name: string, what: string) => string;
}

const en: TeachWords = {
  teach: 'For the classroom',
  lead: 'Each story can be presented, printed and asked about. All of it is free to copy and change (CC BY 4.0).',
  present: 'Present',
  presentHint: 'Full screen, one step at a time; S opens the speaker’s window with the notes',
  quiz: 'Quiz',
  quizHint: 'Questions on map, line and numbers; the address gives a class the same ones',
  worksheet: 'Worksheet',
  worksheetHint: 'Two pages: a map with numbers to name, and questions',
  key: 'Answer key',
  keyHint: 'The same with all answers, and where they come from',
  handout: 'Handout',
  handoutHint: 'The story with its maps, without charts, to read on paper',
  packages: {
    file: 'One file',
    fileHint: 'The story with live map, quiz and worksheets, for a stick: a double click opens it',
    folder: 'Folder for a web server',
    folderHint: 'The same as a ZIP archive, to unpack on a school’s server',
    bank: 'Questions for Moodle',
    bankHint: 'Those that need no map, in GIFT format, for the question bank',
    course: 'Quiz for a course system',
    courseHint: 'A SCORM 1.2 package, which records the score',
  },
  fits: 'Everything fits A4 and Letter, in colour or grey. Your browser prints it: Ctrl + P, or ⌘ + P.',
  print: 'To print: Ctrl + P, or ⌘ + P.',
  printNow: 'Print',
  readStory: 'The story',
  name: 'Name',
  group: 'Class',
  date: 'Date',
  numbersOf: (count) => `Which of these is which number on the map, 1 to ${count}?`,
  bank: 'Words to choose from',
  mapOf: (count) =>
    `A map with the numbers 1 to ${count} in place of names. The key says what each stands for.`,
  groups: {
    countries: 'Countries',
    water: 'Rivers and lakes',
    settlements: 'Cities, towns, districts',
    crossings: 'Passes and border crossings',
    power: 'Power plants and stations',
    areas: 'Areas',
  },
  questions: 'Questions',
  questionsHint: 'Use the map, the handout or the story on the screen.',
  sources: 'Sources',
  onMap:
    'Measured on the map’s data. On paper, ten per cent more or less is right: the scale holds in the middle of the map.',
  distance: (from, to) =>
    `Use the scale below the map. How far is it in a straight line from ${from} to ${to}?`,
  distanceAnswer: (from, to, figure) => `${from} to ${to}: ${figure}`,
  status: (names) =>
    `By the newest reports the story knows, how far along is each of these? ${names}`,
  length: (name) => `${name}: how long is it, by what sources say?`,
  byCapacity: (names) => `Put these power plants in order, the most powerful first: ${names}`,
  byHeight: (names) => `Put these passes in order, the highest first: ${names}`,
  told: (name, what) => `${name}: ${what}`,
};

const ur: TeachWords = {
  teach: 'کلاس کے لیے',
  lead: 'ہر کہانی پیش کی جا سکتی ہے، چھاپی جا سکتی ہے اور اس پر سوال کیے جا سکتے ہیں۔ ہر چیز نقل کرنے اور بدلنے کی اجازت ہے (CC BY 4.0)۔',
  present: 'پیش کریں',
  presentHint:
    'پوری اسکرین پر، ایک وقت میں ایک حصہ؛ S دبانے سے پیش کرنے والے کی کھڑکی نوٹس کے ساتھ کھلتی ہے',
  quiz: 'کوئز',
  quizHint: 'نقشے، لائن اور اعداد کے سوال؛ ایک ہی پتے سے پوری جماعت کو وہی سوال ملتے ہیں',
  worksheet: 'ورک شیٹ',
  worksheetHint: 'دو صفحے: نمبروں والا نقشہ جس پر نام لکھنے ہیں، اور سوال',
  key: 'جوابات',
  keyHint: 'وہی ورک شیٹ سارے جوابوں کے ساتھ، اور یہ کہ وہ کہاں سے ہیں',
  handout: 'پڑھنے کا پرچہ',
  handoutHint: 'کہانی اپنے نقشوں کے ساتھ، چارٹ کے بغیر، کاغذ پر پڑھنے کے لیے',
  packages: {
    file: 'ایک فائل',
    fileHint: 'پوری کہانی، نقشہ، کوئز اور ورک شیٹ، USB کے لیے: دو بار کلک کرنے سے کھلتی ہے',
    folder: 'ویب سرور کے لیے فولڈر',
    folderHint: 'یہی سب ZIP میں، اسکول کے سرور پر کھولنے کے لیے',
    bank: 'Moodle کے لیے سوال',
    bankHint: 'وہ سوال جن کے لیے نقشہ نہیں چاہیے، GIFT کی شکل میں',
    course: 'کورس کے نظام کے لیے کوئز',
    courseHint: 'SCORM 1.2 پیکج، جو نتیجہ درج کرتا ہے',
  },
  fits: 'سب کچھ A4 اور Letter دونوں کاغذوں پر آتا ہے، رنگین یا سیاہ و سفید۔ چھاپنے کے لیے براؤزر میں Ctrl + P یا ⌘ + P دبائیے۔',
  print: 'چھاپنے کے لیے: Ctrl + P یا ⌘ + P',
  printNow: 'چھاپیں',
  readStory: 'کہانی',
  name: 'نام',
  group: 'جماعت',
  date: 'تاریخ',
  numbersOf: (count) => `نقشے پر 1 سے ${count} تک نمبر ہیں۔ کون سا نام کس نمبر کا ہے؟`,
  bank: 'ان میں سے چنیے',
  mapOf: (count) =>
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
  onMap:
    'نقشے کے ڈیٹا پر پیمائش۔ کاغذ پر دس فیصد کم یا زیادہ بھی درست ہے: پیمانہ نقشے کے بیچ میں پورا اترتا ہے۔',
  distance: (from, to) =>
    `نقشے کے نیچے دیے پیمانے سے ناپیے: ${from} سے ${to} تک سیدھا فاصلہ کتنا ہے؟`,
  distanceAnswer: (from, to, figure) => `${from} سے ${to} تک: ${figure}`,
  status: (names) =>
    `کہانی کی تازہ ترین خبروں کے مطابق ان میں سے ہر ایک کہاں تک پہنچا ہے؟ ${names}`,
  length: (name) => `${name}: مآخذ کے مطابق اس کی لمبائی کتنی ہے؟`,
  byCapacity: (names) => `ان بجلی گھروں کو ترتیب سے لکھیے، سب سے زیادہ گنجائش والا پہلے: ${names}`,
  byHeight: (names) => `ان دروں کو ترتیب سے لکھیے، سب سے اونچا پہلے: ${names}`,
  told: (name, what) => `${name}: ${what}`,
};

const ALL: Readonly<Partial<Record<Lang, TeachWords>>> = { en, ur };

/** The words of a language; English where there are none. */
export function teachWords(lang: Lang): TeachWords {
  return ALL[lang] ?? en;
}
