/** Words that say who spoke. */
export interface SpeechCues {
  /** Finite verbs of saying, third person. */
  verbs: string;
  /** Before or after a name without a verb: "according to Smith", "so Müller". */
  sources?: string;
  /** Pronouns that stand for one speaker, by gender. */
  male?: string;
  female?: string;
}

/** By language; alternatives parted by `|`. Present and past of the verbs that carry quotations in news. */
export const SPEECH_CUES: Record<string, SpeechCues> = {
  en: {
    verbs: `said|says|told|tells|added|adds|asked|asks|wrote|writes|tweeted|posted|explained|explains|insisted|insists|argued|argues|warned|warns|noted|notes
      |admitted|admits|recalled|recalls|replied|replies|announced|stated|states|declared|claimed|claims|continued|concluded|joked|testified|acknowledged|remarked
      |responded|responds|answered|commented|observed|shouted|quipped|complained|predicted|promised|vowed|urged|confirmed|suggested|emphasized|stressed|reflected
      |described|called|conceded|countered|cautioned|lamented|boasted|mused|summed up|chimed in|went on|pointed out|pleaded|whispered|reported|reads|read`,
    sources: 'according to|in the words of',
    male: 'he',
    female: 'she',
  },
  de: {
    verbs: `sagte|sagt|erklärte|erklärt|betonte|betont|meinte|meint|schrieb|schreibt|warnte|warnt|forderte|fordert|kritisierte|kritisiert|berichtete|berichtet|fügte|ergänzte
      |fragte|antwortete|rief|mahnte|lobte|versicherte|räumte|erzählt|erzählte|teilte|kündigte|verkündete|bekräftigte|urteilte|findet|klagte|behauptete|sprach|erinnerte`,
    sources: 'so|laut|nach Angaben von|wie',
    male: 'er',
    female: 'sie',
  },
  fr: {
    verbs: `a dit|dit|a déclaré|déclare|a expliqué|explique|a affirmé|affirme|a ajouté|ajoute|a estimé|estime|a assuré|assure|a souligné|souligne|a précisé|précise|a répondu|répond|a lancé|lance
      |a indiqué|indique|a insisté|insiste|a confié|confie|a écrit|écrit|a regretté|regrette|raconte|a raconté|a reconnu|reconnaît|a rappelé|rappelle|s'est réjoui|s'est réjouie|a prévenu|prévient|résume|conclut`,
    sources: "selon|d'après|pour",
    male: 'il',
    female: 'elle',
  },
  es: {
    verbs: `dijo|dice|afirmó|afirma|explicó|explica|aseguró|asegura|declaró|declara|señaló|señala|añadió|añade|indicó|indica|manifestó|comentó|comenta|destacó|destaca|sostuvo|sostiene|subrayó
      |advirtió|advierte|contó|cuenta|expresó|respondió|agregó|reconoció|insistió|escribió|lamentó|anunció|precisó|recordó|concluyó|ha dicho|ha afirmado|ha explicado|ha asegurado|ha señalado`,
    sources: 'según',
    male: 'él',
    female: 'ella',
  },
  it: {
    verbs: `ha detto|dice|ha dichiarato|dichiara|ha spiegato|spiega|ha affermato|afferma|ha aggiunto|aggiunge|ha sottolineato|sottolinea|ha commentato|commenta|ha scritto|scrive|ha ricordato|ha ribadito|racconta`,
    sources: 'secondo|per',
    male: 'lui',
    female: 'lei',
  },
  pt: {
    verbs: `disse|diz|afirmou|afirma|explicou|explica|declarou|acrescentou|destacou|ressaltou|contou|conta|escreveu|comentou|garantiu|alertou|avaliou|completou|lembrou|respondeu`,
    sources: 'segundo|de acordo com|para',
    male: 'ele',
    female: 'ela',
  },
  nl: {
    verbs:
      'zei|zegt|vertelde|vertelt|schreef|schrijft|verklaarde|voegde|benadrukte|waarschuwde|stelde|stelt|liet|antwoordde|vindt|vond',
    sources: 'aldus|volgens',
    male: 'hij',
    female: 'ze|zij',
  },
  sv: {
    verbs: 'säger|sa|sade|skriver|skrev|berättar|förklarar|menar|tillägger|konstaterar|hävdar',
    sources: 'enligt',
    male: 'han',
    female: 'hon',
  },
  da: {
    verbs: 'siger|sagde|skriver|skrev|fortæller|forklarer|mener|tilføjer|fastslår',
    sources: 'ifølge',
    male: 'han',
    female: 'hun',
  },
  nb: {
    verbs: 'sier|sa|skriver|skrev|forteller|forklarer|mener|legger|understreker',
    sources: 'ifølge',
    male: 'han',
    female: 'hun',
  },
  pl: {
    verbs:
      'powiedział|powiedziała|mówi|dodał|dodała|stwierdził|stwierdziła|podkreślił|podkreśliła|napisał|napisała|zaznaczył|zaznaczyła|ocenił|oceniła',
    sources: 'według',
    male: 'on',
    female: 'ona',
  },
  ru: {
    verbs:
      'сказал|сказала|заявил|заявила|отметил|отметила|добавил|добавила|подчеркнул|подчеркнула|сообщил|сообщила|написал|написала|рассказал|рассказала|пояснил|пояснила|говорит|считает|ответил|ответила',
    sources: 'по словам',
    male: 'он',
    female: 'она',
  },
};

/** Japanese: a topic before the quotation, a verb of saying after it. */
export const JAPANESE_SPEAKER = /([\p{Script=Han}\p{Script=Katakana}ー・]{2,14}(?:さん)?)は[^。「」]{0,40}$/u;
export const JAPANESE_SAID = /^と[^。「」]{0,20}(?:述べ|語|話し|言っ|言う|強調|説明|コメント|指摘|訴え|答え|明らか|発言|振り返)/u;
/** Titles after a Japanese name. */
export const JAPANESE_TITLE =
  /(?:氏|さん|首相|大統領|社長|会長|知事|市長|町長|監督|選手|教授|代表|大臣|外相|官房長官|長官|議員|容疑者|被告)$/u;

/** Arabic: verb, name, then a colon, a comma, "that" or the quotation itself. */
export const ARABIC_SAID =
  /(?:قال|قالت|أضاف|أضافت|أكد|أكدت|صرح|صرحت|أوضح|أوضحت|وقال|وقالت|وأضاف|وأضافت|وأكد|وأوضح|وأوضحت)\s+([^:،.«"“\n]{3,50}?)\s*(?:[:،]|إن|أن)?\s*$/u;

/** English given names whose gender is plain, for "he" and "she"; a name not listed fits both. */
export const MALE_NAMES = new Set(
  `aaron adam ahmed alan albert alejandro alexander ali andrew anthony antonio arthur ben benjamin bernard bill boris brian bruce carl carlos charles chris christian christopher
  colin craig daniel david dennis diego dmitri donald douglas edward emmanuel eric ethan eugene felix fernando francis francisco frank fred gary george gerald giovanni gordon graham greg
  gregory hans harold harry hassan henry hugo ian ibrahim ivan jack jacob jakob james jan jason javier jean jeff jeffrey jens jeremy jerome jim joe john jonas jonathan jorge jose joseph joshua juan
  justin karl keith ken kenneth kevin klaus larry lars leon liam louis lucas luis luke manuel marco mario mark markus martin matteo matthew max michael miguel mike mohamed mohammed
  nathan nicholas nick nicolas noah oliver omar oscar otto pablo patrick paul pedro peter philip pierre ralph raymond ricardo richard rob robert roger ronald ryan sam samuel scott sean sergei
  simon stefan stephen steve steven stuart terry thomas tim timothy tom tomas tony victor vincent vladimir volodymyr walter wayne werner william wolfgang xavier yusuf`.split(
    /\s+/,
  ),
);
export const FEMALE_NAMES = new Set(
  `abigail aisha alice alicia amanda amelia amina amy ana andrea angela anita ann anna anne annette barbara beatrice beth brenda camila carla carmen carol caroline catherine charlotte chloe
  christina christine claire clara claudia cynthia daniela deborah denise diana diane donna dorothy elena eleanor elizabeth ella ellen emily emma erica esther eva evelyn fatima fiona frances gabriela
  gloria grace hannah heather heidi helen helena hillary ingrid irene isabel isabella jane janet jennifer jessica joan joanna josephine joyce judith judy julia julie karen kate katherine kathleen katja
  kelly kim laura lauren leila lena leticia linda lisa lucia lucy luisa madeleine margaret maria marie marta martha mary maya megan melissa mercedes mia michelle monica nadia nancy naomi natalia
  nicole nina nora olga olivia pamela patricia paula petra priya rachel rebecca rita rosa rose ruth sabine sally samantha sandra sara sarah silvia sofia sophia sophie stephanie susan susanne
  sylvia tanya teresa theresa tina ursula valerie vanessa vera veronica victoria virginia wendy yasmin yolanda zoe`.split(/\s+/),
);
