/** A folded word → its forms in running text, by language. Too many forms do no harm, too few do. */
import type { Lang } from '../atlas/atlas.ts';

const TAJIK_AFTER_CONSONANT = ['и', 'ро', 'у', 'иву'];
const TAJIK_AFTER_VOWEL = ['и', 'ро', 'ю', 'ву'];
const UZBEK = ['da', 'dan', 'ga', 'ka', 'qa', 'ni', 'ning', 'dagi'];
const KYRGYZ = [
  ...['да', 'де', 'до', 'дө', 'та', 'те', 'то', 'тө', 'дан', 'ден', 'дон', 'дөн'],
  ...['тан', 'тен', 'тон', 'төн', 'га', 'ге', 'го', 'гө', 'ка', 'ке', 'ко', 'кө'],
  ...['ны', 'ни', 'ну', 'нү', 'ды', 'ди', 'ду', 'дү', 'ты', 'ти', 'ту', 'тү'],
  ...['нын', 'нин', 'нун', 'нүн', 'дын', 'дин', 'дун', 'дүн', 'тын', 'тин', 'тун', 'түн'],
];

/** Languages in which only the last word of a name takes an ending. */
export const LAST_ONLY: ReadonlySet<Lang> = new Set(['tg', 'ky', 'uz', 'ur', 'fa']);

/** The other forms of a word; none where the language has none that are written on it. */
export function formsOf(word: string, lang: Lang): readonly string[] {
  if (word.length < 2 || /\d/.test(word)) return [];
  switch (lang) {
    case 'ru':
      return russian(word);
    case 'tg':
      return tajik(word);
    case 'uz':
      return UZBEK.map((ending) => word + ending);
    case 'ky':
      return KYRGYZ.map((ending) => word + ending);
    case 'ur':
      return word.endsWith('ه') ? [`${word.slice(0, -1)}ے`] : [];
    case 'fa':
      return /[او]$/.test(word) ? [`${word}ی`] : [];
    default:
      return [];
  }
}

function tajik(word: string): readonly string[] {
  // A final ӣ becomes и before an ending; many write it with the macron all the same.
  if (word.endsWith('ӣ'))
    return ['и', 'ро', 'ву'].flatMap((ending) => [`${word.slice(0, -1)}и${ending}`, word + ending]);
  const endings = /[аеёиоуэюяӯ]$/.test(word) ? TAJIK_AFTER_VOWEL : TAJIK_AFTER_CONSONANT;
  return endings.map((ending) => word + ending);
}

const HARD = ['ый', 'ой', 'ого', 'ому', 'ым', 'ом', 'ая', 'ую', 'ое', 'ые', 'ых', 'ыми'];
const SOFT = ['ий', 'ей', 'его', 'ему', 'им', 'ем', 'яя', 'юю', 'ее', 'ие', 'их', 'ими'];
/** After г к х and ж ч ш щ the hard endings are written with и. */
const MIXED = ['ий', 'ой', 'ого', 'ому', 'им', 'ом', 'ая', 'ую', 'ое', 'ие', 'их', 'ими'];

/** What a word ends in → what the end is replaced by; the first that fits. */
const RUSSIAN: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?<=..[гкхжчшщ])(?:ий|ая|ое|ие)$/, MIXED],
  [/(?<=...)(?:ый|ой|ая|ое|ые)$/, HARD],
  [/(?<=...н)(?:ий|яя|ее|ие)$/, SOFT],
  [/ия$/, ['ии', 'ию', 'ией']],
  [/ья$/, ['ьи', 'ье', 'ью', 'ьей']],
  [/я$/, ['и', 'е', 'ю', 'ей']],
  [/(?<=[гкхжчшщ])а$/, ['и', 'е', 'у', 'ой', 'ей']],
  [/ца$/, ['цы', 'це', 'цу', 'цей', 'цой']],
  [/а$/, ['ы', 'е', 'у', 'ой', 'ою']],
  [/ь$/, ['я', 'ю', 'ем', 'е', 'и', 'ью']],
  [/й$/, ['я', 'ю', 'ем', 'е', 'и']],
  [/(?<=[^аеиоуыэюя])ы$/, ['', 'ов', 'ам', 'ами', 'ах']],
  [/о$/, ['а', 'у', 'ом', 'е']],
  [/(?<=[щж])е$/, ['а', 'у', 'ем']],
  [/(?<=[ьр])е$/, ['я', 'ю', 'ем', 'и']],
  [/(?<=[жшчщц])$/, ['а', 'у', 'ем', 'ом', 'е']],
  [/(?<=[бвгдзклмнпрстфх])$/, ['а', 'у', 'ом', 'е']],
];

function russian(word: string): readonly string[] {
  const rule = RUSSIAN.find(([end]) => end.test(word));
  return rule === undefined ? [] : rule[1].map((ending) => word.replace(rule[0], ending));
}
