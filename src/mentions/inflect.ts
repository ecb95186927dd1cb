/** Inflected forms of normalized words, by language. Extra forms do no harm; missing ones do. */
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

/** Languages in which only the last word of a name is inflected. */
export const LAST_WORD_ONLY: ReadonlySet<Lang> = new Set(['tg', 'ky', 'uz', 'ur', 'fa']);

/** The other forms of a word; empty if the language writes no endings on words. */
export function inflect(word: string, lang: Lang): readonly string[] {
  if (word.length < 2 || /\d/.test(word)) return [];
  switch (lang) {
    case 'ru':
      return inflectRussian(word);
    case 'tg':
      return inflectTajik(word);
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

function inflectTajik(word: string): readonly string[] {
  // A final ӣ becomes и before an ending, but is often written with the macron.
  if (word.endsWith('ӣ'))
    return ['и', 'ро', 'ву'].flatMap((ending) => [`${word.slice(0, -1)}и${ending}`, word + ending]);
  const endings = /[аеёиоуэюяӯ]$/.test(word) ? TAJIK_AFTER_VOWEL : TAJIK_AFTER_CONSONANT;
  return endings.map((ending) => word + ending);
}

const HARD = ['ый', 'ой', 'ого', 'ому', 'ым', 'ом', 'ая', 'ую', 'ое', 'ые', 'ых', 'ыми'];
const SOFT = ['ий', 'ей', 'его', 'ему', 'им', 'ем', 'яя', 'юю', 'ее', 'ие', 'их', 'ими'];
/** After г к х ж ч ш щ, hard endings are written with и. */
const MIXED = ['ий', 'ой', 'ого', 'ому', 'им', 'ом', 'ая', 'ую', 'ое', 'ие', 'их', 'ими'];

/** Ending → its replacements. The first match applies. */
const RUSSIAN_RULES: readonly (readonly [RegExp, readonly string[]])[] = [
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

function inflectRussian(word: string): readonly string[] {
  const rule = RUSSIAN_RULES.find(([end]) => end.test(word));
  return rule === undefined ? [] : rule[1].map((ending) => word.replace(rule[0], ending));
}
