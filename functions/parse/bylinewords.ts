/** Tables for reading bylines: labels before names, words between names, roles and page furniture after them, and what is no name at all. */

/** Kinds of piece and of work that a label names: "Interview von …", "Text und Fotos: …". */
const WORK =
  'text(?:e|o)?s?|texto|testo|tekst|tekst og foto|interview|beitrag|artikel|article|story|words|report(?:ed|age|ing)?|bericht|kommentar|comment(?:ary)?|analyse|analysis|kolumne|gastbeitrag|gastkommentar|rezension|kritik|pressemitteilung|nachricht|essay|review|opinion|meinung|entretien|propos recueillis|protokoll|aufgezeichnet|recherche|redaktion|autor(?:a|in|en|es|e|i|ka)?|auth?ors?|auteure?s?|autore|autori|forfatter|författare|skribent|kirjoittaja|teksti|yazar|yazan|journalist(?:e|in)?|reporter|redakteur(?:in)?|verfasser(?:in)?|penulis|reportero|redactor|szerző|írta|autors|автор|авторы|автори|текст|материал|haber|muhabir';
const DONE =
  'written|posted|published|contributed|authored|created|submitted|edited|reported|compiled|produced|eingestellt|geschrieben|verfasst|veröffentlicht|erstellt|aufgezeichnet|publi[ée]|[ée]crit|r[ée]dig[ée]|escrito|publicado|redactado|enviado|scritto|pubblicato|geschreven|gepubliceerd|skrevet|skriven|publicerad|napisane|opublikowane|napsal';
/** "by" in the languages of the sets. "de", "di", "da" and "av" are also parts of names: they count at the start of a line only. */
const BY = 'by|von|vom|durch|par|por|de|di|da|del|door|van|av|af|przez|oleh|ni|od|nga|від|от';

/** What stands before the names at the start of a line: "By", "Von", "Written by", "Text und Fotos:", "Автор:". */
export const LABEL = new RegExp(
  `^(?:(?:ein(?:e|en)?|une?|un|an?|the|el|la)\\s+)?(?:(?:(?:${WORK}|${DONE})(?:\\s*(?:und|and|et|y|e|og|och|&|/|,)\\s*(?:${WORK}|fotos?|photos?|bilder|video))*\\s*(?:[:：]|(?:${BY})\\b\\s*[:：]?))|(?:${BY})(?:\\s*[:：]|\\s+(?=\\S))|a cura di\\s+|(?:(?:show|view|see|read)\\s+)?(?:all|more)\\s+(?:articles|posts|stories)\\s+(?:of|by|from)\\s+|alle (?:artikel|beiträge) von\\s+|(?:voir )?tous les articles de\\s+|ver todos los (?:artículos|posts) de\\s+|tutti gli articoli di\\s+|(?:about the author|über den autor|über die autorin)\\s*:?|(?:author|autor|autorin|auteur|autore)\\s+(?=\\p{Lu}\\p{Ll})|by(?=\\p{Lu}\\p{Ll})|[文記采写]\\s*[:：/]|(?:質問|投稿|執筆|寄稿|著|筆|取材)者\\s*[:：]|(?:作者|記者|记者|撰文|編集|本报记者|责编|责任编辑|(?:글|기자)(?=[\\s:：]))\\s*[:：]?|(?:كتبت?|كتابة|بقلم|إعداد|نوشته|تحریر)\\s*[:：/]?\\s+|(?:โดย|ผู้เขียน|เรื่อง)\\s*[:：]?\\s*|(?:מאת|כתב|כתבה)\\s*:?\\s+|(?:द्वारा|लेखक|रिपोर्ट)\\s*:?\\s+|автор[ыи]?\\s+(?=\\p{Lu})|γράφ(?:ει|ουν)\\s*(?::|(?<=\\s)(?:[οη]|οι)\\s)\\s*|τ(?:ου|ης)\\s+(?=\\p{Lu})|(?:opracowa[łl]a?|napisała?|rozmawiała?|oprac\\.|napsala?|píše|piše|napisala?|írta|scris de)\\s*:?\\s+)\\s*`,
  'iu',
);

/** The same inside a line, where only an unmistakable label counts: "Kommentar von", "Posted by", "Autor:". */
export const INNER_LABEL = new RegExp(
  `(?:^|[\\s|·•–—,])(?:(?:${DONE})\\s+(?:${BY})\\b|(?:${WORK})\\s+(?:by|von|par|por)\\b|(?:autor(?:a|in)?|auth?or|auteur|autore|verfasser)\\s*[:：])\\s*:?\\s*`,
  'iu',
);

/** Between names. Single letters only between words. */
export const BETWEEN_NAMES =
  /\s*[;|•·\n/／、，؛،]\s*|\s+[–—-]\s+|\s+(?:and|und|et|y|e|og|och|ja|en|i|a|ve|dan|и|і|та|και|و|&|\+|with|mit|avec|con|met|med|s|sowie|as well as|together with|im gespräch mit)\s+/iu;

/** Letters after a name: degrees, orders, generations. Agencies in capitals are told from them by their table. */
export const CREDENTIAL =
  /^(?:Jr\.?|Sr\.?|I{1,3}|IV|Esq\.?|Ph\.? ?D\.?|M\.?D\.?|Dr\.?|Ed\.?D\.?|Psy\.?D\.?|Pharm\.?D\.?|R\.?N\.?|M\.?B\.?A\.?|[A-Z][A-Za-z]?[A-Z]{1,4}(?:-[A-Z]{1,3})?®?(?: \d{3})?|[A-Z]-[A-Z]{3} \d{3})$/;

/** Houses in letters, which stand after a name as degrees do. */
export const BROADCASTER =
  /^(?:CNN|BBC|NBC|CBS|ABC|NPR|PBS|CNBC|MSNBC|ESPN|USA|CBC|CTV|SBS|VOA|RFI|RT|DW|ARD|ZDF|NDR|WDR|SWR|MDR|ORF|SRF|RTL|RAI|TVE|RTVE|TF1|NHK|TVN|TVP|NDTV|CGTN|KBS|MBC)$/;

/** Account names of content systems and words of forms and menus that stand where a name should. */
export const NO_NAME = new RegExp(
  `^(?:${[
    '[a-z]{0,10}[_-]?admin(?:istrator|istrador)?\\d{0,3}|root|user|users|guest|gast|test|null|undefined|none|unknown|unbekannt|n/a|default|anonym(?:ous)?|\\[object object\\]',
    'authors?|autor(?:en|in|es|e|i)?|by|von|par|por|staff|name|names?(?: \\*| ?\\(.*\\))?|nom|nombre|nome|e-?mail.*|website|webseite|url|telefon|phone',
    'share|teilen|partager|compartir|follow(?: us)?|folgen|subscribe|abonnieren|log ?(?:in|out)|sign ?(?:in|up)|anmelden|your account|my account|menu|menü|search|suche|home|start|bookmark|merken|save|print|drucken|comments?|kommentare?|reply|antworten|more|mehr|contact|kontakt|about(?: us)?|über uns|impressum|newsletter',
    'facebook|twitter|x|instagram|linkedin|youtube|pinterest|whatsapp|rss|tiktok|bluesky|mastodon|threads|telegram|reddit|snapchat|xing',
    'posted|updated|published|date|datum|stand|quelle|source|fuente|fonte|category|kategorie|tags?|themen|topics?|news|article|artikel|blog|advertisement|anzeige|werbung|sponsored|related|zurück|weiter|next|previous|biography|bio|profile|profil|view (?:all|author).*|all (?:posts|articles|stories).*|alle (?:artikel|beiträge).*|alles von.*|see all.*|more (?:from|by).*|mehr (?:von|zum).*|read more.*|zum profil.*|follow .*|danke.*|thanks?.*|written by',
    '(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo',
    'le|la|el|il|am|on|at|in|um|den|der|die|das|the|ja|nein|yes|no|like|more posts',
    'image|photo|foto|bild|video|audio|redakteur(?:in)?|text|interview',
    'haberin devamı|tüm yazıları|est|edt|cst|cdt|mst|mdt|pst|pdt|gmt|utc|bst|cet|cest|eet|eest|ist|hst|akst|akdt|aest|aedt|acst|awst|jst|kst|sgt|hkt|myt|wib|msk|pkt|sast|nzst|nzdt',
  ].join('|')})[:.!]?$`,
  'iu',
);

/** Words of buttons and lists in capitals, "Current Issue", "Order Reprints": without a label no line with one of them is a name. */
export const CHROME =
  /\b(?:next|previous|issues?|share|tweet|enlarge|related|topics?|reprints?|print|menu|donate|become|subscribe|newsletters?|latest|trending|archives?|podcasts?|sign|search|follow|home|categories|category|weiterlesen|teilen|drucken|suche|themen|rubriken|compartir|imprimir|partager|imprimer|condividi|stampa)\b/iu;

/**
 * Words of titles, buttons and sections that no name has. Without mark-up "Smile Gallery" and "Jane Miller" have one shape: of lone lines
 * without a known given name a third were such.
 */
export const PAGE_WORD =
  /\b(?:access|account|advert\p{L}*|advice|ads?|alerts?|analysis|app|apps|articles?|asked|award\p{L}*|basics|best|blogs?|books?|business|buttons?|buy|calculator|captions?|careers?|centers?|centres?|checked|checklist|cities|clinics?|community|compan(?:y|ies)|conditions|contacts?|contents?|cookies?|courses?|credits?|culture|customers?|data|deals?|deliver\p{L}*|demos?|design|details|disclosure|discover|download|education|email|estimate|events?|examples?|experts?|explore|fact|features?|finance|food|free|frequently|front|fundamentals|gallery|games?|get|gifts?|guides?|health|help|history|ideas?|images?|industry|info\p{L}*|insights?|jobs?|key|language|learn|less|lifestyle|links?|list|loans?|local|log|login|management|maps?|market(?:ing|s)?|media|members?|minutes?|money|more|music|natur(?:e|al)|network|new|news|notes?|offers?|office|online|open|our|overview|pages?|panel|partners?|pdf|people|photos?|pictures?|plans?|points|policy|popular|posts?|press|prices?|principles|privacy|products?|programs?|project|protocol|questions?|quotes?|read|recipes?|recommended|remote|request|research|resources?|results|reviewed|reviews?|sale|save|science|search|section|security|service|services|shop|shopping|show|signup|site|sites|skip|software|solutions?|sports?|start(?:ed)?|stories|story|strategy|student|style|subscribe|summary|support|systems?|table|tags?|tech\p{L}*|terms|tests?|this|tips|tools?|top|topics?|tours?|training|travel|trial|updates?|useful|user|videos?|view|visit|watch|weather|web|website|week|welcome|what|why|work|world|your|aktuelle[rs]?|alle|anmelden|anzeige|artikel|beitr[aä]ge?|bilder|datenschutz|einloggen|empfehlungen|frage|impressum|inhalt|kommentare?|kontakt|lesen|mehr|mein|meldungen|menü|merkliste|nachrichten|neue[rs]?|schlagzeilen|seite|startseite|suche|themen|thema|über|veranstaltungen|wetter|abonnés?|accueil|actualités?|article|connexion|lire|plus|recherche|vidéos?|voir|actualizado|artículos?|buscar|contenido|iniciar|inicio|lectura|leer|noticias|portada|últimas?|vídeos?|articoli|cerca|leggi|notizie|ultime|artigos?|notícias|últimos?|lees|meer|nieuws|zoeken|artykuł\p{L}*|więcej|wiadomości)\b/iu;

/** Words that make a name an organisation or a desk, not a person. */
export const ORGANISATION =
  /\b(?:staff|team|editors?|editorial|newsroom|news|desk|newsdesk|press|agency|agencies|agenturen?|agencia|agence|association|associated|department|office|magazine?|times|post|daily|media|blog|group|inc|ltd|gmbh|verein|verband|bund|stiftung|redaktion(?:en)?|redacción|redaccion|redação|redazione|rédaction|redaksi|redakcja|redakce|toimitus|onlineredaktion|online|tv|radio|fernsehen|university|universität|institute?|foundation|council|ministry|ministerium|bank|club|center|centre|hospital|company|contributors?|correspondents?|reporters?|wire|services?|support|studios?|admissions|architecture|construction|courrier|courier|journal|gazette|gazzetta|zeitung|tagblatt|tageblatt|anzeiger|kurier|chronicle|herald|tribune|telegraph|observer|giornale|corriere|diario|periódico|jornal|correio|krant|dagblad|tidning(?:en)?|gazeta|dziennik)\b|газета|редакция|редакція|新聞|新闻|通信社|编辑部|編集部|デジタル|समाचार|\.(?:com|org|net|de|at|ch|pl|fr|co|io|tv|uk)\b/iu;

const FIELD =
  'senior|chief|deputy|executive|assistant|associate|managing|contributing|political|foreign|diplomatic|business|economics?|education|health|science|technology|tech|sports?|arts?|culture|environment|climate|investigations?|investigative|national|international|world|royal|showbiz|tv|travel|lifestyle|food|money|consumer|white house|washington|defence|defense|security|legal|crime|court|home affairs|social affairs|local democracy|westminster|staff|special|freelance|guest|digital|data|news|features?|video|web|general|trending|us|uk|europe|asia|africa|middle east|football|rugby|cricket|film|music|fashion|beauty|property|transport|energy|community|multimedia|breaking|research|postdoctoral|doctoral|adjunct|visiting|emerit(?:us|a)|phd|graduate';
const POST =
  'head|director|officer|manager|consultant|specialist|expert|president|founder|co-founder|ceo|professor|lead|executive|strategist|marketer|reviewer|nutritionist|attorney|lawyer|editor(?:-in-chief)?|writer|reporter|correspondent|columnist|contributor|journalist|critic|producer|photographer|analyst|lecturer|researcher|scientist|research associate|student|candidate|bureau chief|fellow|intern|redakteur(?:in)?|korrespondent(?:in)?|reporterin|volont[äa]r(?:in)?|chefredakteur(?:in)?|journaliste|correspondante?|rédact(?:eur|rice)(?: en chef)?|redactora?|periodista|corresponsal|giornalista|redacteur|verslaggever|journalistin|autorin|autor|author|reporterka|redaktor(?:ka)?|muhabiri?|reportero|repórter|jornalista';

/** A post by itself: "Political Editor". */
export const ROLE = new RegExp(
  `^(?:(?:${FIELD}|and|&|,)\\s+){0,6}(?:${POST})(?:\\s+(?:at large|in chief|for|at|of|in)\\b.*)?$`,
  'iu',
);
/** A post of one's own field: "AI Writer", "Leitender Wirtschaftsredakteur"; a name only where a given name begins it. */
export const POST_LAST =
  /^(?:[\p{L}&-]+ ){1,3}(?:writer|editor|reporter|coordinator|manager|officer|specialist|\p{L}*redakteur(?:in)?|\p{L}*reporter(?:in)?|\p{L}*korrespondent(?:in)?)$/iu;
/** Posts of universities: "Postdoctoral Research Associate in Climate Science", "Professor of Hydrology". */
export const ACADEMIC =
  /^(?:[\p{L}&-]+ ){0,4}(?:professor|lecturer|fellow|associate|researcher|scientist|student|candidate)(?: (?:of|in|for|at|and|emerit(?:us|a))\b.*)?$/iu;
/** A post after a name, without a comma: "Jane Miller Political Editor". */
export const ROLE_TAIL = new RegExp(`\\s+(?:(?:${FIELD}|and|&|,)\\s+){0,6}(?:${POST})\\b.*$`, 'iu');

/** What follows a name and is the page's: "… Alle Artikel", "… · Follow", "… says:". */
export const TAIL_PHRASE =
  /\s+(?:alle artikel|alles von|alle beiträge|kontakt|follow(?:ing)?|folgen|view (?:all|profile|bio)|see all|more (?:from|by|stories)|read more|is (?:an?|the)|ist (?:ein|der|die|freie)|est (?:un|une|le|la)|es (?:un|una)|im gespräch|special to|under|unter|filed|abgelegt|schlagwörter|tags|kategorie|updated|stand|last updated|published)(?=$|[\s:.,\d]).*$|\s+(?:am|um|at|on|le|el|il)(?=$|[\s:.,]*\d|[:.,]).*$|\s+(?:am|on|le|el|il|em)\s+(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|mié|jue|vie|sáb|dom|gio|sab|seg|ter|qua|qui|sex)\.?(?=$|[\s,]).*$/iu;
/** Where or for whom it was written: "… in Kyiv", "… for The Paper". */
export const TAIL_PLACE = /\s+(?:(?:in|aus|à|en|[Ee]m|desde|i|w|из|в) (?:the )?\p{Lu}|[Ff]or (?:[Tt]he\s)?\p{Lu}).*$/u;

/** "von unserer Korrespondentin", "dal nostro inviato", "door onze redacteur": a post before the name. */
export const OUR_POST =
  /^(?:(?:von|van|door|dal?|della?|de|par|por)\s+)?(?:unser(?:e[mnr]?)?|onze|nostr[oa]|notre|nuestr[oa])\s+(?:(?:en|in|à|a|aus)\s+)?[\p{L}-]{4,20}(?:\s+sp[ée]ciale?)?(?:\s+(?:à|en|in|a|aus)\s+\p{Lu}[\p{L}-]+,?)?\s+(?=\p{Lu})/iu;

/** Chinese, Japanese and Korean write the post after the name: "山田太郎 記者", "김철수 기자". */
export const CJK_POST =
  /[\s\u3000]?(?:記者|记者|特派員|特派员|編集委員|論説委員|編集長|ライター|(?:선임|수습|인턴|객원|전문|시민)?기자|특파원|칼럼니스트|논설위원|편집위원|평론가|리포터|앵커)$/u;
/** The same before the name: "칼럼니스트 박생강". */
export const CJK_POST_FIRST =
  /^(?:(?:선임|수습|인턴|객원|전문|시민)?기자|특파원|칼럼니스트|논설위원|편집위원|평론가|리포터|앵커|編集委員|論説委員|特派員|記者)[\s\u3000]+(?=\P{Script=Latin}{2,})/u;
/** "台北報導": where a report was written. */
export const CJK_REPORT = /(?:報導|报道|報道|綜合報導|综合报道|電|电)$/u;

/** Labels of other work than writing. */
export const OTHER_WORK =
  /^(?:fotos?|photos?(?:graph(?:er)?)?|bild(?:er)?|images?|grafik|graphic|illustrations?|videos?|kamera|editor|(?:edited|reviewed|fact[- ]checked|medically reviewed|translated) by|übersetz(?:t|ung)(?: von)?|quelle|sources?)\s*[:：/]?(?=\s|$|\p{Lu})|^(?:fuente|fonte|bron|kilde|källa|źródło|zdroj|kaynak|источник|джерело|πηγή|sumber|nguồn|المصدر|来源|來源|稿源|责编|責編|责任编辑|责任編輯|編集)\s*[:：]/iu;

/** Words with which no name, but a comment ends. */
export const SPEECH = /\b(?:says|sagt|said|schreibt|schrieb|writes|wrote|dice|dit|a écrit|commented|antwortet)\s*:?\s*$/iu;
