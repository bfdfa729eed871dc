/**
 * Whole lines that are furniture wherever they stand in a dump, by kind. Anchored at both ends: a sentence that merely begins like
 * one of them is left to the classifier. Languages are those of the benchmark sets.
 *
 * The first kind that matches gives the reason under which the line is removed.
 */

export interface LineKind {
  /** Reason in `cleaning.removed`. */
  reason: string;
  /** Removed although the classifier would keep it: no article has this line. The others only name the reason. */
  certain: boolean;
  pattern: RegExp;
}

/** Without the flag `u`, since each letter then has cases beyond its own script's (ſ, the Kelvin sign), and a pattern takes three times as long to compile. */
const line = (reason: string, certain: boolean, ...alternatives: string[]): LineKind => ({
  reason,
  certain,
  pattern: new RegExp(`^[-–—|•·*>»→【◆◇■▶([\\s]*(?:${alternatives.join('|')})[\\s:.!…»>→|】)\\]*-]*$`, 'i'),
});

/**
 * Labels of advertisements, alone on their line. Between two paragraphs of a page, in no box of their own, they are the commonest slip that a
 * reader of the body sees.
 */
export const AD_LABEL = line(
  'advertisement',
  true,
  'advertisements?(?: ?[-–.:]? ?(?:scroll to continue|continue reading below))?',
  'advertising',
  'sponsored(?: content| links?| by)?',
  'promoted(?: content)?',
  'ads?|adverts?',
  'story continues(?: below)?(?: advertisements?)?',
  'article continues (?:below|after)(?: this)?(?: advertisements?| ad)?',
  'continue reading below',
  'scroll to continue(?: with content)?',
  'anzeigen?',
  'werbung',
  'publicité',
  'publicidad',
  'pubblicità',
  'publicidade',
  'advertentie',
  'annons',
  'annonse',
  'annonce',
  'mainos',
  'reklam[ae]?',
  'реклама',
  '広告',
  '广告',
  '廣告',
  '광고',
  'إعلان',
  'διαφήμιση|iklan|quảng cáo|विज्ञापन|פרסומת|hirdetés|โฆษณา',
);

/**
 * What can be done with the page, and what the paper asks of its reader, in whole lines that no article of the sets has (0 : 0 on those of aeb,
 * fundus, fundusfix and wcxb, where the forest sees them for what they are; in pages without links and names it does not).
 */
export const TOOL_LABEL = line(
  'tools',
  true,
  'listen to (?:this )?(?:article|story|audio|episode)(?: \\d+ min(?:utes?)?)?|listen \\d+ min(?:utes?)?',
  '(?:diesen )?(?:artikel|beitrag) anhören|écouter (?:l.article|cet article)|escuchar (?:el )?(?:artículo|noticia)|ascolta (?:l.articolo|questo articolo)|ouvir (?:a )?(?:notícia|o artigo)|luister naar dit artikel',
  '(?:gift|save) (?:this )?(?:article|story)|save for later|add to (?:favou?rites|bookmarks|reading list)',
  '(?:artikel|beitrag|seite) (?:teilen|drucken|merken)|partager (?:l.article|cet article)|compartir (?:artículo|noticia)|réagir',
  'report (?:an? |this )?(?:error|typo|ad|mistake)(?: in this (?:article|story))?|ad feedback|(?:haben sie einen )?fehler (?:gefunden|entdeckt|melden)(?:[?!] .{0,40})?',
  '(?:tap|click) to (?:unmute|play|expand|enlarge)|unmute|play video|(?:view|open|launch) (?:the )?(?:full )?(?:gallery|slideshow|photo gallery)',
  '(?:continue reading|next (?:article|story)|previous (?:article|story)|back to top|zur startseite|zur (?:bildergalerie|fotostrecke)|hier geht es zur (?:bildergalerie|fotostrecke))',
  'la suite après cette publicité|el artículo continúa .{0,40}',
  'download (?:our|the) .{0,30}\\bapp\\b.{0,60}|jetzt .{0,20}app (?:herunterladen|laden).{0,40}|téléchargez notre appli.{0,40}|descarga nuestra app.{0,40}',
  '(?:what do you think\\? )?have your say in the comments.{0,20}|(?:want|looking for) more (?:stories|news) like this\\?.{0,60}|(?:like|enjoy(?:ed)?) this (?:story|article)\\? .{0,60}',
  'follow us on [\\w ]{1,30}|suivez-nous sur [\\w ]{1,30}|síguenos en [\\w ]{1,30}|seguici su [\\w ]{1,30}|siga-nos n[oa] [\\w ]{1,30}',
  'get .{3,60} in your inbox(?: every \\w{3,9})?|(?:unseren? )?newsletter abonnieren|support (?:independent|local|quality) journalism.{0,40}',
);

export const LINE_KINDS: readonly LineKind[] = [
  // Alternative texts of tracking pixels, as text browsers and innerText print them.
  line('beacon', true, '(?:image|tracking|web) ?(?:beacon|pixel)(?:\\s*(?:image|tracking|web) ?(?:beacon|pixel))*\\s*\\d{0,3}'),
  // What text browsers print for a picture or a player.
  line(
    'image',
    true,
    '\\[(?:image|img|inline|photo|picture|logo|icon|banner|video|audio|embedded|foto|bild|imagen|immagine|figure)\\b[^\\[\\]]{0,60}\\]',
  ),
  AD_LABEL,
  TOOL_LABEL,
  // Notices about the reader's browser, skip links, loading placeholders.
  line(
    'notice',
    true,
    'skip to (?:main )?(?:content|navigation|article)',
    'skip (?:advert|ad)',
    'saltar al contenido(?: principal)?',
    'zum inhalt springen',
    'aller au contenu(?: principal)?',
    'vai al contenuto',
    'ir para o conteúdo|ga naar (?:de )?inhoud|(?:hoppa )?till innehållet|(?:hopp|gå) til innhold(?:et)?|przejdź do treści|içeriğe geç',
    'перейти к (?:основному )?содержанию|דלג לתוכן|انتقل إلى المحتوى|본문 바로가기|跳(?:到|至)(?:主要)?(?:内容|內容)',
    'loading(?: (?:article|comments|video))?',
    'please enable javascript.{0,120}',
    '.{0,60}\\b(?:support|upgrade|update)\\b.{0,40}\\b(?:version|browser)\\b.{0,20}\\bbrowser\\b.{0,80}',
    '.{0,60}\\b(?:older|outdated|unsupported|not supported|out of date)\\b.{0,40}\\bbrowser\\b.{0,80}',
    '.{0,40}\\bbrowser\\b.{0,40}\\b(?:is|does|isn.t|no longer)\\b.{0,40}\\b(?:outdated|out of date|old|support(?:ed)?)\\b.{0,80}',
  ),
  // What stands for a post or a video that is not shown without the reader's consent.
  line(
    'consent',
    true,
    'empfohlener (?:redaktioneller|externer) inhalt|(?:link|direktlink) zum .{1,30}[- ]?inhalt',
    'an dieser stelle (?:finden sie|findest du|befindet sich|steht|wird)\\b.{0,120}\\b(?:extern|inhalt).{0,200}',
    '(?:ich bin |sind sie )?(?:damit )?einverstanden, dass mir .{0,60}(?:inhalte|angezeigt).{0,200}',
    '(?:du kannst|sie können) (?:ihn|sie|es) (?:dir|sich) mit einem klick .{0,120}',
    '(?:externe[nr]?|[a-z\\u00c0-\\u024f-]{1,20}[- ])(?:inhalte?|medien) (?:immer )?(?:erlauben|anzeigen|aktivieren|laden|zulassen|entsperren)',
    'mehr (?:dazu|hierzu|informationen) (?:in|finden sie in|findest du in) (?:unserer|der|unseren) datenschutz.{0,60}',
    '(?:this (?:article|page|story)|the following).{0,30} (?:contains|includes|may contain) content (?:provided by|from|hosted).{0,180}',
    'we ask for your permission before anything is loaded.{0,180}|to view this content,? .{0,40}(?:accept|allow|enable|update).{0,120}',
    '(?:ce contenu|cette vidéo) (?:est bloqué|ne peut pas être affiché|nécessite)e?.{0,200}|pour (?:afficher|voir|lire) ce contenu.{0,160}',
    'este contenido (?:no se puede mostrar|está bloqueado).{0,200}|questo contenuto (?:non può essere mostrato|è bloccato).{0,200}|(?:deze|om deze) (?:content|inhoud) (?:kan niet|te (?:tonen|bekijken)).{0,160}',
  ),
  // Counters of pictures and slides.
  line(
    'counter',
    true,
    '\\d{1,3} ?(?:/|of|von|de|sur|di|van) ?\\d{1,3}',
    '(?:slide|image|photo|bild|foto) \\d{1,3}(?: (?:of|von|de|sur) \\d{1,3})?',
    // How long it takes to read.
    '(?:(?:estimated )?reading time|lesezeit|temps de lecture|tiempo de lectura|tempo d[ie] leitura|tempo di lettura|leestijd|lästid|læsetid|lesetid|czas czytania|время чтения|okuma süresi) ?:? ?(?:ca\\.? ?|~ ?)?\\d{1,3} ?(?:min(?:ute[ns]?|utos?|uti|uty?|uut|uter|utter)?|мин(?:ут[ыа]?)?|dakika|dk)',
    '\\d{1,3}[ -]?min(?:ute)?s?[ -]?read|\\d{1,3} ?(?:min(?:uten?)?\\.? lesezeit|min(?:utes?)? de lecture|min(?:utos)? de (?:lectura|leitura)|minuti di lettura|min\\.? leestijd|min\\.? czytania|мин(?:уты?)? чтения|dk(?:\\.|ada)? okuma)',
  ),
  line('counter', false, '\\d{1,6}', '[\\d.,]+ ?[kKmM]', '#\\d+'),
  // Share bars.
  line(
    'share',
    true,
    'share (?:this|on|via|by|to|with)(?: (?:article|story|post|page|facebook|twitter|x|whatsapp|linkedin|email|e-mail|reddit|pinterest|telegram|friends))*',
    'facebook ?twitter.{0,60}',
    '(?:copy|copied) (?:the )?link(?: copied)?',
    '(?:auf|bei) (?:facebook|twitter|x|whatsapp|linkedin) teilen',
    'compartir (?:en|por) \\w+',
    'partager (?:sur|par) \\w+',
    'copiar enlace',
    'شارك على \\S+',
    'LINEで送る',
    'link kopieren',
    'copier le lien',
    'print this (?:article|page|post|recipe|story)',
    'teilen|partager|compartir|comparte|compartilh(?:e|ar)|condividi|delen|dela|sdílet',
    'paylaş|udostępnij|поделиться|поширити|שתפו(?: ב\\S+)?|مشاركة|공유(?:하기)?|分享(?:到\\S{1,8})?|शेयर करें|chia sẻ|bagikan|แชร์|κοινοποίηση',
  ),
  line(
    'share',
    false,
    '(?:share|tweet|post|pin|e-?mail|print|save|facebook|twitter|whatsapp|linkedin|pinterest|reddit|flipboard|telegram|teilen|drucken|merken|partager|imprimer|compartir|condividi|dela|シェア|ツイート)(?:[\\s|,·/:]+(?:share|tweet|post|pin|e-?mail|print|save|facebook|twitter|x|whatsapp|linkedin|pinterest|reddit|flipboard|telegram))*(?: ?\\d+)?',
    '[\\d.,]+ ?k? (?:shares?|comments?|likes?|views?)',
    'فيسبوك|فيس ?بوك|واتساب|تويتر|تلغرام|تيليجرام|вконтакте|телеграм|фейсбук|одноклассники|フェイスブック|ツイッター|페이스북|트위터|카카오톡|微博|微信|פייסבוק|וואטסאפ',
  ),
  // Headings and entries of lists of other stories.
  line(
    'related',
    false,
    '(?:related|recommended)(?: (?:articles?|stories|story|content|topics?|links?|posts?|news|videos?|coverage|reading|tags))?',
    '(?:more|latest|recent)(?: (?:from|on|in|about|stories|news|articles|headlines|posts|reviews|recipes|videos?|photos?|galleries|podcasts|episodes)\\b.{0,50})',
    'customers (?:also|who) .{1,60}',
    '(?:read|see|watch|view) (?:next|more|also|all)(?:\\b.{0,100})?',
    '(?:most|top) (?:popular|read|viewed|shared|stories|commented).{0,30}',
    'trending(?: now| stories| topics)?',
    'you (?:may|might) (?:also )?(?:like|enjoy|be interested in).{0,30}',
    'up next|don.t miss|editor.s picks?|what to read next|in case you missed it|in this (?:article|story)',
    '(?:lesen sie auch|mehr zum thema|mehr dazu|auch interessant|das könnte sie (?:auch )?interessieren|meistgelesen|meist ?gelesen|(?:weitere|ähnliche) (?:artikel|beiträge|meldungen|nachrichten|themen)|zum thema).{0,100}',
    '(?:lire aussi|à lire aussi|sur le même sujet|les plus lus|voir aussi).{0,100}',
    '(?:lee también|te puede interesar|más información|más noticias|lo más (?:leído|visto)|noticias relacionadas).{0,100}',
    '(?:leggi anche|ti potrebbe interessare|i più letti|leia (?:também|mais)|lees ook|läs (?:också|mer)|les også|læs også|czytaj (?:także|też)).{0,100}',
    '(?:[iİ]lgili (?:haber(?:ler)?|yazılar)|İLGİLİ HABER(?:LER)?|benzer haberler|najczęściej czytane|najpopularniejsze|související články|mohlo by vás zajímat|διαβάστε (?:επίσης|ακόμα)|σχετικά άρθρα).{0,60}',
    '(?:по теме|похожие (?:новости|статьи)|другие новости|популярное|читайте також|כתבות נוספות|קראו גם|עוד בנושא|यह भी पढ़ें|ये भी पढ़ें|संबंधित ख़?बरें|많이 본 (?:뉴스|기사)|推荐阅读|热门(?:文章|新闻)|tin liên quan|đọc thêm|xem thêm|baca juga|berita terkait|ข่าวที่เกี่ยวข้อง|อ่านเพิ่มเติม).{0,60}',
    '(?:関連(?:記事|ニュース)|あわせて読みたい|おすすめ記事|人気記事|アクセスランキング|相关(?:阅读|新闻)|相關新聞|延伸閱讀|관련 ?기사|اقرأ أيضا?ً?|читайте также).{0,60}',
  ),
  // Offers of subscriptions, newsletters, apps, accounts.
  line(
    'subscription',
    true,
    '(?:start|begin|get|try|claim) your (?:unlimited |free |first |risk-free )*(?:.{0,40} )?(?:trial|subscription|month|membership)(?: .{0,40})?',
    '(?:already|not) a (?:subscriber|member)\\?.{0,60}',
    'sign up (?:for|to) (?:our|the|get)\\b.{0,120}',
    'subscribe (?:to|now|today|for)\\b.{0,100}',
    'jetzt (?:abonnieren|testen|registrieren|anmelden).{0,60}',
    'suscríbete (?:para|por|desde|a|y)\\b.{0,80}|suscribirme',
    // Walls: who may read on.
    '(?:this|the) (?:article|content|story) is (?:only )?(?:for|exclusive to|reserved for|available to) (?:our )?(?:subscribers|members)\\b.{0,80}|(?:dieser artikel|dieser inhalt) ist (?:nur |exklusiv )*für (?:unsere )?abonnent.{0,80}|(?:sie (?:sind|haben) )?bereits (?:abonnent|ein abo)\\b.{0,60}',
    '(?:cet article|ce contenu) est réservé aux abonnés.{0,80}|déjà abonné.{0,60}|este (?:contenido|artículo) es (?:exclusivo|solo) para (?:nuestros )?suscriptores.{0,80}|¿?ya eres suscriptor.{0,60}|(?:contenuto|articolo) riservato agli abbonati.{0,80}|sei già abbonato.{0,60}',
    '(?:este )?conteúdo (?:é )?exclusivo para assinantes.{0,80}|já é assinante.{0,60}|(?:dit artikel is )?(?:alleen|exclusief) voor abonnees.{0,80}|al abonnee.{0,60}|endast för prenumeranter.{0,80}|(?:är du )?redan prenumerant.{0,60}|(?:materiał|treść) tylko dla (?:prenumeratorów|subskrybentów).{0,80}',
    'abonnez-vous.{0,80}',
    // Of newsletters.
    '(?:you are|you.re) receiving this (?:e-?mail|newsletter|message)\\b.{0,180}|unsubscribe\\b.{0,100}|view (?:this e-?mail|online|it) in (?:your|a) browser.{0,40}',
    'sie erhalten diese (?:e-?mail|nachricht|mail)\\b.{0,180}|(?:newsletter )?(?:abbestellen|abmelden)|(?:se désabonner|se désinscrire|darse de baja|cancelar (?:la |a )?(?:suscripción|inscrição)|annulla l.iscrizione|uitschrijven)\\b.{0,60}',
    '(?:vous recevez ce(?:tte)?|recib(?:es|e|iste) est[ea]|hai ricevuto questa|você recebeu este|je ontvangt deze) (?:e-?mail|courriel|message|newsletter|correo|mensaje|nieuwsbrief)\\b.{0,160}',
    'подпишитесь на.{0,80}',
  ),
  line(
    'subscription',
    false,
    '(?:sign|log) ?(?:in|up|out)|subscribe|register|my account|newsletters?|anmelden|abo|s.abonner|se connecter|suscríbete|iniciar sesión',
    'abbonati|accedi|assine|inloggen|abonneer|prenumerera|logga in|zaloguj się|abone ol|giriş yap|войти|התחברות|로그인|구독(?:하기)?|đăng nhập|เข้าสู่ระบบ|登录|登錄|ログイン|会員登録',
  ),
  // Comment sections.
  line(
    'comments',
    false,
    '(?:view |show |hide |read |add |post |leave )?(?:a |all )?(?:\\d+ )?(?:comments?|repl(?:y|ies))(?: ?\\(?\\d*\\)?)?',
    'join the (?:conversation|discussion)',
    '(?:\\d+|one|two|three) (?:thoughts?|comments?|responses?) (?:on|to) .{1,150}',
    'leave a (?:reply|comment)',
    '(?:komentarze|komentáře|yorumlar|комментарии|коментарі|תגובות|التعليقات|댓글|评论|コメント|bình luận|komentar|ความคิดเห็น|टिप्पणियाँ)(?: ?\\(?\\d*\\)?)?',
    '(?:kommentare?|commentaires?|comentarios?|commenti|reacties|kommentarer)(?: ?\\(?\\d*\\)?)?',
  ),
  // Where the article is filed.
  line(
    'tags',
    true,
    '(?:filed under|posted in|tags?|tagged|categor(?:y|ies)|kategorien?|schlagw(?:ort|orte|örter)|étiquettes?|mots-clés|etiquetas|categorías?|categorie|trefwoorden|kategorie|tagi|etiketler|метки|теги|рубрик[аи]|タグ|カテゴリー?|标签|태그) ?[:：].{1,160}',
  ),
  // Who answers for the site, and where to find out.
  line(
    'legal',
    true,
    '(?:ansvarig utgivare|ansvarlig redaktør|verantwortlich(?:er? redakteur(?:in)?| im sinne.{1,30})?|v\\.? ?i\\.? ?s\\.? ?d\\.? ?p\\.?|directeur de (?:la )?publication|direttore responsabile|redaktor naczelny|vastaava päätoimittaja) ?:.{1,60}',
    '(?:about|contact) us|über uns|om oss|om os|chi siamo|quiénes somos|qui sommes[- ]nous|quem somos|over ons|o nas|hakkımızda|о нас',
  ),
  // Copyright and imprint.
  line(
    'legal',
    false,
    '(?:©|\\(c\\)|copyright\\b).{0,200}',
    '.{0,80}\\ball rights reserved\\b.{0,80}',
    '.{0,80}\\balle rechte vorbehalten\\b.{0,60}',
    '.{0,60}\\btous droits réservés\\b.{0,60}',
    '.{0,60}\\btodos los derechos reservados\\b.{0,60}',
    '.{0,60}(?:tutti i diritti riservati|todos os direitos reservados|alle rechten voorbehouden|wszelkie prawa zastrzeżone|tüm hakları saklıdır|все права защищены).{0,60}',
    '.{0,60}(?:כל הזכויות שמורות|جميع الحقوق محفوظة|무단 ?전재|無断転載|版权所有).{0,60}',
  ),
  line(
    'legal',
    false,
    '(?:terms|privacy|cookies?)(?: (?:of|and|&|policy|notice|settings|preferences|use|service|conditions))*',
    '(?:(?:impressum|datenschutz|agb|kontakt|über uns|mentions légales|aviso legal|política de (?:cookies|privacidad)|terms|privacy|contact|about us)[\\s|·,/]*){2,6}',
    'impressum|datenschutz|agb|mentions légales|aviso legal|política de (?:cookies|privacidad)',
  ),
];

/** What a line is by its words alone; nothing when no pattern knows it. */
export function kindOfLine(text: string): LineKind | undefined {
  if (text.length > 250) return undefined;
  return LINE_KINDS.find(({ pattern }) => pattern.test(text));
}

const COMMENTS = LINE_KINDS.filter(({ reason }) => reason === 'comments');

/** "3 thoughts on …", "Kommentare (5)"; a mere count of them may stand in a share bar. */
export function isHeadingOfComments(text: string): boolean {
  return COMMENTS.some(({ pattern }) => pattern.test(text.slice(0, 251))) && kindOfLine(text)?.reason === 'comments';
}
