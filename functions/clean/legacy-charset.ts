/**
 * Guesses the encoding of text that is not UTF-8 and says nothing of itself (or says wrong), by its visible letters.
 *
 * Each candidate is a language in an encoding that was in use for it. The text is decoded with it, and every non-ASCII character
 * votes: for, when the language is written with it; against, when it isn't, or when it stands where a letter of that script cannot
 * (a capital inside a word, a Cyrillic letter glued to a Latin one). Tags are taken out first: markup is ASCII and says nothing.
 *
 * @returns a WHATWG name, or nothing when no candidate fits
 */
export function guessLegacyCharset(bytes: Uint8Array): string | undefined {
  const sample = visibleSample(bytes);
  let best: { charset: string; score: number } | undefined;
  const decodedBy = new Map<string, string>();
  for (const candidate of CANDIDATES) {
    const { charset, letters, wide } = candidate;
    const decoded = decodedBy.get(charset) ?? new TextDecoder(charset).decode(sample);
    decodedBy.set(charset, decoded);
    const score = wide ? scoreWide(decoded, letters) : scoreNarrow(decoded, candidate);
    if (score > (best?.score ?? 0)) best = { charset, score };
  }
  return best?.charset;
}

/** Bytes of text looked at: some thousand letters settle it. */
const SAMPLE_BYTES = 40_000;

/**
 * The words with a non-ASCII byte, tags left out. Tags may be cut at byte level: no encoding in question has a trail byte below
 * 0x40 (`<` is 0x3C) but GB18030's four-byte forms, which are rare letters.
 */
function visibleSample(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(SAMPLE_BYTES);
  let length = 0;
  let inTag = false;
  let wordStart = 0;
  let marked = false;
  for (let i = 0; i < bytes.length && length < SAMPLE_BYTES; i++) {
    const byte = bytes[i]!;
    if (byte === 0x3c && isTagStart(bytes[i + 1])) inTag = true;
    if (inTag) {
      if (byte === 0x3e) {
        inTag = false;
        wordStart = length;
      }
      continue;
    }
    sample[length++] = byte;
    marked ||= byte >= 0x80;
    if (byte > 0x20) continue;
    if (marked) wordStart = length;
    else length = wordStart; // a word of ASCII alone tells nothing
    marked = false;
  }
  return sample.subarray(0, length);
}

function isTagStart(byte: number | undefined): boolean {
  const lower = (byte ?? 0) | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || byte === 0x2f || byte === 0x21;
}

/** Votes per character of a single-byte encoding, averaged: 1 for a frequent letter of the language, less for what is less likely. */
function scoreNarrow(text: string, { letters, script, rare }: Candidate): number {
  let votes = 0;
  let voters = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if (character.charCodeAt(0) < 0x80) continue;
    voters++;
    const rank = letters.get(character.toLowerCase());
    if (rank === undefined) votes += voteOfStranger(character, script);
    else votes += (rank < FREQUENT ? 1 : 0.75) - misplacement(character, text[i - 1] ?? ' ', text[i + 1] ?? ' ', script);
  }
  return voters === 0 ? 0 : votes / voters - (rare ? 0.1 : 0);
}

/** So many letters of a language make up most of its text. */
const FREQUENT = 12;

/** A character the language isn't written with: typography is neutral, foreign names have a few accents, the rest is wrong. */
function voteOfStranger(character: string, script: RegExp | undefined): number {
  if (PUNCTUATION.has(character)) return 0.6;
  return !script && LETTER.test(character) ? -0.4 : -2;
}

/** What a letter's neighbours say against it: no capital inside a word, no digit glued to it, no two scripts in one word. */
function misplacement(character: string, before: string, after: string, script: RegExp | undefined): number {
  let wrong = 0;
  if (character !== character.toLowerCase() && LOWER.test(before)) wrong += 2;
  if (/\d/.test(before) || /\d/.test(after)) wrong += 1;
  if (THAI_MARK.test(character) && !THAI_CONSONANT.test(before)) wrong += 1.5;
  if (script) {
    if (LATIN.test(before) || LATIN.test(after)) wrong += 1.5;
  } else if (before.charCodeAt(0) > 0x7f && LETTER.test(before)) wrong += 0.7; // Latin text rarely has two accented letters in a row
  return wrong;
}

/** Votes per character of a two-byte encoding: common ones count in full, others a little, damage much. */
function scoreWide(text: string, letters: ReadonlyMap<string, number>): number {
  let votes = 0;
  let voters = 0;
  let before = ' ';
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code >= 0x80) {
      voters++;
      if (LATIN.test(before)) votes -= 1; // the first byte of a pair glued to a word
      if (letters.has(character) || KANA.test(character)) votes += 1;
      else if (character === '\ufffd' || (code >= 0xe000 && code <= 0xf8ff) || code < 0xa0) votes -= 3;
      else if (code >= 0xff61 && code <= 0xff9f)
        votes -= 0.5; // half-width katakana: what single bytes become in Shift_JIS
      else if (WIDE_PUNCTUATION.test(character)) votes += 0.5;
    }
    before = character;
  }
  // Common characters are a third of running text; a wrong decoding holds a few per cent of them.
  return voters === 0 ? 0 : Math.min(1, (2.5 * votes) / voters);
}

const PUNCTUATION = new Set('“”„‘’‚–—…«»·•©®™°§€£´\u00a0№¿¡ªº');
const WIDE_PUNCTUATION = /[、。「」『』（），．・：；！？“”‘’　—…]/;
const KANA = /[ぁ-んァ-ヶー]/;
const LOWER = /\p{Ll}/u;
const LETTER = /\p{L}/u;
const LATIN = /[A-Za-z]/;
const THAI_MARK = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/;
const THAI_CONSONANT = /[\u0e01-\u0e3a\u0e47-\u0e4e]/;

interface Candidate {
  charset: string;
  /** What the language is written with beyond ASCII, in lower case, with its rank by frequency. */
  letters: ReadonlyMap<string, number>;
  /** Two bytes a character. */
  wide?: boolean;
  /** The script, when it isn't Latin. */
  script?: RegExp;
  /** Seldom used for pages or text files: wins by a margin only. */
  rare?: boolean;
}

const RARE = new Set(['iso-8859-2', 'iso-8859-5', 'iso-8859-6', 'ibm866', 'windows-1258', 'windows-874', 'koi8-u']);
const candidate = (charset: string, letters: string, more: Partial<Candidate> = {}): Candidate => ({
  charset,
  letters: new Map(Array.from(letters, (letter, rank) => [letter, rank])),
  rare: RARE.has(charset),
  ...more,
});
const latin = (charset: string, ...languages: string[]): Candidate[] => languages.map((letters) => candidate(charset, letters));
const script = (charset: string, letters: string): Candidate => candidate(charset, letters, { script: LETTER });
const wide = (charset: string, letters: string): Candidate => candidate(charset, letters, { wide: true });

const RUSSIAN = 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё';
const UKRAINIAN = 'оанивітерслкдумпязьбгчйхцжїюєфшщґ';
const SERBIAN = 'аиоенсртјкудвлмпзгбчшцњхћжљфђџ';
const CZECH = 'áčďéěíňóřšťúůýžľĺŕäô';
const POLISH = 'ąćęłńóśźż';
const HUNGARIAN = 'áéíóöőúüű';
const CROATIAN = 'čćđšž';
const ROMANIAN = 'ăâîşţ';
const GREEK = 'αοιτενσηρκπςμυλίωδγόέάθχφβήώύξζψϊϋΐΰ';
const HEBREW = 'יוהלאתרמבםשנעדחקפכטגסזצןףךץ';
const ARABIC = 'اليمنوترةبعدسفهكقأحجشطصىخإذزضغءثئؤظآپچژگکیًٌٍَُِّْ،؟؛';

/** In order of preference: an earlier candidate wins a tie. Letters are the lower-case ones a language is written with. */
const CANDIDATES: Candidate[] = [
  // Western Europe: German and Nordic, French, Spanish and Portuguese, Italian and Catalan.
  ...latin('windows-1252', 'äöüßåæøéà', 'éèàêçùâîôûëïœæ', 'áéíóúñüçãõâêôàºª', 'àèéìíòóùúçï·', 'áðéíóúýþæö'),
  ...latin('windows-1250', CZECH, POLISH, HUNGARIAN, CROATIAN, ROMANIAN),
  ...latin('iso-8859-2', CZECH, POLISH, HUNGARIAN, CROATIAN, ROMANIAN),
  ...latin('windows-1254', 'çğıöşüâî'),
  ...latin('windows-1257', 'āčēģīķļņšūž', 'ąčęėįšųūž', 'äõöüšž'),
  ...latin('windows-1258', 'ăâđêôơưàáèéìíòóùú\u0300\u0301\u0303\u0309\u0323₫'),
  script('windows-1251', RUSSIAN),
  script('windows-1251', UKRAINIAN),
  script('windows-1251', SERBIAN),
  script('koi8-u', RUSSIAN),
  script('koi8-u', UKRAINIAN),
  script('iso-8859-5', RUSSIAN),
  script('ibm866', RUSSIAN),
  script('windows-1253', GREEK),
  script('iso-8859-7', GREEK),
  script('windows-1255', HEBREW),
  script('windows-1256', ARABIC),
  script('iso-8859-6', ARABIC),
  // Thai is all letters and marks of one block.
  script('windows-874', Array.from({ length: 0x5b }, (_, i) => String.fromCharCode(0xe01 + i)).join('')),
  // The hundred most frequent characters of each language.
  wide(
    'shift_jis',
    '日一人年大十二本中長出三時行見月後前生五間上東四今金九入学高円子外八六下来気小七山話女北午百書先名川千水半男西電校語土木聞食車何南万毎白天母火右読友左休父雨社会国的方事者地業自民政発同部',
  ),
  wide(
    'euc-jp',
    '日一人年大十二本中長出三時行見月後前生五間上東四今金九入学高円子外八六下来気小七山話女北午百書先名川千水半男西電校語土木聞食車何南万毎白天母火右読友左休父雨社会国的方事者地業自民政発同部',
  ),
  wide(
    'gb18030',
    '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运',
  ),
  wide(
    'big5',
    '的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記南品住告類求據程北邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓識候帶導爭運',
  ),
  wide(
    'euc-kr',
    '이다는의에을가한로하고지를은있인사도대기어자스시서리정해나아원전들으과라일수부제관보장여동국경공주용만성상구그한위와비선적것면세조오신유미안전말진개했화연년월무당라트발업중회방명마통된간거학바생출히분내계실니우모까했습물모재',
  ),
];
